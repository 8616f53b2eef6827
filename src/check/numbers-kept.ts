import { plural } from '../text/plural.ts';
import type { MergeRule } from './merge-rule.ts';

/** How many questions a message names. */
const named = 8;

/** The lists of one document. */
interface Lists {
  readonly lines: number[];
  /** Numbers of the questions that they answer. */
  readonly questions: Set<number>;
}

/** Numbers that an author put before the items of a list are printed, or it is said that they are not. */
export const numbersKept: MergeRule = function* ({ handbook: { ledger, entries } }) {
  const numberOf = new Map(entries.map(({ id, number }) => [id, number]));
  const byFile = new Map<string, Lists>();
  let before: (typeof ledger.sentences)[number] | undefined;
  for (const sentence of ledger.sentences) {
    const { file, line, unprintedNumber, entry } = sentence;
    if (unprintedNumber === undefined) continue;
    const goesOn =
      before?.file === file &&
      before.entry === entry &&
      (before.unprintedNumber ?? 0) + 1 === unprintedNumber;
    before = sentence;
    if (goesOn) continue;
    const { lines, questions } = byFile.get(file) ?? { lines: [], questions: new Set<number>() };
    const number = numberOf.get(entry ?? '');
    byFile.set(file, { lines: [...lines, line], questions: number ? questions.add(number) : questions });
  }
  for (const [file, { lines, questions }] of byFile)
    yield {
      severity: 'note',
      reason: `The numbers of ${plural(lines.length, 'list')} are not printed${where(questions)}`,
      file,
      line: lines[0] ?? 1,
      actual: 'a numbered or lettered list in an answer',
      expected: 'bullets, or marks whose order the question or an item speaks of',
      todo: 'If the order matters, let the question ask how, or in which order.',
    };
};

/** ` (questions 3, 7)`: what stands in the book can be found there, whatever the document is. */
function where(questions: ReadonlySet<number>): string {
  const [first, ...others] = [...questions].toSorted((one, other) => one - other);
  if (first === undefined) return '';
  const shown = [first, ...others].slice(0, named).join(', ');
  return ` (${others.length === 0 ? 'question' : 'questions'} ${shown}${questions.size > named ? ' ...' : ''})`;
}
