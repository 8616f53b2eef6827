import type { Columns } from '../model/columns.ts';
import { guessLanguage } from '../text/guess-language.ts';
import { enumerate, fill, wordsOf } from '../wording/wording.ts';
import { humanise, letter, stem } from './names.ts';
import type { PersonColumns } from './people.ts';
import { peopleOfFiles, peopleOfFolders, type SingleQuestion } from './single-question.ts';

/** What a handbook.yml for some documents says. */
export interface DerivedSettings {
  readonly title: string;
  readonly answers: readonly {
    readonly id: string;
    readonly title: string;
    readonly files: readonly string[];
    /** Of a table with several people's answers: whose these are. */
    readonly columns?: Columns;
  }[];
}

/** A document that settings are guessed from. */
export interface NamedDocument {
  /** Relative to the project's folder. */
  readonly file: string;
  /** Its first heading of the first level; null where it has none. */
  readonly heading: string | null;
  /** The people whose answers it holds in columns of their own; empty where they are one person's. */
  readonly people?: readonly PersonColumns[];
  /** The folder, relative to the project's, whose documents are one answer set together. */
  readonly group?: string;
  /** The question that it holds alone, as the files of an FAQ do; null where it is none of those. */
  readonly single?: SingleQuestion | null;
  /** Some of its text, by which its language is guessed; absent where it has none at hand. */
  readonly sample?: string;
}

/** Documents that have a title together. */
interface Bundle {
  readonly title: string;
  readonly heading: string | null;
  readonly documents: readonly NamedDocument[];
}

/**
 * Settings for documents without any: an answer set for each document, folder or person, titled after it; the book after what
 * they have in common. In whatever order the documents are given, they are taken in the order of their paths.
 */
export function deriveSettings(given: readonly NamedDocument[]): DerivedSettings {
  const documents = given.toSorted((one, other) =>
    Buffer.compare(Buffer.from(one.file), Buffer.from(other.file)),
  );
  const language = likelyLanguage(documents);
  const bundles = bundlesOf(documents, language);
  const sets = new Map<string, { title: string; files: string[]; columns?: Columns }>();
  for (const { title, documents: own } of bundles)
    for (const { file, people = [] } of own) {
      const persons = people.map(({ name, columns }) => ({
        title: name === null ? respondent(columns, language) : humanise(name) || name,
        columns,
      }));
      // The same people's columns in another table go on with their sets, as the files of a folder do with its set.
      for (const set of persons.length > 0 ? persons : [{ title }]) {
        const key = JSON.stringify('columns' in set ? set : [title, own[0]?.file]);
        const known = sets.get(key);
        if (known) known.files.push(file);
        else sets.set(key, { ...set, files: [file] });
      }
    }
  return {
    title: bookTitle(bundles, language),
    answers: [...sets.values()].map((set, at) => ({ id: letter(at).toLowerCase(), ...set })),
  };
}

/** The language that the documents seem to be in: what is made up for them is in it. */
export function likelyLanguage(documents: readonly NamedDocument[]): string {
  return guessLanguage(documents.map(({ sample = '' }) => sample).join('\n'), null);
}

/** For settings that are written: those who answered a form by their time stamps, which stay theirs when it gains a row. */
export function namedByStamps(
  settings: DerivedSettings,
  documents: readonly NamedDocument[],
): DerivedSettings {
  const answers = settings.answers.map((set) => {
    const [file, ...others] = set.files;
    const people = documents.find((one) => one.file === file)?.people ?? [];
    const stamp = people.find(({ columns }) => columns.respondent === set.columns?.respondent)?.stamp;
    return stamp === undefined || others.length > 0 ? set : { ...set, columns: { respondent: stamp } };
  });
  return { ...settings, answers };
}

function respondent({ respondent = 1 }: Columns, language: string): string {
  return fill(wordsOf(language).respondent, { n: respondent });
}

