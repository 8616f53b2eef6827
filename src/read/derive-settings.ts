import { humanise, letter, stem } from './names.ts';

/** What a handbook.yml for some documents says. */
export interface DerivedSettings {
  readonly title: string;
  readonly answers: readonly {
    readonly id: string;
    readonly title: string;
    readonly files: readonly string[];
  }[];
}

/** A document that settings are guessed from. */
export interface NamedDocument {
  /** Relative to the project's folder. */
  readonly file: string;
  /** Its first heading of the first level; null where it has none. */
  readonly heading: string | null;
}

/**
 * Settings for documents without any: an answer set for each, titled after its file; the book after what they have in common.
 * In whatever order the documents are given, they are taken in the order of their paths.
 */
export function deriveSettings(given: readonly NamedDocument[]): DerivedSettings {
  const documents = given.toSorted((one, other) =>
    Buffer.compare(Buffer.from(one.file), Buffer.from(other.file)),
  );
  const titles = documents.map(({ file, heading }, at) => setTitle(file, heading) || `Answers ${letter(at)}`);
  return {
    title: bookTitle(documents, titles),
    answers: documents.map(({ file }, at) => ({
      id: letter(at).toLowerCase(),
      title: titles[at] ?? '',
      files: [file],
    })),
  };
}

/** The first heading of a Markdown text, without its marks; null where there is none near the top. */
export function firstHeading(text: string): string | null {
  const [, heading = ''] = /^#[ \t]+(.+?)[ \t]*#*$/m.exec(text.slice(0, 4000)) ?? [];
  const plain = heading
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>|[*_`\\]/g, '')
    .trim();
  return plain && plain.length <= 80 && !/\?$|^\d+[.)]/.test(plain) ? plain : null;
}

/** Names of files that say nothing: their folder says more, or their heading. */
const nameless = /^(?:readme|index|notes?|answers?|document|main|text|untitled)$/i;

function setTitle(file: string, heading: string | null): string {
  const own = stem(file);
  if (!nameless.test(own)) return humanise(own);
  const folder = file.split('/').at(-2);
  return folder ? humanise(folder) : (heading ?? humanise(own));
}

/** The documents' common heading, what their names have in common, or the names in a row; never the folder's, for the same documents give the same book anywhere. */
function bookTitle(documents: readonly NamedDocument[], titles: readonly string[]): string {
  const [first] = documents;
  if (first?.heading && documents.every(({ heading }) => heading === first.heading)) return first.heading;
  let common = titles[0] ?? '';
  for (const name of titles) while (!name.startsWith(common)) common = common.slice(0, -1);
  if (/\p{Letter}{3}/u.test(common)) return humanise(common);
  return titles.length <= 3 ? titles.join(' and ') : 'Questions and Answers';
}
