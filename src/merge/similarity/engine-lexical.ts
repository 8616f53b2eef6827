import { stem, words } from '../../text/terms.ts';
import { cosine, type TermVector, weigher } from '../../text/tf-idf.ts';
import { type Comparer, pairwise } from './engine.ts';
import { type SetPoint, wholeText } from './set-point.ts';

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
      const weigh = weigher(both.map(wholeText), stems);
      return (left, right) => {
        const rows = left.map((point) => weigh(wholeText(point)));
        const columns = right.map((point) => weigh(wholeText(point)));
        return {
          alike: rows.map((row) => columns.map((column) => cosine(row, column))),
          within: rows.map((row) =>
            columns.map((column) => Math.max(common(row, column), common(column, row))),
          ),
        };
      };
    }),
  };
}

/** The stems of all words: in a short point function words are evidence, too. */
function stems(text: string): string[] {
  return words(text).map(stem);
}

/** Share of a text's weight that its words have which the other has too. */
function common(one: TermVector, other: TermVector): number {
  let all = 0;
  let shared = 0;
  for (const [term, weight] of one) {
    all += weight;
    if (other.has(term)) shared += weight;
  }
  return shared / (all || 1);
}
