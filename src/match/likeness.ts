import type { SetAnswer } from '../model/question-group.ts';
import { terms, words } from '../model/terms.ts';

/** Two answers of different sets and how alike their questions are, 0 to 1. */
export interface Pair {
  readonly left: number;
  readonly right: number;
  readonly score: number;
}

/** What equal printed numbers add. */
const sameNumber = 0.05;
/** How many of a question's rarest terms find its candidates. */
const telling = 4;
/** Pairs below this are not worth mentioning. */
const least = 0.2;

/** Scores the questions of two sets that have a telling term in common: cosine of their terms, rare ones counting more. */
export function likeness(answers: readonly SetAnswer[], one: string, other: string): Pair[] {
  const both = answers.flatMap(({ answerSet }, index) =>
    answerSet === one || answerSet === other ? [index] : [],
  );
  const weigh = rarities(both.map((index) => questionTerms(answers[index]?.answer.question ?? '')));
  const vectors = new Map(both.map((index, at) => [index, weigh[at]]));
  const normal = new Map(
    both.map((index) => [index, words(answers[index]?.answer.question ?? '').join(' ')]),
  );
  const holders = new Map<string, number[]>();
  const pairs: Pair[] = [];
  for (const right of both) {
    const vector = vectors.get(right) ?? new Map<string, number>();
    const rarest = [...vector].sort((a, b) => b[1] - a[1]).slice(0, telling);
    // An answer without a question is like none.
    if (!normal.get(right)) continue;
    const signs = [...rarest.map(([term]) => term), `= ${normal.get(right)}`];
    for (const left of new Set(signs.flatMap((sign) => holders.get(sign) ?? []))) {
      const score = compare(left, right);
      if (score > least) pairs.push({ left, right, score });
    }
    for (const sign of [...vector.keys(), `= ${normal.get(right)}`]) {
      const list = holders.get(sign);
      if (list) list.push(right);
      else holders.set(sign, [right]);
    }
  }
  return pairs;

  function compare(left: number, right: number): number {
    const one = answers[left];
    const other = answers[right];
    if (!one || !other || one.answerSet === other.answerSet) return 0;
    if (normal.get(left) === normal.get(right)) return 1;
    const numbers = one.answer.number !== null && one.answer.number === other.answer.number;
    return Math.min(0.99, cosine(vectors.get(left), vectors.get(right)) + (numbers ? sameNumber : 0));
  }
}

/** A question of little words alone ("Why?") is known by those. */
function questionTerms(question: string): string[] {
  const found = terms(question);
  return found.length > 0 ? found : words(question);
}

function rarities(texts: readonly string[][]): Map<string, number>[] {
  const holders = new Map<string, number>();
  for (const text of texts) for (const term of new Set(text)) holders.set(term, (holders.get(term) ?? 0) + 1);
  return texts.map((text) => {
    const weights = new Map<string, number>();
    for (const term of text)
      weights.set(term, Math.log((texts.length + 1) / ((holders.get(term) ?? 0) + 1)) + 1);
    const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0));
    for (const [term, weight] of weights) weights.set(term, weight / length);
    return weights;
  });
}

function cosine(
  one: ReadonlyMap<string, number> | undefined,
  other: ReadonlyMap<string, number> | undefined,
): number {
  let sum = 0;
  for (const [term, weight] of one ?? []) sum += weight * (other?.get(term) ?? 0);
  return sum;
}
