import type { SetAnswer } from '../model/question-group.ts';
import { cosine, type TermVector, weigher } from '../text/tf-idf.ts';
import { answerText } from './answer-text.ts';
import type { Wanted } from './asking/asking.ts';
import type { Content } from './content.ts';
import type { Pair } from './pair.ts';
import { arePartedBy, askOfAnother, wantOther } from './parting.ts';

/** Two answers of which each is the other's most alike. */
export interface Resemblance {
  readonly left: number;
  readonly right: number;
  /** Cosine of their terms, 0 to 1. */
  readonly likeness: number;
  /** By how much the next most alike lies behind, on the side where that is less. */
  readonly lead: number;
  /** Among how many answers it is the most alike, on the side where these are fewer. */
  readonly among: number;
  /** The length of the shorter answer, in characters. */
  readonly length: number;
  /** Telling words of the answer that has fewer. */
  readonly told: number;
  /** Whether the questions have a telling word in common, and whether contraries part them. */
  readonly related: boolean;
  readonly parted: boolean;
  /** True where they are one but for a word: nothing that the answers say makes them so. */
  readonly ofAnother: boolean;
  /** True where one wants yes or no and the other does not (`Which knots hold?`, `Does a bowline hold?`), or else something else. */
  readonly otherKind: boolean;
}

/** Shorter answers say nothing of their questions, in characters. */
const shortest = 30;

/** Pairs of answers of two sets whose questions found no partner by their wordings, each the other's most alike. */
export function resemblances(
  answers: readonly SetAnswer[],
  [one, other]: readonly [string, string],
  matched: readonly Pair[],
  termsOf: (text: string) => readonly string[],
  contentAt: (index: number) => Content,
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
        content: contentAt(index),
      }));
  const [asking, answering] = [asked(one), asked(other)];
  const backwards = new Map(answering.map((some) => [some, best(some, asking)]));
  return asking.flatMap((mine): Resemblance[] => {
    const theirs = best(mine, answering);
    const back = theirs && backwards.get(theirs.of);
    if (!theirs || back?.of !== mine) return [];
    const [left, facing] = [mine.index, theirs.of.index];
    const [own, others] = [mine.content, theirs.of.content];
    return [
      {
        left,
        right: facing,
        likeness: theirs.likeness,
        lead: Math.min(theirs.lead, back.lead),
        among: Math.min(asking.length, answering.length),
        length: Math.min(texts.get(left)?.length ?? 0, texts.get(facing)?.length ?? 0),
        told: Math.min(mine.says.size, theirs.of.says.size),
        related: own.terms.some((term) => others.terms.some((other) => areOfOneRoot(term, other))),
        parted: arePartedBy(own, others),
        ofAnother: askOfAnother(own, others),
        otherKind: wantsYes(answers[left]) !== wantsYes(answers[facing]) || areOtherKinds(own, others),
      },
    ];
  });
}

/** True for the same term, and for a long one that another begins with: `apfel`, `apfelbaum`. What ends alike is often another thing: `order`, `border`. */
function areOfOneRoot(one: string, other: string): boolean {
  const [less, more] = one.length < other.length ? [one, other] : [other, one];
  return less === more || (less.length >= leastOfRoot && more.startsWith(less));
}

const leastOfRoot = 5;

/** Whether one is for a choice, and the other for an amount, a time, a place or somebody: `JWT or sessions?`, `How long should a token live?` */
function areOtherKinds(one: Content, other: Content): boolean {
  if (wantOther(one, other) === 'never') return true;
  const [choice, facing] = one.isChoice ? [one, other] : [other, one];
  return choice.isChoice && !facing.isChoice && facing.wants !== null && definite.has(facing.wants);
}

const definite: ReadonlySet<Wanted> = new Set(['amount', 'when', 'where', 'who', 'why', 'whether']);

function wantsYes(some: SetAnswer | undefined): boolean {
  return yesOrNo.test(some?.answer.question.trim() ?? '');
}

const yesOrNo =
  /^(?:is|are|was(?= (?:it|there|he|she|they|this|that|the|your|our|an?)\b)|were|do|does|did|can|may|must|should|will|has|have|could|would|ist|sind|darf|dürfen|kann|können|muss|müssen|est-ce|peut-on|puede|se puede)\b/iu;

/** How sure equal answers are of equal questions: enough to match by, too little to go unseen. */
const suggested = 0.5;
/** What two answers must reach that alone speak for their questions: their likeness, how far the next lies behind, both together, their length. */
interface Enough {
  readonly alike: number;
  readonly ahead: number;
  readonly together: number;
  readonly length: number;
}

/** For a join, with and without a telling word that the questions have in common. */
const byFar: Enough = { alike: 0.34, ahead: 0.18, together: 0.54, length: 30 };
const beyondDoubt: Enough = { alike: 0.38, ahead: 0.25, together: 0.63, length: 60 };
/** `Only with the consent of the board.` answers many questions: of those without a word in common answers must have so many other telling words. */
const leastTold = 6;
/** Among fewer answers any is far ahead: there it must be more alike. */
const few = 8;
const amongFew: Enough = { alike: 0.5, ahead: 0.33, together: 0.9, length: 60 };
const relatedAmongFew: Enough = { alike: 0.5, ahead: 0.25, together: 0.75, length: 60 };
/** For a suggestion: somebody looks at it. */
const near: Enough = { alike: 0.15, ahead: 0.05, together: 0.22, length: 30 };
/** Where the questions have no word in common, and others were asked as well. */
const leastAsked = 5;
const apart: Enough = { alike: 0.26, ahead: 0.12, together: 0.4, length: 30 };

/** Pairs of questions whose answers alone speak for their being one; `sure` is the score from which on pairs are joined. */
export function byAnswers(found: readonly Resemblance[], sure: number): Pair[] {
  const reaches = ({ likeness, lead, length }: Resemblance, enough: Enough) =>
    likeness >= enough.alike &&
    lead >= enough.ahead &&
    likeness + lead >= enough.together &&
    length >= enough.length;
  return found.flatMap((one): Pair[] => {
    const { left, right, related, parted, otherKind } = one;
    if (parted) return [];
    const isSure =
      one.among >= few
        ? (one.told >= leastTold && reaches(one, beyondDoubt)) || (related && reaches(one, byFar))
        : reaches(one, amongFew) || (related && reaches(one, relatedAmongFew));
    if (isSure && !otherKind && !one.ofAnother) return [{ left, right, score: sure, whileAlone: true }];
    // Questions of two kinds that have a word in common are about it, and not the same.
    const isNear = related
      ? reaches(one, otherKind ? apart : near)
      : one.among >= leastAsked && !otherKind && reaches(one, apart);
    return isNear ? [{ left, right, score: suggested }] : [];
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
      !one.parted &&
      !one.ofAnother &&
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
