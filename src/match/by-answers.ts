import type { SetAnswer } from '../model/question-group.ts';
import { cosine, type TermVector, weigher } from '../text/tf-idf.ts';
import { answerText } from './answer-text.ts';
import { arePartedBy, type Content, contentOf } from './content.ts';
import type { Pair } from './pair.ts';

/** How sure equal answers are of equal questions: enough to match by, too little to go unseen. */
const alikeAnswers = 0.5;
/** Cosine from which on two answers say much the same. */
const alike = 0.35;
/** By so much the second most alike must lie behind, on both sides. */
const ahead = 0.1;
/** Shorter answers say too little, in characters. */
const shortest = 120;

/**
 * Pairs of questions that found no partner by their wordings, of two sets: each other's most alike answers by far, and a telling word
 * in both questions. Contraries are never such a pair.
 */
export function byAnswers(
  answers: readonly SetAnswer[],
  [one, other]: readonly [string, string],
  matched: readonly Pair[],
  termsOf: (text: string) => readonly string[],
): Pair[] {
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
  return left.flatMap((mine): Pair[] => {
    const theirs = best(mine, right);
    if (!theirs || theirs.lead < ahead || theirs.likeness < alike) return [];
    const back = backwards.get(theirs.of);
    if (back?.of !== mine || back.lead < ahead) return [];
    return mayBeOne(mine.content, theirs.of.content)
      ? [{ left: mine.index, right: theirs.of.index, score: alikeAnswers }]
      : [];
  });
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
