import type { MergeRule } from './merge-rule.ts';

const todo = 'This is a fault of Variorum: please report it with the documents.';

/**
 * Every sentence of every source is printed, folded or left out, and none of them twice; and every letter and digit of every
 * document, which are counted without the parser, has one fate.
 */
export const ledgerAddsUp: MergeRule = function* ({ sets, handbook: { ledger } }) {
  for (const set of sets) {
    const expected = set.units.reduce(
      (sum, unit) => sum + (unit.kind === 'block' ? Math.max(1, unit.parts?.length ?? 0) : 1),
      0,
    );
    const listed = ledger.sentences.filter(({ answerSet }) => answerSet === set.id).length;
    const total = ledger.totals[set.id];
    const sum = (total?.printed ?? 0) + (total?.folded ?? 0) + (total?.leftOut ?? 0);
    if (listed === expected && total?.sentences === expected && sum === expected) continue;
    yield {
      severity: 'error',
      reason: `The ledger of ${set.title} does not add up`,
      ...(set.files[0] && { file: set.files[0] }),
      actual: `${listed} listed, ${sum} accounted for`,
      expected: `${expected} sentences`,
      todo,
    };
  }
  for (const { file, ranges, totals, characters, missed } of ledger.documents ?? []) {
    if (missed)
      yield {
        severity: 'error',
        reason: 'The account of this document passes over text',
        file,
        line: missed.line,
        actual: missed.text,
        expected: 'an account of every letter',
        todo,
      };
    const sum = Object.values(totals.characters).reduce((all, count) => all + count, 0);
    if (sum === characters) continue;
    yield {
      severity: 'error',
      reason: 'The account of this document does not add up',
      file,
      line: ranges.at(-1)?.lines[1] ?? 1,
      actual: `${sum} letters and digits accounted for`,
      expected: `${characters}`,
      todo,
    };
  }
};
