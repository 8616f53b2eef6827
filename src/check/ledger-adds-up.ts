import type { MergeRule } from './merge-rule.ts';

/** Every sentence of every source is printed, folded or left out, and none of them twice. */
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
      todo: 'This is a fault of Variorum: please report it with the documents.',
    };
  }
};
