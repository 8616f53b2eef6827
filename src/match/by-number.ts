import type { Answer } from '../model/answer-set.ts';
import type { SetAnswer } from '../model/question-group.ts';
import { terms, words } from '../text/terms.ts';
import type { Pair } from './pair.ts';

/** How sure a number alone is: enough to match by, too little to go unseen. */
const numberAlone = 0.6;
/** And where title and question have a term in common. */
const withTerm = 0.75;
/** A title has no more words than this. */
const longestTitle = 6;
/** Share of the titles that must have a term in common with the question of their number, or the numbers are others. */
const confirmed = 1 / 3;

/**
 * Pairs of two sets of which one holds answers only, without a wording or with short titles: there the printed numbers say to
 * which questions they belong. A number that a set has twice says nothing.
 */
export function byNumber(answers: readonly SetAnswer[], one: string, other: string): Pair[] {
  const left = ofSet(answers, one);
  const right = ofSet(answers, other);
  const numbers = numbered(right);
  const equal = [...numbered(left)].flatMap(([number, left]) => {
    const right = numbers.get(number);
    const both = [answers[left]?.answer, answers[right ?? -1]?.answer] as const;
    return right !== undefined && both[0] && both[1]
      ? [{ left, right, wordless: both.some(isWordless), common: haveCommonTerm(both[0], both[1]) }]
      : [];
  });
  const worded = equal.filter(({ wordless }) => !wordless);
  const titles = (isTitled(left) && asks(right)) || (isTitled(right) && asks(left));
  const trusted = titles && worded.filter(({ common }) => common).length >= worded.length * confirmed;
  return equal
    .filter(({ wordless }) => wordless || trusted)
    .map(({ left, right, common }) => ({ left, right, score: common ? withTerm : numberAlone }));
}

type Indexed = readonly (readonly [index: number, answer: Answer])[];

function ofSet(answers: readonly SetAnswer[], set: string): Indexed {
  return answers.flatMap(({ answerSet, answer }, index) =>
    answerSet === set ? [[index, answer] as const] : [],
  );
}

/** Where the answers stand whose numbers are theirs alone. */
function numbered(some: Indexed): Map<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (const [index, { number }] of some) {
    if (number === null) continue;
    if (places.has(number)) twice.add(number);
    places.set(number, index);
  }
  for (const number of twice) places.delete(number);
  return places;
}

function isWordless(answer: Answer | undefined): boolean {
  return words(answer?.question ?? '').length === 0;
}

function haveCommonTerm(one: Answer, other: Answer): boolean {
  const some = new Set(terms(one.question));
  return terms(other.question).some((term) => some.has(term));
}

/** True where every answer has a number, and a short title or nothing. */
function isTitled(some: Indexed): boolean {
  return some.every(([, answer]) => answer.number !== null && !isQuestion(answer));
}

/** True where most answers stand under questions. */
function asks(some: Indexed): boolean {
  return some.filter(([, answer]) => isQuestion(answer)).length * 2 > some.length;
}

function isQuestion({ question }: Answer): boolean {
  return /[?？؟]\s*$/u.test(question) || words(question).length > longestTitle;
}
