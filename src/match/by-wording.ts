import type { SetAnswer } from '../model/question-group.ts';
import { rarityAmong } from '../text/idf.ts';
import { stem, words } from '../text/terms.ts';
import { english } from './asking/english.ts';
import { french } from './asking/french.ts';
import { german } from './asking/german.ts';
import { spanish } from './asking/spanish.ts';
import { abbreviated, type Content, unhyphened } from './content.ts';
import { looseKeysOf, mayBeNear, withoutNear } from './nearness.ts';
import type { Pair } from './pair.ts';
import { arePartedBy, askOfAnother, wantOther, without } from './parting.ts';

/** What equal printed numbers add. */
const sameNumber = 0.05;
/** How many of a question's rarest terms find its candidates. */
const telling = 4;
/** What so many questions have that is near tells none of them from the others. */
const mostNear = 24;
/** Pairs below this are not worth mentioning. */
const least = 0.2;

/**
 * Scores the questions of two sets that have a telling term in common: by the share of their terms, rare ones counting more,
 * that they have in common, less what each has in place of the other's. Contraries, other numbers and a denial on one side make
 * two questions of them.
 */
export function byWording(
  answers: readonly SetAnswer[],
  one: string,
  other: string,
  contentAt: (index: number) => Content,
): Pair[] {
  const both = answers.flatMap(({ answerSet }, index) =>
    answerSet === one || answerSet === other ? [index] : [],
  );
  const contents = new Map(both.map((index) => [index, contentAt(index)]));
  const rarity = rarityAmong([...contents.values()].map(({ terms }) => terms));
  const normal = new Map(
    both.map((index) => [index, words(answers[index]?.answer.question ?? '').join(' ')]),
  );
  const acronyms = new Set([...contents.values()].flatMap((content) => content.acronyms));
  const holders = new Map<string, number[]>();
  const pairs: Pair[] = [];
  for (const right of both) {
    // An answer without a question is like none.
    if (!normal.get(right)) continue;
    const all = contents.get(right)?.terms ?? [];
    const rarest = all.toSorted((a, b) => rarity(b) - rarity(a)).slice(0, telling);
    const spelled = [...acronyms].filter((letters) => contents.get(right)?.initials.has(letters));
    const loose = looseKeysOf(contents.get(right));
    const joined = [...(contents.get(right)?.hyphened.keys() ?? [])];
    const keys = [...rarest, ...spelled, ...joined, `= ${normal.get(right)}`];
    const found = [
      ...keys.flatMap((key) => holders.get(key) ?? []),
      ...loose.flatMap((key) => {
        const some = holders.get(key) ?? [];
        return some.length > mostNear ? [] : some;
      }),
    ];
    for (const left of new Set(found)) {
      const score = compare(left, right);
      if (score > least) pairs.push({ left, right, score });
    }
    for (const key of [...all, ...spelled, ...joined, `= ${normal.get(right)}`, ...loose])
      grouped(holders, key, right);
  }
  return pairs;

  function compare(left: number, right: number): number {
    const one = answers[left];
    const other = answers[right];
    const [some, others] = [contents.get(left), contents.get(right)];
    if (!one || !other || !some || !others || one.answerSet === other.answerSet) return 0;
    if (normal.get(left) === normal.get(right)) return 1;
    const numbers = one.answer.number !== null && one.answer.number === other.answer.number;
    const likeness = similarity(...writtenAlike(some, others), rarity);
    return Math.min(0.99, likeness + (numbers ? sameNumber : 0));
  }
}

/** Two questions with the words that only one of them abbreviates, or writes with a hyphen, as the other writes them. */
function writtenAlike(one: Content, other: Content): [Content, Content] {
  const [left, right] = [unhyphened(one, other), unhyphened(other, one)];
  return [abbreviated(left, right), abbreviated(right, left)];
}

/** What a term that stands in place of another's takes away, for each part of the weight that it has. */
const instead = 0.6;
/** The most that questions reach of which each has something of its own. */
const unsure = 0.65;
/** The most that questions reach whose one common term is all of one and not of the other, or of which they want something else. */
const thin = 0.5;
/** What is left of a likeness where one question denies, or asks of another number, or of the contrary. */
const turned = 0.45;

function similarity(one: Content, other: Content, rarity: (term: string) => number): number {
  const strict = likenessOf(one, other, rarity, [without(one, other), without(other, one)]);
  const wanted = wantOther(one, other);
  if (wanted === 'never') return Math.min(strict, unlike);
  const firstAsked = one.opening || other.opening ? asksFirst(one, other, rarity) : 0;
  const offered = isSameChoice(one, other) ? half : Math.min(firstAsked, half);
  if (offered > 0 && offered > strict) return offered;
  if (strict >= half || wanted !== null || !mayBeNear(one, other)) return strict;
  const loose = likenessOf(one, other, rarity, [withoutNear(one, other), withoutNear(other, one)]);
  return Math.max(strict, Math.min(loose * nearly, half));
}

