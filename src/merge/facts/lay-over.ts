import type { Reading, Word } from './read-words.ts';

/** A stretch in which two sentences part, by places of words: from the first up to before the second of each pair. */
export interface Gap {
  readonly base: readonly [number, number];
  readonly added: readonly [number, number];
  readonly at: 'start' | 'within' | 'end';
}

/** Two sentences laid over one another: the words that both have, in order, and what each has between these. */
export interface Overlay {
  /** Places in both. */
  readonly common: readonly (readonly [base: number, added: number])[];
  readonly gaps: readonly Gap[];
  /** How many telling words are common. */
  readonly telling: number;
}

/**
 * Lays two sentences over one another by the heaviest common subsequence of their words: telling words weigh most, and small ones only
 * count beside others that both have, for `the` and `of` stand everywhere.
 */
export function layOver({ words: base }: Reading, { words: added }: Reading): Overlay {
  const common = besideOthers(heaviest(base, added), base);
  const gaps: Gap[] = [];
  let [left, right] = [0, 0];
  for (const [at, place] of [...common, [base.length, added.length] as const]) {
    if (at > left || place > right)
      gaps.push({
        base: [left, at],
        added: [right, place],
        at: at === base.length && place === added.length ? 'end' : left + right === 0 ? 'start' : 'within',
      });
    [left, right] = [at + 1, place + 1];
  }
  const telling = common.filter(([at]) => base[at]?.kind === 'telling').length;
  return { common, gaps, telling };
}

const weights: Readonly<Record<Word['kind'], number>> = { telling: 6, guard: 2, link: 2, joint: 2, empty: 1 };

function isSame(one: Word, other: Word): boolean {
  return one.key === other.key && one.kind === other.kind && one.passive === other.passive;
}

function heaviest(base: readonly Word[], added: readonly Word[]): [number, number][] {
  const width = added.length + 1;
  const best = new Uint16Array((base.length + 1) * width);
  const weightAt = (i: number, j: number) => best[i * width + j] as number;
  for (let i = base.length - 1; i >= 0; i--)
    for (let j = added.length - 1; j >= 0; j--) {
      const [one, other] = [base[i] as Word, added[j] as Word];
      const together = isSame(one, other) ? weightAt(i + 1, j + 1) + weights[one.kind] : 0;
      best[i * width + j] = Math.max(together, weightAt(i + 1, j), weightAt(i, j + 1));
    }
  const places: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < base.length && j < added.length; ) {
    const [one, other] = [base[i] as Word, added[j] as Word];
    if (isSame(one, other) && weightAt(i, j) === weightAt(i + 1, j + 1) + weights[one.kind])
      places.push([i++, j++]);
    else if (weightAt(i + 1, j) >= weightAt(i, j + 1)) i++;
    else j++;
  }
  return places;
}

/** Without small words that do not stand right beside another common word in both sentences. */
function besideOthers(common: readonly [number, number][], base: readonly Word[]): [number, number][] {
  let kept = [...common];
  for (let before = -1; before !== kept.length; ) {
    before = kept.length;
    const all = kept;
    kept = all.filter(([at, place], index) => {
      const touches = (other: readonly [number, number] | undefined, step: number) =>
        other !== undefined && other[0] === at + step && other[1] === place + step;
      return base[at]?.kind === 'telling' || touches(all[index - 1], -1) || touches(all[index + 1], 1);
    });
  }
  return kept;
}
