import { plural } from '../text/plural.ts';
import type { MergeRule } from './merge-rule.ts';

/** How many lines a message names. */
const named = 8;

/** Numbers that an author put before the items of a list are printed, or it is said that they are not. */
export const numbersKept: MergeRule = function* ({ handbook: { ledger } }) {
  const lists = new Map<string, number[]>();
  let before: (typeof ledger.sentences)[number] | undefined;
  for (const sentence of ledger.sentences) {
    const { file, line, unprintedNumber } = sentence;
    if (unprintedNumber === undefined) continue;
    const goesOn =
      before?.file === file &&
      before.entry === sentence.entry &&
      (before.unprintedNumber ?? 0) + 1 === unprintedNumber;
    before = sentence;
    if (!goesOn) lists.set(file, [...(lists.get(file) ?? []), line]);
  }
  for (const [file, lines] of lists)
    yield {
      severity: 'note',
      reason: `The numbers of ${plural(lines.length, 'list')} are not printed (${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, named).join(', ')}${lines.length > named ? ' ...' : ''})`,
      file,
      line: lines[0] ?? 1,
      actual: 'a numbered or lettered list in an answer',
      expected: 'bullets, or marks whose order the question or an item speaks of',
      todo: 'If the order matters, let the question ask how, or in which order; ledger.json has each number.',
    };
};
