import type { Stream } from './stream.ts';

/** Letters of a unit that stand nowhere in the document. */
export interface Unplaced {
  /** Place of the unit. */
  readonly unit: number;
  readonly text: string;
  readonly letters: string;
}

/**
 * Gives formulas that are written in other signs than their units have, as MathML is beside TeX, to the unit that lacks most of
 * their letters.
 */
export function placeFormulas(
  { ranges, starts, text }: Stream,
  owner: Int32Array,
  unplaced: readonly Unplaced[],
): void {
  const lacking = unplaced.filter((one) => /[\\$^_{]/.test(one.text));
  if (lacking.length === 0) return;
  ranges.forEach(({ kind }, index) => {
    const [from = 0, to = 0] = [starts[index], starts[index + 1]];
    if (kind !== 'formula' || from === to || owner[from] !== -1) return;
    const plain = text.slice(from, to).replace(/[^A-Za-z0-9]/g, '');
    const has = ({ letters }: Unplaced): number =>
      [...plain].filter((letter) => letters.includes(letter)).length;
    const best = lacking.reduce((most, one) => (has(one) > has(most) ? one : most));
    if (has(best) * 2 >= plain.length) owner.fill(best.unit, from, to);
  });
}
