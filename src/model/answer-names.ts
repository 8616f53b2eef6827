import type { Answer, AnswerSet } from './answer-set.ts';

/**
 * Finds the answer that `match:` names: a set's id, a colon, and a number, in sets that have none the place among their
 * questions, or the question's wording: `a:7`, `a:n5`, `a:5`, `a:Where is the code?`. Null where there is none.
 */
export function answerNamed(name: string, sets: readonly Pick<AnswerSet, 'id' | 'answers'>[]): Answer | null {
  const colon = name.indexOf(':');
  const set = sets.find(({ id }) => id === name.slice(0, colon));
  if (!set) return null;
  const said = name.slice(colon + 1).trim();
  const byKey = set.answers.find(({ key }) => key === said);
  if (byKey) return byKey;
  const unnumbered = set.answers.every(({ number }) => number === null);
  if (unnumbered && /^\d+$/.test(said)) return set.answers[Number(said) - 1] ?? null;
  return set.answers.find(({ question }) => letters(question) === letters(said)) ?? null;
}

/** What a wording is known by: case, space and marks play no part. */
function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
