import { stem } from './names.ts';

/** The question that a file holds alone. */
export interface SingleQuestion {
  /** Its words, folded, to tell whether another file asks the same. */
  readonly key: string;
  /** Who wrote the file, by its front matter. */
  readonly author: string | null;
}

/** What a file is called, and the question that it holds alone. */
interface QuestionFile {
  readonly file: string;
  readonly single?: SingleQuestion | null;
}

/** One person's files among those of several. */
interface PersonFiles<File> {
  readonly name: string;
  readonly files: readonly File[];
}

/** The question of a Markdown text that holds one alone, in its front matter or in its only heading that asks; null where it holds more, or none. */
export function singleQuestion(text: string): SingleQuestion | null {
  const [matter = ''] = /^---[^\S\n]*\n[\s\S]*?\n---\s*(?:\n|$)/.exec(text) ?? [];
  const body = text.slice(matter.length);
  const headings = body.match(/^#{1,6}[ \t].*$/gm) ?? [];
  const asking = headings.filter((heading) => /[?？]\W*$/.test(heading));
  const field = (names: string): string | null =>
    new RegExp(`^(?:${names})\\s*:\\s*(.+)$`, 'im').exec(matter)?.[1]?.trim() ?? null;
  const author = field('authors?|by|answered[ _-]by|respondent|contributor|student');
  const declared = field('question|title|q|name');
  if (/^\s*(?:\d{1,3}[.)]|Q\d*[.:)])[ \t]+\S.*[?？]\s*$/m.test(body)) return null;
  if (declared !== null) return asking.length <= 1 ? { key: plain(declared), author } : null;
  return asking.length === 1 && /^\s*#{1,6}[ \t].*[?？]/.test(body)
    ? { key: plain(asking[0] ?? ''), author }
    : null;
}

/**
 * Whose files these are, where they hold a question each and several people answer the same ones: by the authors that they name,
 * else by the part of their names that comes again with every question, else each by itself. Null where they are one person's.
 */
export function peopleOfFiles<File extends QuestionFile>(
  files: readonly File[],
): ReadonlyMap<File, PersonFiles<File>> | null {
  if (files.length < 2 || !files.every(({ single }) => single)) return null;
  const authors = new Set(files.map(({ single }) => single?.author ?? ''));
  const questions = new Set(files.map(({ single }) => single?.key ?? ''));
  if (authors.size > 1 && !authors.has('')) return grouped(files, ({ single }) => single?.author ?? '');
  if (questions.size > files.length / 2) return null;
  if (questions.size === 1) return grouped(files, ({ file }) => stem(file));
  for (const take of [(parts: readonly string[]) => parts.at(-1), (parts: readonly string[]) => parts[0]]) {
    const name = ({ file }: File): string => take(stem(file).split(/[-_. ]+/)) ?? '';
    const people = grouped(files, name);
    const complete = [...people.values()].every(
      ({ files: own }) => new Set(own.map(({ single }) => single?.key)).size === own.length && own.length > 1,
    );
    if (complete && new Set([...people.values()].map((one) => one.name)).size > 1) return people;
  }
  return grouped(files, ({ file }) => stem(file));
}

/**
 * Whose files these are, where each folder is a question that several people answer, each in a file: by the authors that they
 * name, else by their names. Null where folders are anything else.
 */
export function peopleOfFolders<File extends QuestionFile>(
  folders: readonly (readonly File[])[],
): ReadonlyMap<File, PersonFiles<File>> | null {
  const files = folders.flat();
  const asked = folders.map((own) => new Set(own.map(({ single }) => single?.key)));
  if (folders.length < 2 || !files.every(({ single }) => single)) return null;
  if (folders.some((own, at) => own.length < 2 || asked[at]?.size !== 1)) return null;
  for (const nameOf of [({ single }: File) => single?.author ?? '', ({ file }: File) => stem(file)]) {
    const apart = folders.every((own) => new Set(own.map(nameOf)).size === own.length);
    const again = new Set(files.map(nameOf)).size < files.length;
    if (apart && again) return grouped(files, nameOf);
  }
  return null;
}

function grouped<File extends QuestionFile>(
  files: readonly File[],
  nameOf: (file: File) => string,
): ReadonlyMap<File, PersonFiles<File>> {
  const people = new Map<string, File[]>();
  for (const file of files) people.set(nameOf(file), [...(people.get(nameOf(file)) ?? []), file]);
  return new Map(
    [...people].flatMap(([name, own]) => own.map((file) => [file, { name, files: own }] as const)),
  );
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
