import type { AnswerSet } from '../model/answer-set.ts';

/** Whose answer a message is about, where several people's stand in one file, and the row of theirs where it is a form's. */
export interface Whose {
  readonly title: string;
  readonly row?: number | undefined;
}

/** Null where the file is one person's, and tells enough. */
export function whose(set: AnswerSet, sets: readonly AnswerSet[], file: string): Whose | null {
  if (!sets.some((other) => other !== set && other.files.includes(file))) return null;
  if (set.reading?.columns?.respondent === undefined) return { title: set.title };
  // A question stands in the head of the form, all that somebody answers in one row.
  const said = set.answers.filter((answer) => answer.file === file);
  const [first] = said.flatMap(({ intro, points, outro }) => [
    ...intro,
    ...points.flatMap(({ units }) => units),
    ...outro,
  ]);
  return { title: set.title, row: first?.lines[0] };
}

/** A question as a message names it, with whose answer it is about. */
export function askedOf(question: string, of: Whose | null): string {
  return of ? `${question} (${of.title})` : question;
}
