import { strFromU8, unzipSync } from 'fflate';

/** Facts read back from an EPUB, by other means than those that wrote it. */
export interface EpubFacts {
  /** Names in the order of the zip's local headers. */
  readonly names: readonly string[];
  /** Text of a file in the package folder: `text/part-1.xhtml`. */
  readonly text: (path: string) => string;
  /** Text of the spine's files, in reading order, with their paths. */
  readonly spine: readonly { readonly path: string; readonly xhtml: string }[];
  readonly pageList: readonly { readonly label: string; readonly href: string }[];
  /** Labels of the page-break markers in reading order, with the path of their file. */
  readonly markers: readonly { readonly label: string; readonly href: string }[];
}

export function readEpub(bytes: Uint8Array): EpubFacts {
  const files = unzipSync(bytes);
  const names = Object.keys(files);
  const text = (path: string): string => {
    const file = files[`EPUB/${path}`];
    if (file === undefined) throw new Error(`no ${path} among ${names.join(', ')}`);
    return strFromU8(file);
  };
  const opf = text('package.opf');
  const hrefs = new Map(
    [...opf.matchAll(/<item id="([^"]+)" href="([^"]+)"/g)].map(([, id, href]) => [id, href]),
  );
  const spine = [...opf.matchAll(/<itemref idref="([^"]+)"/g)].map(([, id]) => {
    const path = hrefs.get(id) ?? '';
    return { path, xhtml: text(path) };
  });
  const nav = text('nav.xhtml');
  const list = /epub:type="page-list"[\s\S]*?<\/nav>/.exec(nav)?.[0] ?? '';
  return {
    names,
    text,
    spine,
    pageList: [...list.matchAll(/<a href="([^"]+)">([^<]+)</g)].map(([, href = '', label = '']) => ({
      label,
      href,
    })),
    markers: spine.flatMap(({ path, xhtml }) =>
      [...xhtml.matchAll(/<span epub:type="pagebreak"[^>]* id="([^"]+)" aria-label="([^"]+)"/g)].map(
        ([, id = '', label = '']) => ({ label, href: `${path}#${id}` }),
      ),
    ),
  };
}
