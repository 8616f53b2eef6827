import type { SetAnswer } from '../model/question-group.ts';
import { cosine, type TermVector, weigher } from '../text/tf-idf.ts';
import { answerText } from './answer-text.ts';
import { arePartedBy, type Content, contentOf } from './content.ts';
import type { Pair } from './pair.ts';

/** Two answers of which each is the other's most alike. */
export interface Resemblance {
  readonly left: number;
  readonly right: number;
  /** Cosine of their terms, 0 to 1. */
  readonly likeness: number;
  /** By how much the next most alike lies behind, on the side where that is less. */
  readonly lead: number;
  /** True where the questions have a telling word in common, no contrary parts them, and both answers are long enough to speak for themselves. */
  readonly telling: boolean;
}

/** Shorter answers say nothing of their questions, in characters. */
const shortest = 30;
/** Shorter answers say too little where the wordings of the questions do not speak for them. */
const shortestAlone = 120;

/** Pairs of answers of two sets whose questions found no partner by their wordings, each the other's most alike. */
export function resemblances(
  answers: readonly SetAnswer[],
  [one, other]: readonly [string, string],
  matched: readonly Pair[],
  termsOf: (text: string) => readonly string[],
): Resemblance[] {
  const taken = new Set(matched.flatMap(({ left, right }) => [left, right]));
  const isFree = (set: string) => answers.some((some, index) => some.answerSet === set && !taken.has(index));
  if (!isFree(one) || !isFree(other)) return [];
  const texts = new Map(
    answers.flatMap(({ answerSet, answer }, index) => {
      const text = answerSet === one || answerSet === other ? answerText(answer) : '';
      return text.length < shortest ? [] : [[index, text] as const];
    }),
  );
  const weigh = weigher([...texts.values()], termsOf);
  const free = [...texts].filter(([index]) => !taken.has(index));
  const asked = (set: string): Asked[] =>
    free
      .filter(([index]) => answers[index]?.answerSet === set)
      .map(([index, text]) => ({
        index,
        says: weigh(text),
        content: contentOf(answers[index]?.answer.question ?? ''),
      }));
  const [left, right] = [asked(one), asked(other)];
  const backwards = new Map(right.map((some) => [some, best(some, left)]));
  return left.flatMap((mine): Resemblance[] => {
    const theirs = best(mine, right);
    const back = theirs && backwards.get(theirs.of);
    if (!theirs || back?.of !== mine) return [];
    const [left, facing] = [mine.index, theirs.of.index];
    const long = [left, facing].every((index) => (texts.get(index)?.length ?? 0) >= shortestAlone);
    return [
      {
        left,
        right: facing,
        likeness: theirs.likeness,
        lead: Math.min(theirs.lead, back.lead),
        telling: long && mayBeOne(mine.content, theirs.of.content),
      },
    ];
  });
}

/** How sure equal answers are of equal questions: enough to match by, too little to go unseen. */
const suggested = 0.5;
/** Cosine from which on two answers say much the same, and by how much the next must lie behind, for a suggestion and for a join. */
const [alike, ahead] = [0.35, 0.1];
const [alikeByFar, farAhead] = [0.5, 0.3];

/** Pairs of questions whose answers alone speak for their being one; `sure` is the score from which on pairs are joined. */
export function byAnswers(found: readonly Resemblance[], sure: number): Pair[] {
  return found.flatMap(({ left, right, likeness, lead, telling }): Pair[] => {
    if (!telling || likeness < alike || lead < ahead) return [];
    return [{ left, right, score: likeness >= alikeByFar && lead >= farAhead ? sure : suggested }];
  });
}

/** A wording from here on is worth asking the answers. */
const half = 0.35;
/** Least likeness and lead of answers that speak for a wording, and what both must reach together. */
const [leastAlike, leastAhead, together] = [0.2, 0.05, 0.7];

/** What wordings leave half sure is sure where the answers, which know nothing of them, say the same. */
export function vouchedFor(pair: Pair, found: readonly Resemblance[], sure: number): Pair {
  if (pair.score < half || pair.score >= sure) return pair;
  const isSame = ({ left, right }: Resemblance) =>
    (left === pair.left && right === pair.right) || (left === pair.right && right === pair.left);
  const vouches = found.some(
    (one) =>
      isSame(one) &&
      one.likeness >= leastAlike &&
      one.lead >= leastAhead &&
      one.likeness + pair.score >= together,
  );
  return vouches ? { ...pair, score: sure } : pair;
}

interface Asked {
  readonly index: number;
  readonly says: TermVector;
  readonly content: Content;
}

/** The most alike answer, and how far it is ahead of the next. */
function best(some: Asked, others: readonly Asked[]): { of: Asked; likeness: number; lead: number } | null {
  let of: Asked | null = null;
  let likeness = 0;
  let next = 0;
  for (const facing of others) {
    const found = cosine(some.says, facing.says);
    if (found > likeness) [of, next, likeness] = [facing, likeness, found];
    else if (found > next) next = found;
  }
  return of && { of, likeness, lead: likeness - next };
}

function mayBeOne(one: Content, other: Content): boolean {
  return !arePartedBy(one, other) && one.terms.some((term) => other.terms.includes(term));
}
