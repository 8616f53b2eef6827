import type { Context } from './covers.ts';
import { denials } from './languages.ts';
import { isLight, isLightAmong, isLightNoun, isLightVerb } from './light.ts';
import { type Reading, readWords, type Word } from './read-words.ts';
import { rootOf } from './root.ts';
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
}

/** Telling words of others between those of a claim. */
const mostBetween = 3;
const mostInList = 9;
/** Up to so many telling words, their order does not matter: `reduce the dimensionality`, `dimensionality reduction`. */
const mostTurned = 3;

/** Prepositions that tell a direction, a time or a bound: with another, or another word behind it, the claim is another. */
const pointing =
  /^(?:from|into|onto|over|under|above|below|beneath|before|after|during|until|till|since|against|towards?|within|inside|outside|beyond|behind|off|out|up|down|regardless|despite|per|minus|plus|between|than|unlike|while|whereas|because|across)$/;
/** Guards that are none where they only open a list: `these may include`. */
const opensList = /^(?:include|involve|contain|comprise)$/;

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
  for (const window of windows(needed, evidence.words, claim.thing, context)) {
    const [start, end] = window;
    const within = evidence.words.slice(start, end + 1);
    if (!sameSet(guardsOf(within), own)) continue;
    const scopes = [scopeOf(evidence.words, start, end), claim.guards].map((scope) =>
      // Of how many something holds is no matter of what examples of it are.
      claim.example ? new Set([...scope].filter((word) => !quantity.test(word))) : scope,
    ) as [Set<string>, Set<string>];
    if (!sameSet(...scopes)) continue;
    if (!pointsAlike(claim.words, within, evidence.words, start)) continue;
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

/** The words that change a claim, but for `or`, which parts items, and for those that only open a list. */
export function guardsOf(words: readonly Word[]): Set<string> {
  return new Set(
    words.flatMap(({ kind, key, text }, at) => {
      if (kind !== 'guard' || text.toLowerCase() === 'or') return [];
      if (/^up$/i.test(text) && /^(?:set|setting|sets)$/i.test(words[at - 1]?.text ?? '')) return [];
      const next = words[at + 1];
      const opens = next !== undefined && opensList.test(next.text.toLowerCase());
      return opens && /^(?:may|can|could)$/.test(text.toLowerCase()) ? [] : [key];
    }),
  );
}

function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((word) => other.has(word));
}

/** Guards before a place, and denials and restrictions anywhere, but for those between the bounds. */
function scopeOf(words: readonly Word[], start: number, end: number): Set<string> {
  const before = guardsOf(
    words.slice(0, start + 1).filter((_, at) => at < start || words[at]?.kind !== 'guard'),
  );
  const after = words
    .slice(end + 1)
    .filter(({ text }) => denials.has(text.toLowerCase()) || narrowing.test(text));
  return new Set([...before, ...guardsOf(after)]);
}

const quantity =
  /^(?:all|any|some|many|several|each|every|few|most|more|other|another|different|often|both)$/;
const narrowing =
  /^(?:only|except|excepting|excluding|unless|if|when|whenever|provided|providing|alone|solely|exactly|hardly|rarely|until|till|but)$/i;

/** True where both have the same pointing words, each before the same word. */
function pointsAlike(
  claim: readonly Word[],
  within: readonly Word[],
  words: readonly Word[],
  start: number,
): boolean {
  const pairs = (some: readonly Word[], first: Word | undefined) => {
    const found: string[] = [];
    for (const [at, word] of [...(first ? [first] : []), ...some].entries())
      if (pointing.test(word.text.toLowerCase())) {
        const behind = [...(first ? [first] : []), ...some]
          .slice(at + 1)
          .find(({ kind }) => kind === 'telling');
        found.push(`${word.key} ${behind ? rootOf(behind.key) : ''}`);
      }
    return new Set(found);
  };
  const before = words[start - 1];
  const mine = pairs(claim, undefined);
  const theirs = pairs(within, before);
  return (
    [...mine].every((pair) => theirs.has(pair)) && (mine.size > 0 || pairs(within, undefined).size === 0)
  );
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
