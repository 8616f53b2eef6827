import { stem, words } from '../model/terms.ts';
import type { Scorer } from './engine.ts';
import { type SetPoint, wholeText } from './set-point.ts';

type Weights = ReadonlyMap<string, number>;

/** Compares points by the words that they share: TF-IDF over all points, Porter stems, cosine. Needs no data. */
export async function lexicalEngine(points: readonly SetPoint[]): Promise<Scorer> {
  const weigh = tfIdf(points.map(wholeText));
  return {
    rule: { rivals: 1, least: 0.12, margin: 0.01, auto: 0.1 },
    score(entry) {
      const vectors = entry.map((point) => weigh(wholeText(point)));
      return vectors.map((one) => vectors.map((other) => dot(one, other)));
    },
  };
}

/** Learns how rare each term is in a body of texts; gives a function from a text to its unit vector. */
export function tfIdf(texts: readonly string[]): (text: string) => Weights {
  const holders = new Map<string, number>();
  for (const text of texts)
    for (const term of new Set(words(text).map(stem))) holders.set(term, (holders.get(term) ?? 0) + 1);
  return (text) => {
    const weights = new Map<string, number>();
    for (const term of words(text).map(stem)) weights.set(term, (weights.get(term) ?? 0) + 1);
    let square = 0;
    for (const [term, count] of weights) {
      const rarity = Math.log((texts.length + 1) / ((holders.get(term) ?? 0) + 1)) + 1;
      const weight = (1 + Math.log(count)) * rarity;
      square += weight * weight;
      weights.set(term, weight);
    }
    const length = Math.sqrt(square) || 1;
    for (const [term, weight] of weights) weights.set(term, weight / length);
    return weights;
  };
}

export function dot(one: Weights, other: Weights): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}
