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
  /** True for the whole of what a sentence begins with: it says who does what to whom. */
  readonly head: boolean;
  /** Who or what its sentence is about, where that is not the reader. */
  readonly subject: readonly Word[];
  /** What stands behind its list and is said of all items: `cut ... into cubes`. */
  readonly adjunct: readonly Word[];
  /** What stands behind the verb that it hangs on, and may be a part of that: `turn [off] the gas`. */
  readonly besides: Word | undefined;
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
  if (!isOfSame(claim, evidence, before)) return -1;
  const own = guardsOf(claim.words);
  const same = runIn(claim.words, evidence.words);
  for (const window of [...(same ? [same] : []), ...windows(needed, evidence.words, claim, context)]) {
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
    if (claim.head && goesBeyond(claim.words, within)) continue;
    if (claim.thing && !claim.example && isBounded(claim, evidence.words, end, context)) continue;
    if ((claim.head || (single && !claim.example)) && belongsToOther(claim, evidence.words, start)) continue;
    return end;
  }
  return -1;
}

function neededOf({ words, thing, head }: Claim, context: Context): Word[] {
  const telling = words.filter(({ kind }) => kind === 'telling');
  const strong = telling.filter((word, at) => !isLightAmong(word, at, telling));
  // `failover systems` are not said by `failover`, nor `light is needed` by `light`.
  const things = telling.filter(({ text, key }, at) => at > 0 || !isLightVerb(text, key));
  const most = head && things.length > 1 ? things : telling;
  const some = strong.length > (thing || head ? 1 : 0) ? strong : most;
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

const particle = /^(?:on|off|in|out|up|down|away|back)$/;
/** Opens a sentence that goes on about what the one before names. */
const anaphor = /^(?:this|these|those|it|they|such)\b/i;

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
  return anaphor.test(evidence.text) && before !== undefined && rootsOf(before).has(root);
}

/**
 * True where a sentence may speak of the same: it names what the claim's sentence is about, or tells the reader to do it (`The tenant pays for
 * water`, but not `The landlord pays for water`), and has what is said of all items of a list (`into cubes`, `before you drive`).
 */
function isOfSame(
  { subject, adjunct, example, besides }: Claim,
  evidence: Reading,
  before: Reading | undefined,
): boolean {
  const keys = rootsOf(evidence);
  if (particle.test(besides?.text ?? '') && !evidence.words.some(({ text }) => text === besides?.text))
    return false;
  if (!example && !adjunct.every(({ key, kind }) => kind === 'empty' || keys.has(rootOf(key)))) return false;
  if (subject.length === 0 || opensWith(evidence.words) === 'verb') return true;
  const known = anaphor.test(evidence.text) && before ? rootsOf(before) : keys;
  return subject.every(({ key }) => keys.has(rootOf(key)) || known.has(rootOf(key)));
}

/** True where the words of a claim are held together by a small word that it has not: `The committee [advises those who] decide`. */
function goesBeyond(claim: readonly Word[], within: readonly Word[]): boolean {
  const own = new Set(claim.map(({ key }) => key));
  return within.some(({ kind, key }) => kind === 'link' && !own.has(key));
}

/** True where a sentence says it of a thing only then, there or so: `stops at Mainz [on Sundays]`, `store pears and plums [in the cellar]`. */
function isBounded(
  { words: claim, adjunct }: Claim,
  words: readonly Word[],
  end: number,
  context: Context,
): boolean {
  const own = new Set([...claim, ...adjunct].map(({ key }) => rootOf(key)));
  for (let at = end; at + 1 < words.length && !/[;:.()]/.test((words[at] as Word).after); at++) {
    const next = words[at + 1] as Word;
    if (bounding.test(next.text) && !(next.text === 'of' && at > end)) {
      const thing = words.slice(at + 2).find(({ kind }) => kind !== 'empty');
      return thing !== undefined && !own.has(rootOf(thing.key)) && !context.has(thing.key);
    }
    if (at === end && words[end]?.after.trim() === '' && next.kind === 'telling') return false;
    if (next.kind === 'guard' || next.kind === 'link') return false;
  }
  return false;
}

/** Openings of what tells when, where, with what or of what. */
export const bounding =
  /^(?:at|on|in|into|onto|before|after|during|until|till|while|within|without|with|for|from|of|per|over|under|above|below|by|every|each|when|where|if)$/i;

/** True for a thing that is named as another's: `a copy of the passport`. */
function belongsToOther({ words: claim, governor }: Claim, words: readonly Word[], start: number): boolean {
  const before = words.slice(0, start).filter(({ kind }) => kind !== 'empty');
  const [thing, link] = before.slice(-2);
  if (link?.text !== 'of' || claim.some(({ text }) => text === 'of')) return false;
  return thing?.kind === 'telling' && rootOf(thing.key) !== rootOf(governor?.key ?? '');
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
  { thing, head }: Claim,
  context: Context,
): Generator<readonly [number, number]> {
  const wanted = needed.map(({ key }) => rootOf(key));
  const inOrder = head || needed.length > mostTurned;
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
      const place = inOrder ? (open[next] === root ? next : -1) : open.indexOf(root);
      if (place >= 0) {
        if (inOrder) next++;
        else open.splice(place, 1);
        between = 0;
        if ((inOrder ? needed.length - next : open.length) === 0) {
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
  const needed = neededOf(claim, context);
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
