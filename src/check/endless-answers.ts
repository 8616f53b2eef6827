import type { Entry } from '../model/handbook.ts';
import type { MergeRule } from './merge-rule.ts';

/**
 * Points and notes of an answer beyond which it is none: a page has twenty, and one answer is one piece of a book, which cannot be printed in
 * parts. The browser's work grows faster than their number.
 */
const mostPieces = 5000;

/** An answer of thousands of points or notes is a list that was taken for one. */
export const endlessAnswers: MergeRule = function* ({ handbook: { entries } }) {
  for (const entry of entries) {
    const { question, points, wordings } = entry;
    const notes = notesOf(entry);
    if (points.length + notes <= mostPieces) continue;
    const [first] = wordings;
    const seen = [counted(points.length, 'point'), ...(notes > 0 ? [counted(notes, 'note')] : [])].join(
      ' and ',
    );
    yield {
      severity: 'error',
      ...(first && { file: first.file, line: first.line }),
      reason: `The answer to "${question.slice(0, 80)}" has ${seen}`,
      actual: seen,
      expected: `at most ${mostPieces.toLocaleString('en')} points and notes together, which is the limit`,
      todo: 'Part it into questions. Is it a list or a table that was taken for an answer?',
    };
  }
};

function notesOf({ intro, points, outro }: Entry): number {
  const passages = [...intro, ...points.flatMap((point) => point.passages), ...outro];
  return passages.flatMap(({ units }) => units).filter(({ node }) => node?.type === 'footnoteDefinition')
    .length;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
