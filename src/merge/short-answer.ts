import { isLittle, stem, words } from '../model/terms.ts';
import { polesOf } from './contrasts.ts';
import { remember } from './remember.ts';
import { meanOfTokens } from './token-table.ts';

/** Words of which the vectors are nearer than this may mean the same: `boss` and `manager`. */
const kindred = 0.45;
/** An answer that names something has no more telling words of its own. */
const mostWords = 4;

/** True for a question that wants one thing for an answer: a person, place, time, amount, or yes or no. */
export function isClosed(question: string): boolean {
  return /^(?:who|whom|whose|when|where|which|what (?:time|day|date|age|size|colour|color|temperature|does|is the)|how (?:long|many|much|often|old|far|high|deep|big|soon|fast|late|early|wide|tall)|at what|on which|in which|is|are|was|were|do|does|did|can|could|may|must|should|shall|will|would|has|have|am)\b/iu.test(
    question.trim(),
  );
}

/**
 * True where two whole answers to a question of who, where, when or which name different things: beyond the question's words
 * each has a few of its own, and none that is like one of the other's.
 */
export function namesAnother(one: string, other: string, question: string): boolean {
  if (!/^(?:at |on |in |to |by |from )?(?:who|whom|whose|where|which|when)\b/iu.test(question.trim()))
    return false;
  const asked = new Set(words(question).map(stem));
  const own = (answer: string) => telling(answer).filter((word) => !asked.has(stem(word)));
  const left = own(one);
  const right = own(other);
  if (Math.min(left.length, right.length) === 0 || Math.max(left.length, right.length) > mostWords)
    return false;
  return !left.some((a) =>
    right.some((b) => stem(a) === stem(b) || cosine(vectorOf(a), vectorOf(b)) > kindred),
  );
}

function telling(answer: string): string[] {
  return words(answer).filter((word) => !isLittle(word) && polesOf(word).length === 0 && !/^\d+$/.test(word));
}

const vectorOf = remember((word) => {
  const vector = meanOfTokens(word, 'alike');
  const length = Math.sqrt(cosine(vector, vector)) || 1;
  return vector.map((value) => value / length);
});

function cosine(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}
