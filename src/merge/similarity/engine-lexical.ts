import { stem, words } from '../../text/terms.ts';
import { type Comparer, pairwise } from './engine.ts';
import { type SetPoint, wholeText } from './set-point.ts';

type Weights = ReadonlyMap<string, number>;

/** Compares points by the words that they share: TF-IDF over all points of two sets, Porter stems, cosine. Needs no data. */
export async function lexicalEngine(points: readonly SetPoint[]): Promise<Comparer> {
  return {
    rule: {
      rivals: 0.8,
      least: 0.05,
      usual: 0.4,
      margin: 0.03,
      auto: 0.15,
      join: { least: 0.25, margin: 0, within: 0.5 },
    },
    between: pairwise(points, (both) => {
      const weigh = tfIdf(both.map(wholeText));
      return (left, right) => {
        const rows = left.map((point) => weigh(wholeText(point)));
        const columns = right.map((point) => weigh(wholeText(point)));
        return {
          alike: rows.map((row) => columns.map((column) => dot(row, column))),
          within: rows.map((row) =>
            columns.map((column) => Math.max(common(row, column), common(column, row))),
          ),
        };
      };
    }),
  };
}

/** Learns how rare each term is in a body of texts; gives a function from a text to its unit vector. */
function tfIdf(texts: readonly string[]): (text: string) => Weights {
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

function dot(one: Weights, other: Weights): number {
  let sum = 0;
  for (const [term, weight] of one) sum += weight * (other.get(term) ?? 0);
  return sum;
}

/** Share of a text's weight that its words have which the other has too. */
function common(one: Weights, other: Weights): number {
  let all = 0;
  let shared = 0;
  for (const [term, weight] of one) {
    all += weight;
    if (other.has(term)) shared += weight;
  }
  return shared / (all || 1);
}