/** Puts the documents of a folder together, where they were named by it or are an FAQ of one question a file. */
function bundlesOf(documents: readonly NamedDocument[], language: string): readonly Bundle[] {
  const { answers, answersOf } = wordsOf(language);
  const byFolder = new Map<string, NamedDocument[]>();
  for (const document of documents) {
    const folder = document.group ?? folderOf(document.file);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), document]);
  }
  const made = new Set<string>();
  const acrossFolders = peopleOfFolders([...byFolder.values()]);
  return documents.flatMap((document, at): Bundle[] => {
    const folder = acrossFolders ? '' : (document.group ?? folderOf(document.file));
    const beside = byFolder.get(folder) ?? [];
    const people = acrossFolders ?? (document.group === undefined ? peopleOfFiles(beside) : null);
    const own = people?.get(document);
    if (own) {
      if (made.has(`${folder} ${own.name}`)) return [];
      made.add(`${folder} ${own.name}`);
      return [{ title: humanise(own.name) || own.name, heading: null, documents: own.files }];
    }
    const together =
      document.group !== undefined ||
      (people === null && beside.length > 2 && beside.every(({ single }) => single));
    if (!together)
      return [
        {
          title: setTitle(document.file, document.heading) || fill(answersOf, { a: letter(at) }),
          heading: document.heading,
          documents: [document],
        },
      ];
    if (made.has(folder)) return [];
    made.add(folder);
    const title = humanise(folder.split('/').at(-1) ?? '') || answers;
    const sorted = beside.toSorted((one, other) =>
      one.file.localeCompare(other.file, 'en', { numeric: true }),
    );
    return [{ title, heading: null, documents: sorted }];
  });
}

function folderOf(file: string): string {
  return file.split('/').slice(0, -1).join('/');
}

/** The first heading of a Markdown text, without its marks; null where there is none near the top. */
export function firstHeading(text: string): string | null {
  const [, heading = ''] = /^#[ \t]+(\S.*)$/m.exec(text.slice(0, 4000)) ?? [];
  const plain = heading
    .replace(/(?<!#)#+$/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>|[*_`\\]/g, '')
    .trim();
  return plain && plain.length <= 80 && !/\?$|^\d+[.)]/.test(plain) ? plain : null;
}

/** Names of files that say nothing: their folder says more, or their heading. */
const nameless =
  /^(?:readme|index|notes?|answers?|document|main|text|untitled|faqs?|page|export|download|notebook|_*standard-input)$/i;

function setTitle(file: string, heading: string | null): string {
  const own = stem(file);
  if (!nameless.test(own)) return humanise(own);
  const folder = file.split('/').at(-2);
  return folder ? humanise(folder) : (heading ?? humanise(own));
}

/** What names such as `list-a` and `list-b` have in common: a word for any document, and no title. */
const ofAnything =
  /^(?:lists?|sets?|parts?|files?|docs?|documents?|sources?|versions?|copy|texts?|sheets?|group|liste|teil|datei|dokument|quelle|fassung|gruppe|partie|fichier|groupe|lista|parte|archivo|documento|fuente|grupo)[\s_.-]*$/i;

/** The documents' common heading, what their names have in common, or the names in a row; never the folder's, for the same documents give the same book anywhere. */
function bookTitle(bundles: readonly Bundle[], language: string): string {
  const [first] = bundles;
  if (first?.heading && bundles.every(({ heading }) => heading === first.heading)) return first.heading;
  const titles = bundles.map(({ title }) => title);
  let common = titles[0] ?? '';
  for (const name of titles) while (!name.startsWith(common)) common = common.slice(0, -1);
  if (ofAnything.test(common)) return wordsOf(language).questionsAndAnswers;
  if (/\p{Letter}{3}/u.test(common)) return humanise(common);
  return titles.length <= 3 ? enumerate(titles, language) : wordsOf(language).questionsAndAnswers;
}
