import type { Context } from './covers.ts';
import { isLight, isLightAmong, isLightNoun, isLightVerb } from './light.ts';
import { type Reading, readWords, type Word } from './read-words.ts';
import { rootOf } from './root.ts';
import { guardsOf, pointsAlike, reachesAlike, sameSet, scopeOf, withGuards } from './scope.ts';
import { opensWith } from './verbs.ts';

/** A part of a sentence that is looked for in others: an item of a list, a tail, a head. */
export interface Claim {
  readonly words: readonly Word[];
  /** What it is said of: the verb or noun that its list or tail hangs on. */
  readonly governor: Word | undefined;
  /** Words of its sentence that change a claim, outside it. */
  readonly guards: ReadonlySet<string>;
  /** `and` or `or`: what joins it to the other items of its list; null where that does not matter. */
  readonly joint: string | null;
  /** True for an item that is a thing: its words stand together, with no comma between. */
  readonly thing: boolean;
  /** True for one of examples: what they are examples of is said, or named before. */
  readonly example: boolean;
  /** True for what the reader is told to do: a thing that is only named does not tell it. */
  readonly advice: boolean;
  /** True for means, how something is done: it is said as well where it `can be done` so. */
  readonly means: boolean;
}

/** Telling words of others between those of a claim. */
const mostBetween = 3;
const mostInList = 9;
/** Up to so many telling words, their order does not matter: `reduce the dimensionality`, `dimensionality reduction`. */
const mostTurned = 3;

/**
 * The place in an evidence sentence up to which it says a claim: all its telling words, by their roots, near one another and in their
 * order (short claims in any), with the same small words that change it and none of these more, said of the same thing. -1 where not.
 */
function saidIn(
  claim: Claim,
  needed: readonly Word[],
  evidence: Reading,
  before: Reading | undefined,
  context: Context,
): number {
  // A single word says what it says of something only, and so does what is to be done to a thing.
  const single = claim.thing && (needed.length === 1 || claim.advice);
  if (!governs(claim.governor, evidence, before, single && !claim.example)) return -1;
  const own = guardsOf(claim.words);
  const same = runIn(claim.words, evidence.words);
  for (const window of [...(same ? [same] : []), ...windows(needed, evidence.words, claim.thing, context)]) {
    const end = window[1];
    const start = withGuards(own, evidence.words, window[0]);
    const within = evidence.words.slice(start, end + 1);
    if (!sameSet(guardsOf(within), own)) continue;
    if (!reachesAlike(claim, scopeOf(evidence.words, start, end, claim.means))) continue;
    if (!pointsAlike(claim.words, within, evidence.words[start - 1], context)) continue;
    if (single && !claim.example && !(placeOf(claim.governor, evidence) < start)) continue;
    if (claim.advice && start === 0 && opensWith(evidence.words) !== 'verb') continue;
    if (claim.joint !== null && otherJoint(claim.joint, evidence.words)) continue;
    if (isNarrowed(evidence.words, start, end, needed, claim, context)) continue;
    return end;
  }
  return -1;
}

function neededOf(words: readonly Word[], context: Context, thing: boolean): Word[] {
  const telling = words.filter(({ kind }) => kind === 'telling');
  const strong = telling.filter((word, at) => !isLightAmong(word, at, telling));
  // `failover systems` are not said by `failover`.
  const some = strong.length > (thing ? 1 : 0) ? strong : telling;
  const own = some.filter(({ key }) => !context.has(key));
  if (own.length === 0) return some;
  // What the question names need not be said again as an attribute.
  return some.filter((word, at) => {
    const next = words[words.indexOf(word) + 1];
    return !(context.has(word.key) && at < some.length - 1 && word.after === ' ' && next?.kind === 'telling');
  });
}

const roots = new WeakMap<Reading, ReadonlyMap<string, number>>();

function rootsOf(reading: Reading): ReadonlyMap<string, number> {
  let found = roots.get(reading);
  if (!found) {
    found = new Map(reading.words.map(({ key }, at) => [rootOf(key), at] as const).reverse());
    roots.set(reading, found);
  }
  return found;
}

function otherJoint(joint: string, words: readonly Word[]): boolean {
  const joints = words.filter(isJoint).map(({ text }) => text.toLowerCase());
  return joints.length > 0 && !joints.includes(joint);
}

function placeOf(governor: Word | undefined, evidence: Reading): number {
  return governor
    ? (rootsOf(evidence).get(rootOf(governor.key)) ?? Number.POSITIVE_INFINITY)
    : Number.POSITIVE_INFINITY;
}

