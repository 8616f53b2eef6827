import { terms } from './terms.ts';

/** A text as weights of its terms, of length 1. */
export type TermVector = ReadonlyMap<string, number>;

/**
 * A weigher for texts of one collection: (1 + ln tf) x (ln((n + 1) / (df + 1)) + 1), as in the lexical engine of `merge`, so that
 * a word which stands in every sentence of the collection counts least. Who weighs texts again and again hands in terms that are
 * remembered.
 */
export function weigher(
  collection: readonly string[],
  termsOf: (text: string) => readonly string[] = terms,
): (text: string) => TermVector {
  const holders = new Map<string, number>();
  for (const text of collection)
    for (const term of new Set(termsOf(text))) holders.set(term, (holders.get(term) ?? 0) + 1);
  return (text) => {
    const counts = new Map<string, number>();
    for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
    const weights = [...counts].map(([term, count]): [string, number] => {
      const rarity = Math.log((collection.length + 1) / ((holders.get(term) ?? 0) + 1)) + 1;
      return [term, (1 + Math.log(count)) * rarity];
    });
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return new Map(weights.map(([term, weight]) => [term, weight / length]));
  };
}

/** 0 (nothing in common) to 1 (the same terms in the same measure). */
export function cosine(a: TermVector, b: TermVector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}
