import type { SourcePoint } from '../../model/answer-set.ts';
import type { Difference } from '../../model/handbook.ts';
import type { SetAnswer } from '../../model/question-group.ts';
import { terms } from '../../text/terms.ts';
import { partInDoubt } from '../facts/compare-wording.ts';
import { contraryWording } from '../facts/contrary-wording.ts';
import { covers, equalWording } from '../facts/covers.ts';
import { asksForKinds, asksForOrder, asksForThings } from './asks-for-order.ts';
import { isCounted } from './counted.ts';
import { areInstructions } from './instructions.ts';
import { stepMark } from './step-mark.ts';

/** First words of what is done after something else, in twelve languages. */
const next =
  /^(?:(?:then|next|afterwards?|after that|finally|lastly|dann|danach|anschließend|zuletzt|zum schluss|schließlich|puis|ensuite|enfin|après cela|luego|después|entonces|finalmente|por último|poi|quindi|infine|depois|em seguida|por fim|daarna|vervolgens|ten slotte|затем|потом|после этого|наконец|następnie|potem|na koniec|ثم|بعد ذلك|أخيرا|אז|אחר כך|לבסוף|फिर|इसके बाद)(?!\p{L})|然后|然後|接着|接著|最后|最後|次に|それから|그다음|그런 다음|마지막으로)/iu;
/** First words of what comes before all else, in four languages. */
const before =
  /^(?:(?:before|prior to|beforehand|first of all|to begin with|vor (?:der|dem|den|jeder|jedem|beginn)|vorher|vorab|zuvor|bevor|zunächst|zu beginn|am anfang|avant|d’abord|d'abord|au préalable|tout d’abord|au début|antes|previamente|primero|al principio)(?!\p{L}))/iu;
/** A mention of another step by its number. */
const mention =
  /\b(?:steps?|step no\.?|stages?|phases?|points?|items?|rules?|schritte?n?|punkte?|regeln?|étapes?|pasos?) \(?\d/iu;

/** Answers that are numbered steps, and how they may be printed together. */
export interface Steps {
  /** True for a point that is a step. */
  readonly has: (point: SourcePoint) => boolean;
  /** True where two points must not be one: steps of lists that are not the same, or of other numbers. */
  readonly areApart: (one: SourcePoint, other: SourcePoint) => boolean;
  /** Where two lists have the same steps in another order: two of these, as each has them. */
  readonly differences: readonly Difference[];
}

/**
 * The steps among the answers to a question: points of a numbered list without labels, alone or among other points, where nobody else has
 * such a list, the question asks how something is done, the list tells the reader what to do, or a step names another by its number. Lists
 * that have the same steps are printed as one; else each is printed whole, with its own order and numbers, so that "go back to step 2" still
 * names the right one. So are lists that would be `torn` if they were joined, whatever they are of.
 */
export function stepsAmong(question: string, answers: readonly SetAnswer[], torn = false): Steps {
  const counting = answers.filter(({ answer: { points } }) => countedOn(points).length > 1);
  const lists = answers.flatMap(({ answerSet, answer: { points } }) => {
    const steps = countedOn(points);
    // A list that stands against no other keeps the numbers that its author gave it, whatever is asked.
    const isAlone = counting.length === 1;
    if (steps.length > 1 && (isAlone || torn || hasOrder(question, steps)))
      return [{ answerSet, points: steps }];
    // Of one source alone, a list that does not begin with 1 goes on with one before it: its numbers say so. Letters say more than order.
    if (answers.length > 1) return [];
    const run = points.filter(({ ordinal, label }) => ordinal !== undefined && label === null);
    if (run[0]?.ordinal !== undefined && run[0].ordinal !== 1) return [{ answerSet, points: run }];
    const lettered = points.filter(({ letter }) => letter !== undefined);
    return lettered.length > 0 ? [{ answerSet, points: lettered }] : [];
  });
  const listOf = new Map(lists.flatMap((list) => list.points.map((point) => [point, list] as const)));
  const alike = lists.every(({ points }) => lists.every((other) => areAlike(points, other.points)));
  return {
    has: (point) => listOf.has(point),
    areApart: (one, other) => {
      if (listOf.has(one) && listOf.has(other)) return !alike || one.ordinal !== other.ordinal;
      // A step of a word or two is named by much that says something else.
      const [step, beside] = listOf.has(one) ? [one, other] : [other, one];
      if (!listOf.has(step)) return false;
      // Nor is a step folded into what says more than it does: its number would go with it.
      return (
        beside.units.length > step.units.length ||
        saysMore(beside, step) ||
        (terms(step.text).length < leastTelling && !isSame(one.text, other.text))
      );
    },
    // Of a list of things it is no contradiction that another has them in another order.
    differences:
      alike || torn
        ? []
        : lists.flatMap((list, at) => lists.slice(at + 1).flatMap((other) => turned(list, other) ?? [])),
  };
}

/**
 * The points of several people's numbered lists that are the same list: as long, and each joined with the others' of its number and
 * with no other of these. Their numbers say what all agree on. None where any list goes another way.
 */
export function sameSteps(
  answers: readonly SetAnswer[],
  joined: readonly (readonly SourcePoint[])[],
): ReadonlySet<SourcePoint> {
  const lists = answers.map(({ answer: { points } }) => countedOn(points)).filter(({ length }) => length > 1);
  const counted = new Set(lists.flat());
  const isOne = joined.every((points) => {
    const own = points.filter((point) => counted.has(point));
    const [first] = own;
    return (
      own.length === 0 ||
      (own.length === lists.length && own.every(({ ordinal }) => ordinal === first?.ordinal))
    );
  });
  return lists.length > 1 && isOne ? counted : new Set();
}

/**
 * True where lists would be torn that are joined: put into one order they have not all of them the order of their authors. That does not
 * matter where the question is for things that stand for themselves. `joined` are the
 * points that are printed as one each, in the order of the print.
 */
export function areTorn(
  question: string,
  answers: readonly SetAnswer[],
  joined: readonly (readonly SourcePoint[])[],
): boolean {
  if (asksForThings.test(question) || asksForKinds.test(question)) return false;
  const places = new Map(joined.flatMap((points, place) => points.map((point) => [point, place] as const)));
  return answers.some(({ answer: { points } }) => {
    const list = countedOn(points).map((point) => places.get(point) ?? -1);
    return list.some((place, at) => at > 0 && place < (list[at - 1] ?? -1));
  });
}

/** Whether the numbers of a list say more than how many things it has. */
function hasOrder(question: string, steps: readonly SourcePoint[]): boolean {
  if (asksForOrder(question) || steps.some(speaksOfOrder)) return true;
  return !asksForKinds.test(question) && areInstructions(steps.map(({ text }) => text));
}

/** True for what names a step among others: `Clone it, copy the settings and run the tests`, `Copy the settings`. */
function saysMore(beside: SourcePoint, step: SourcePoint): boolean {
  return terms(beside.text).length > muchMore * terms(step.text).length;
}

/** From so many times the words of a step on, a sentence speaks of more than that. */
const muchMore = 2;

/** Whether a text tells what comes before anything else. */
export function comesFirst(text: string): boolean {
  return before.test(text);
}

/** Telling words of a step from which on others may say the same in other words. */
const leastTelling = 3;

/** Whether an item names another by its number, or says that it comes after one. */
function speaksOfOrder({ text }: SourcePoint, at: number): boolean {
  return mention.test(text) || (at > 0 && next.test(text));
}

/**
 * The points of an answer's one numbered list, which may go on behind a remark; none where its numbers do not count on, or where half of
 * them and more have labels: that is a list of things. One step of several may well begin with a word and a colon. Letters are there to be
 * named, whatever stands behind them.
 */
function countedOn(points: readonly SourcePoint[]): readonly SourcePoint[] {
  const list = points.filter(({ ordinal }) => ordinal !== undefined);
  const isOne = isCounted(list);
  const isLettered = list.every(({ letter }) => letter !== undefined);
  const hasSteps = isLettered || 2 * list.filter(({ label }) => label !== null).length < list.length;
  return isOne && hasSteps ? list : [];
}

/** True where both have as many steps, and each says what the other's of its number says, but maybe for a value. */
function areAlike(one: readonly SourcePoint[], other: readonly SourcePoint[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ text, ordinal }, at) => {
      const facing = other[at];
      return facing !== undefined && facing.ordinal === ordinal && sayAlike(text, facing.text);
    })
  );
}

