import type { Wanted } from './asking/asking.ts';
import { english } from './asking/english.ts';
import { french } from './asking/french.ts';
import { german } from './asking/german.ts';
import { spanish } from './asking/spanish.ts';
import type { Content } from './content.ts';
import { turnedBySmallWords } from './small-contraries.ts';
import { asksOtherWayRound, turnOnOneWord } from './turned-round.ts';

// Pairs of which one is the other's contrary, besides those that a beginning makes: `known`, `unknown`; `upload`, `download`.
const contraries = new Map<string, ReadonlySet<string>>();
for (const { contraries: pairs, keysOf, heads } of [english, german, french, spanish])
  for (const pair of pairs.split('|')) {
    const [one = '', other = ''] = pair.split(' ').map((word) => {
      const [key = word] = keysOf(word);
      return heads.get(key) ?? key;
    });
    contraries.set(one, new Set(contraries.get(one)).add(other));
    contraries.set(other, new Set(contraries.get(other)).add(one));
  }
const prefix = /^(?:un|des|dis|in|im|non|de|anti|a|ir|over|under|pre|post|sub|super|multi|mono)/;
/** Beginnings that are each other's contrary before the same letters: `overload` and `underload`, `import` and `export`. */
const beginnings =
  'over under|up down|an ab|ein aus|auf zu|in out|in ex|im ex|in de|en de|pre post|hyper hypo|macro micro|mono poly|single multi|intra inter|pro anti'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]);

/** Whether two terms say the contrary of each other. */
function areContrary(one: string, other: string): boolean {
  if (contraries.get(one)?.has(other)) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (
    short.length >= 4 &&
    long.endsWith(short) &&
    prefix.exec(long)?.[0].length === long.length - short.length
  )
    return true;
  return beginnings.some(
    ([left, right]) => turnsInto(one, other, left, right) || turnsInto(other, one, left, right),
  );
}

/** Whether a term becomes the other with one beginning for another; three letters must be left that are the same. */
function turnsInto(one: string, other: string, from: string, to: string): boolean {
  const rest = one.slice(from.length);
  return rest.length >= 3 && one.startsWith(from) && other === to + rest;
}

/** Whether one denies what the other asks, asks of another number, of the contrary, or the other way round. */
export function arePartedBy(one: Content, other: Content): boolean {
  const [left, right] = [without(one, other), without(other, one)];
  const otherNumbers =
    one.numbers.size > 0 && other.numbers.size > 0 && ![...one.numbers].some((n) => other.numbers.has(n));
  return (
    one.denies !== other.denies ||
    otherNumbers ||
    (left.length + right.length <= 1 && turnedBySmallWords(one.small, other.small)) ||
    (left.length + right.length === 0 && asksOtherWayRound(one.build, other.build)) ||
    left.some((term) => right.some((counter) => areContrary(term, counter)))
  );
}

/**
 * Whether two questions are one word for word but for a telling one, which is what they ask about (`delete a local branch`, `delete a remote
 * branch`): what else speaks for their being one, and a third that has neither, does not make them so.
 */
export function askOfAnother(one: Content, other: Content): boolean {
  const [mine, theirs] = turnOnOneWord(one.build, other.build) ?? [];
  if (mine === undefined || theirs === undefined) return false;
  const common = one.near.get(mine);
  return (
    !areKin(mine, theirs, one.compounds && other.compounds) &&
    (common === undefined || common !== other.near.get(theirs))
  );
}

/** The terms that the other does not have, nor their kin. */
export function without(one: Content, other: Content): string[] {
  const compounds = one.compounds && other.compounds;
  return one.terms.filter(
    (term) => !other.terms.includes(term) && !other.terms.some((kin) => areKin(term, kin, compounds)),
  );
}

/** Whether two stems are of one family: `garden` and `gardener`, `explan` and `explain`. */
export function areKin(one: string, other: string, compounds: boolean): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < 4) return false;
  // What is longer by three letters may be a word more: `Zelle`, `Zellwand`.
  if (long.startsWith(short))
    return long.length - short.length <= (compounds ? 2 : 4) && !turning.test(long.slice(short.length));
  let common = 0;
  while (common < short.length && short[common] === long[common]) common++;
  return common >= 5 && common >= long.length * 0.7;
}

/** Endings that make another thing of a word: `void`, `voidable`; `care`, `careless`. */
const turning = /^e?(?:able|abl|ible|ibl|less|free)$/;

/** What makes two questions of what is asked of one thing: `Who keeps the log?`, `Where is the log kept?`. */
const sharp: ReadonlySet<Wanted> = new Set(['who', 'where', 'why']);
const plain: ReadonlySet<Wanted> = new Set(['when', 'amount', 'may', 'must', 'how']);

/**
 * Whether two questions want something else of what they are about: so much that they are never one, or so that somebody has to look
 * (`Who may open it?`, `May a guest open it?`).
 */
export function wantOther({ wants: one }: Content, { wants: other }: Content): 'never' | 'perhaps' | null {
  if (one === other || one === null || other === null) return null;
  const pair = [one, other];
  if (pair.includes('may') && pair.includes('must')) return 'never';
  if (pair.includes('whether') && pair.some((wanted) => sharp.has(wanted) || wanted === 'amount'))
    return 'perhaps';
  if (!pair.every((wanted) => sharp.has(wanted) || plain.has(wanted))) return null;
  if (pair.includes('who'))
    return pair.some((wanted) => wanted === 'where' || wanted === 'why') ? 'never' : 'perhaps';
  return pair.some((wanted) => sharp.has(wanted)) ? 'never' : 'perhaps';
}
