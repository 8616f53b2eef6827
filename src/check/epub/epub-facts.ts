import { strFromU8, unzipSync } from 'fflate';
import { type Tag, tagsOf } from './tags.ts';

/** One file of an EPUB that a rule looks at. */
export interface EpubDocument {
  /** Path in the container: `EPUB/text/part-1.xhtml`. */
  readonly path: string;
  readonly text: string;
  readonly tags: readonly Tag[];
}

/** An EPUB taken apart, as far as our rules need it. */
export interface EpubFacts {
  readonly package: EpubDocument;
  readonly navigation: EpubDocument | null;
  /** The spine's documents, in reading order. */
  readonly spine: readonly EpubDocument[];
  /** Paths and media types of the manifest. */
  readonly manifest: ReadonlyMap<string, string>;
  readonly styles: readonly EpubDocument[];
}

/**
 * Unpacked files larger than this together are not read: no book is, and an archive that unpacks to more means harm.
 */
const mostBytes = 512 * 1024 * 1024;

/** Takes an EPUB apart; a sentence where it cannot be. Nothing is thrown. */
export function epubFacts(bytes: Uint8Array): EpubFacts | string {
  let files: Record<string, Uint8Array>;
  let total = 0;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        return total <= mostBytes && /\.(xhtml|html|opf|xml|ncx|css)$/i.test(name);
      },
    });
  } catch {
    return 'This is no zip file, which an EPUB is';
  }
  if (total > mostBytes) return `Its files together have more than ${mostBytes / 1024 / 1024} MB`;
  const read = (path: string): EpubDocument | null => {
    const file = Object.hasOwn(files, path) ? files[path] : undefined;
    if (file === undefined) return null;
    const text = strFromU8(file);
    return { path, text, tags: path.endsWith('.css') ? [] : tagsOf(text) };
  };
  const root = read('META-INF/container.xml')?.tags.find(({ name }) => name === 'rootfile');
  const opf = read(root?.attributes.get('full-path') ?? '');
  if (opf === null) return 'It names no package document';
  return factsOf(opf, read);
}

function factsOf(opf: EpubDocument, read: (path: string) => EpubDocument | null): EpubFacts {
  const items = opf.tags.filter(({ name }) => name === 'item');
  const pathOf = (tag: Tag): string => resolvePath(opf.path, tag.attributes.get('href') ?? '');
  const byId = new Map(items.map((item) => [item.attributes.get('id'), item]));
  const navigation = items.find(({ attributes }) => /\bnav\b/.test(attributes.get('properties') ?? ''));
  return {
    package: opf,
    navigation: navigation ? read(pathOf(navigation)) : null,
    spine: opf.tags
      .filter(({ name }) => name === 'itemref')
      .flatMap(({ attributes }) => {
        const item = byId.get(attributes.get('idref'));
        return (item && read(pathOf(item))) || [];
      }),
    manifest: new Map(items.map((item) => [pathOf(item), item.attributes.get('media-type') ?? ''])),
    styles: items
      .filter(({ attributes }) => attributes.get('media-type') === 'text/css')
      .flatMap((item) => read(pathOf(item)) ?? []),
  };
}

/** A relative address within the container, without its fragment. */
export function resolvePath(from: string, href: string): string {
  const [path = ''] = href.split('#');
  if (path === '') return from;
  const parts = from.split('/').slice(0, -1);
  for (const part of decoded(path).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