function governs(
  governor: Word | undefined,
  evidence: Reading,
  before: Reading | undefined,
  strictly: boolean,
): boolean {
  if (!governor) return true;
  const word = governor.text.toLowerCase();
  if (strictly) return rootsOf(evidence).has(rootOf(governor.key));
  if (isLightVerb(word, governor.key) || isLightNoun(word, governor.key)) return true;
  const root = rootOf(governor.key);
  if (rootsOf(evidence).has(root)) return true;
  const anaphor = /^(?:this|these|those|it|they|such)\b/i.test(evidence.text);
  return anaphor && before !== undefined && rootsOf(before).has(root);
}

function isJoint({ kind, text }: Word): boolean {
  return kind === 'joint' || text.toLowerCase() === 'or';
}

/**
 * True where the evidence says it of something narrower: an attribute more before a word of the claim (`store [encrypted] passwords`),
 * or the claim's last word is itself an attribute of another (`data storage [costs]`).
 */
function isNarrowed(
  words: readonly Word[],
  start: number,
  end: number,
  needed: readonly Word[],
  { words: claim }: Claim,
  context: Context,
): boolean {
  const wanted = new Set([...needed, ...claim].map(({ key }) => rootOf(key)));
  const isOther = ({ kind, key, text }: Word) =>
    kind === 'telling' &&
    !wanted.has(rootOf(key)) &&
    !context.has(key) &&
    !isLight(text) &&
    !/ly$/.test(text);
  for (let at = start; at < end; at++) {
    const [before, word, next] = [words[at - 1], words[at] as Word, words[at + 1] as Word];
    // `L1 or L2 penalties`: another item that goes on with the same word.
    const isItem = before !== undefined && (isJoint(before) || before.after.includes(','));
    if (
      !isItem &&
      isOther(word) &&
      word.after === ' ' &&
      next.kind === 'telling' &&
      wanted.has(rootOf(next.key))
    )
      return true;
  }
  const [last, next] = [words[end] as Word, words[end + 1]];
  return last.after === ' ' && next !== undefined && isOther(next) && !opensWith([next]).startsWith('v');
}

/** Where a sentence has the very words of a claim one behind the other, none left out; null where it does not. */
function runIn(claim: readonly Word[], words: readonly Word[]): readonly [number, number] | null {
  const start = words.findIndex((_, at) => claim.every(({ key }, step) => words[at + step]?.key === key));
  return start < 0 ? null : [start, start + claim.length - 1];
}

/** Stretches of a sentence that have all the words: from each place of the first found on, the shortest. */
function* windows(
  needed: readonly Word[],
  words: readonly Word[],
  thing: boolean,
  context: Context,
): Generator<readonly [number, number]> {
  const wanted = needed.map(({ key }) => rootOf(key));
  for (let start = 0; start < words.length; start++) {
    const opening = rootOf((words[start] as Word).key);
    if (!wanted.includes(opening)) continue;
    const open = [...wanted];
    let listed = false;
    let between = 0;
    let next = 0;
    for (let at = start; at < words.length; at++) {
      const word = words[at] as Word;
      const root = rootOf(word.key);
      const place = needed.length > mostTurned ? (open[next] === root ? next : -1) : open.indexOf(root);
      if (place >= 0) {
        if (needed.length > mostTurned) next++;
        else open.splice(place, 1);
        between = 0;
        if ((needed.length > mostTurned ? needed.length - next : open.length) === 0) {
          yield [start, at];
          break;
        }
      } else if (word.kind === 'telling' && (thing || !context.has(word.key))) between++;
      else if (thing && word.kind === 'link' && word.text !== 'of') break;
      if (word.kind === 'joint' || word.text === 'or' || word.after.includes(',')) listed = true;
      // In another order they must stand near.
      const most = listed && next > 0 ? mostInList : mostBetween;
      if (between > (thing ? 1 : most)) break;
      if (/[;:.!?()–—]/u.test(word.after) || (thing && word.after.includes(','))) break;
    }
  }
}

/** The first of several sentences, by one source in order, that says a claim; null where none does. */
export function saidBy(claim: Claim, sentences: readonly string[], context: Context): string | null {
  const needed = neededOf(claim.words, context, claim.thing);
  if (needed.length === 0) return null;
  const wanted = needed.map(({ key }) => rootOf(key));
  for (const [at, sentence] of sentences.entries()) {
    const reading = readWords(sentence);
    const keys = rootsOf(reading);
    // The most are told at a glance.
    if (reading.language !== 'en' || !wanted.every((key) => keys.has(key))) continue;
    const before = sentences[at - 1];
    if (saidIn(claim, needed, reading, before === undefined ? undefined : readWords(before), context) >= 0)
      return sentence;
  }
  return null;
}
