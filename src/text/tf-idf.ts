import { rarityAmong } from './idf.ts';
import { terms } from './terms.ts';

/** A text as weights of its terms, of length 1. */
export type TermVector = ReadonlyMap<string, number>;

/**
 * A weigher for texts of one collection: (1 + ln tf) x idf, so that a word which stands in every text of the
 * collection counts least.
 * @param termsOf who weighs texts again and again hands in terms that are kept; the lexical engine of `merge` counts
 * function words, too, as a point may be made of little else.
 */
export function weigher(
  collection: readonly string[],
  termsOf: (text: string) => readonly string[] = terms,
): (text: string) => TermVector {
  const rarity = rarityAmong(collection.map(termsOf));
  return (text) => {
    const weights = new Map<string, number>();
    for (const term of termsOf(text)) weights.set(term, (weights.get(term) ?? 0) + 1);
    let square = 0;
    for (const [term, count] of weights) {
      const weight = (1 + Math.log(count)) * rarity(term);
      square += weight * weight;
      weights.set(term, weight);
    }
    const length = Math.sqrt(square) || 1;
    for (const [term, weight] of weights) weights.set(term, weight / length);
    return weights;
  };
}

/** The cosine of the angle of two texts: 0 (nothing in common) to 1 (the same terms in the same measure). */
export function cosine(a: TermVector, b: TermVector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}