function sayAlike(one: string, other: string): boolean {
  return isSame(one, other) || contraryWording(one, other) !== null || partInDoubt(one, other);
}

function isSame(one: string, other: string): boolean {
  return equalWording(one, other) || covers(one, other) || covers(other, one);
}

interface List {
  readonly answerSet: string;
  readonly points: readonly SourcePoint[];
}

/** Two steps that both lists have, the one before the other in one of them and behind it in the other. */
function turned(one: List, other: List): Difference | null {
  const places = one.points.map(({ text }) => other.points.findIndex((facing) => isSame(text, facing.text)));
  for (const [at, place] of places.entries()) {
    const later = places.findIndex((facing, behind) => behind > at && facing >= 0 && facing < place);
    const [first, second] = [one.points[at], one.points[later]];
    const [facing, earlier] = [other.points[place], other.points[places[later] ?? -1]];
    if (place < 0 || !first || !second || !facing || !earlier) continue;
    return {
      kind: 'order',
      sentences: [
        { answerSet: one.answerSet, text: `${numbered(first)} ${numbered(second)}` },
        { answerSet: other.answerSet, text: `${numbered(earlier)} ${numbered(facing)}` },
      ],
    };
  }
  return null;
}

function numbered(point: SourcePoint): string {
  return `${stepMark(point)} ${point.text}`;
}