/** The likeness of two questions by what each asks first: somebody should look. */
function asksFirst(one: Content, other: Content, rarity: (term: string) => number): number {
  const { opening, ...rest } = one;
  const { opening: facing, ...others } = other;
  return similarity(opening ?? { ...rest, opening: null }, facing ?? { ...others, opening: null }, rarity);
}

/** Two questions for one of two things that have both things in common: `JWT or server sessions?`, `Sessions or JWTs for authentication?` */
function isSameChoice(one: Content, other: Content): boolean {
  const common = one.terms.length - without(one, other).length;
  return (
    one.isChoice && other.isChoice && common > 1 && !arePartedBy(one, other) && !askOfAnother(one, other)
  );
}

/** The most that questions reach of which one wants to know quite another thing. */
const unlike = 0.28;
/** What words that are only near are worth, and the most that they reach: enough to be offered, and to ask the answers. */
const [nearly, half] = [0.75, 0.45];

function likenessOf(
  one: Content,
  other: Content,
  rarity: (term: string) => number,
  [left, right]: readonly [readonly string[], readonly string[]],
): number {
  const weight = (terms: readonly string[]): number => terms.reduce((sum, term) => sum + rarity(term), 0);
  const all = weight(one.terms) + weight(other.terms);
  if (all === 0) return 0;
  const less = Math.min(weight(one.terms), weight(other.terms));
  const shared = (all - weight(left) - weight(right)) / 2;
  const substitute = Math.min(weight(left), weight(right)) / Math.max(less, 1e-9);
  const likely = Math.min(1, shared / all + shared / (2 * less)) - instead * substitute;
  // Where each has something of its own somebody should look.
  const score = left.length > 0 && right.length > 0 ? Math.min(likely, unsure) : likely;
  const most = isThin(one, other, left, right) || askOfAnother(one, other) ? Math.min(score, thin) : score;
  return arePartedBy(one, other) ? most * turned : most;
}

/** Verbs that any question may have, and that make none of two the same: `get a key`, `get the key for the till`. */
const light: ReadonlySet<string> = new Set([
  ...['get', 'use', 'make', 'need', 'take', 'give', 'want', 'do'].map(stem),
  ...['benutz', 'nehm', 'komm', 'prend', 'mettr', 'utilis', 'us', 'pon', 'llev'],
]);

/** The first or the last is one of many: `When does the train leave?`, `When does the last train leave?`. */
const ordinals: ReadonlySet<string> = new Set([
  ...english.keysOf('first last'),
  ...german.keysOf('erste letzte'),
  ...french.keysOf('premier première dernier dernière'),
  ...spanish.keysOf('primer primero último'),
]);
const isOrdinal = (term: string) => ordinals.has(term);

/**
 * True where two questions have one term in common and that is too little: `What is SQL?`, `What is SQL injection?`; `What is an
 * index?`, `Why is there an index?`.
 */
function isThin(one: Content, other: Content, left: readonly string[], right: readonly string[]): boolean {
  if (one.modal !== null && other.modal !== null && one.modal !== other.modal) return true;
  if (wantOther(one, other) !== null || asksOfSide(one, left, other, right)) return true;
  if (left.some(isOrdinal) !== right.some(isOrdinal)) return true;
  const common = (terms: readonly string[], own: readonly string[]): number =>
    terms.filter((term) => !own.includes(term) && !light.has(term)).length;
  if (Math.min(common(one.terms, left), common(other.terms, right)) > 1) return false;
  if (left.length + right.length > 0) return true;
  return one.wants !== null && other.wants !== null && one.wants !== other.wants;
}

/** True where one asks of a side of what the other asks of as a whole: `What is sepsis?`, `What causes sepsis?`, `How is sepsis treated?` */
function asksOfSide(
  one: Content,
  left: readonly string[],
  other: Content,
  right: readonly string[],
): boolean {
  const hasSide = ({ aspects }: Content, own: readonly string[]) => own.some((term) => aspects.has(term));
  if (hasSide(one, left) !== hasSide(other, right)) return true;
  const [whole, part] = left.length === 0 ? [one, other] : [other, one];
  return (
    left.length + right.length > 0 &&
    Math.min(left.length, right.length) === 0 &&
    whole.wants === 'what' &&
    part.wants !== null &&
    part.wants !== 'what'
  );
}

function grouped(groups: Map<string, number[]>, key: string, value: number): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
