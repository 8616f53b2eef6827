import { memoize } from '../../text/memoize.ts';
import { cutSentence, endsRange, type Part } from './cut-sentence.ts';
import { denials } from './languages.ts';
import { lemma } from './lemma.ts';
import type { Word } from './read-words.ts';
import { isThirdPerson, nounsInIng, opensWith } from './verbs.ts';

/** An item of a list; places are of the words of its part. */
export interface Item {
  readonly words: readonly Word[];
  /** True where it can be taken out and leaves the rest as it is. */
  readonly removable: boolean;
  /** Words that it shares with other items and that stand with one of them only: `[data] cleaning`. */
  readonly shared: readonly Word[];
}

/** Items joined by commas and `and` or `or`. */
export interface List {
  readonly items: readonly Item[];
  readonly joint: 'and' | 'or';
  /** The joining word as it stands there. */
  readonly conjunction: Word;
  /** True for a comma before the joining word. */
  readonly serial: boolean;
  /** The verb or noun that it hangs on. */
  readonly governor: Word | undefined;
  /** True where the items only are examples. */
  readonly examples: boolean;
  /** True for items that begin with verbs. */
  readonly verbal: boolean;
  /** Words of its part before the first item, but for the one that opens it. */
  readonly opening: readonly Word[];
}

export interface OutlinedPart extends Part {
  readonly list: List | null;
  /** What the part hangs on. */
  readonly governor: Word | undefined;
}

/** A sentence in its head and tails, and the list of each. */
export const outline = memoize((sentence): readonly OutlinedPart[] => {
  const parts = cutSentence(sentence);
  return parts.map((part, at) => {
    // What stands behind examples is said of what these are examples of.
    const before = parts
      .slice(0, at)
      .findLast((one) => !isExample(one) || relative.test(part.words[0]?.text ?? ''));
    const governor = before ? lastNoun(before.words) : undefined;
    return { ...part, governor: isExample(part) ? undefined : governor, list: listOf(part, governor) };
  });
});

const relative = /^(?:which|who|that|where)$/;

function lastNoun(words: readonly Word[]): Word | undefined {
  return words.findLast(({ kind }) => kind === 'telling');
}

const isJoint = ({ kind, text }: Word) => kind === 'joint' || text === 'or';
const isLink = ({ kind }: Word) => kind === 'link';

function listOf(part: Part, hold: Word | undefined): List | null {
  const { words } = part;
  const joints = words.flatMap((word, at) => (isJoint(word) ? [at] : []));
  const at = joints.at(-1);
  if (at === undefined || at < 1 || at >= words.length - 1) return null;
  const commas = words.flatMap(({ after }, place) =>
    after.includes(',') && place < words.length - 1 ? [place] : [],
  );
  // Commas behind the last joining word belong to something else.
  if (commas.some((comma) => comma > at)) return null;
  const serial = commas.includes(at - 1);
  const bounds = commas.filter((comma) => comma !== at - 1);
  // Without commas one joining word makes a pair; of several none can be told to join the whole.
  if (bounds.length === 0 && (serial || joints.length > 1)) return null;
  if (joints.length > 1 && !serial) return null;
  const ends = [...bounds.map((comma) => comma + 1), at];
  const later = ends.map((end, index) =>
    words.slice(end === at ? at + 1 : end, ends[index + 1] ?? words.length),
  );
  // `carbapenems, including meropenem, to patients`: what opens with a preposition goes on with the sentence.
  if (later.some(([opening]) => opening === undefined || isLink(opening))) return null;
  // `from nine to four, and never in a storm`: what opens with a denial is no item of what stands before it.
  if (later.some(([opening]) => denials.has(opening?.text.toLowerCase() ?? ''))) return null;
  const first = firstStart(part, ends[0] ?? at, later);
  // Nor is the end of a range the first of them: `from Monday to Thursday, and on Sunday`.
  if (!first || endsRange(words, first.start - 1)) return null;
  const items = [words.slice(first.start, ends[0]), ...later];
  if (!first.verbal && (items[0]?.some(isLink) || later.some(hasObject))) return null;
  if (pairing.test(words[first.start - 1]?.text ?? '') || words.some(({ text }) => paired.test(text)))
    return null;
  if (!first.verbal && !isExample(part) && words.slice(0, first.start).some(({ key }) => together.has(key)))
    return null;
  const conjunction = words[at] as Word;
  return {
    conjunction,
    joint: conjunction.text === 'or' ? 'or' : 'and',
    serial,
    examples: isExample(part),
    governor: isExample(part)
      ? undefined
      : (words
          .slice(0, first.start)
          .findLast(({ kind, text }) => kind === 'telling' && !/['’]s?$/.test(text)) ?? hold),
    verbal: first.verbal,
    opening: words.slice(openedAt(part), first.start),
    items: items.map((item, index) =>
      itemOf(item, index, items, { ...first, head: first.start === 0, examples: isExample(part) }),
    ),
  };
}

/** True for a verb and what it is done to, whatever the verb: `scan the card`. */
function hasObject([first, second]: readonly Word[]): boolean {
  return first?.kind === 'telling' && second?.kind === 'empty' && first.after.trim() === '';
}

/** True for a verb and one thing that both know: `scan the card`, `click Send`. */
function hasNamedObject([, ...object]: readonly Word[]): boolean {
  return object.some(({ text }) => /^(?:the|it|them|this|these|your)$|^\p{Lu}\p{Ll}/u.test(text));
}

function isExample({ kind, words }: Part): boolean {
  return kind === 'tail' && /^(?:such|like|including)$/.test(words[0]?.text ?? '');
}

/** What is done to several things together, in lemmas: without one of them it is done to something else. */
const together: ReadonlySet<string> = new Set(
  (
    'mix combine blend merge join compare contrast connect link integrate unify reconcile balance distinguish separate correlate ' +
    'alternate coordinate consolidate add sum weigh match relate split divide swap exchange pair synchronize cross mediate'
  )
    .split(' ')
    .map((verb) => lemma(verb, 'en')),
);

/** Words that need two behind them. */
const pairing = /^(?:between|among|amongst|versus)$/i;
const paired = /^(?:both|either|neither|between|than|versus)$/i;

/** Where a list may begin: behind the word that opens the part. */
function openedAt({ kind, words }: Part): number {
  const text = words[0]?.text ?? '';
  if (kind !== 'tail') return 0;
  if (text === 'such') return 2;
  return /^(?:to|by|like|including|through|via|using|in|for|with|from)$/.test(text) ? 1 : 0;
}

interface Start {
  readonly start: number;
  /** True where nothing but the first item lies between this and the first comma or joining word. */
  readonly known: boolean;
  /** True for phrases with a verb. */
  readonly verbal: boolean;
}

/**
 * The first item's first word: where all begin with verbs, the first verb; else behind what governs them, a preposition or a verb
 * that opens the part. Null where that cannot be told.
 */
function firstStart(part: Part, end: number, later: readonly (readonly Word[])[]): Start | null {
  const { words } = part;
  const opened = openedAt(part);
  const kinds = later.map(opensWith);
  const gerunds = later.every(
    ([first]) => /^\p{Ll}{2,}ing$/u.test(first?.text ?? '') && !nounsInIng.has(first?.text ?? ''),
  );
  const isTo = words[0]?.text === 'to' && part.kind === 'tail';
  const begins = opensWith(words.slice(opened, end));
  if (kinds.every((kind) => kind === 'verb')) {
    if ((isTo || part.kind === 'head') && begins !== 'other')
      return { start: opened, known: true, verbal: true };
    return null;
  }
  if (gerunds && part.kind === 'tail' && /^(?:by|\p{Ll}{3,}ing)$/u.test(words[0]?.text ?? '')) {
    const start = words[0]?.text === 'by' ? 1 : 0;
    return /ing$/.test(words[start]?.text ?? '') ? { start, known: true, verbal: true } : null;
  }
  if (part.kind === 'head' && later.every(([first]) => isThirdPerson(first?.text ?? ''))) {
    const start = words.findIndex(({ text }) => isThirdPerson(text));
    const subject = words.slice(0, start);
    return start > 0 &&
      start < end &&
      !subject.some(({ text }) => /^(?:that|which|who|when|if|as)$/i.test(text))
      ? { start, known: true, verbal: true }
      : null;
  }
  // `payment in ransom and claimed to have machines`: a verb that goes on with the sentence.
  if (later.some(([first, second]) => /ed$/.test(first?.text ?? '') && second?.kind !== 'telling'))
    return null;
  // What may be a verb or a noun may be a clause or an item.
  if (kinds.some((kind) => kind !== 'other') && !isNominal(part)) return null;
  if (
    later.some(
      ([first]) =>
        isThirdPerson(first?.text ?? '') ||
        /^(?:it|they|this|these|you|we|he|she|its)$/i.test(first?.text ?? ''),
    )
  )
    return null;
  let start = opened;
  if (isTo || (part.kind === 'head' && begins !== 'other')) start = verbEnd(words, opened);
  else if (part.kind === 'tail' && opened === 0 && /ing$/.test(words[0]?.text ?? '')) start = 1;
  for (let at = start; at < end; at++)
    if (isLink(words[at] as Word) && words[at]?.text !== 'of') start = at + 1;
  if (start >= end) return null;
  // `red to port, green to starboard`: what each has of its own stands before the preposition, too.
  const governing = words[start - 1];
  if (
    governing &&
    isLink(governing) &&
    later.some((item) => item.some((word) => isLink(word) && word.text === governing.text))
  )
    return null;
  return { start, known: start > 0, verbal: false };
}

/** True for a tail whose items are things and no clauses. */
function isNominal({ kind, words }: Part): boolean {
  return (
    kind === 'tail' && /^(?:such|like|including|in|for|with|from|through|via)$/.test(words[0]?.text ?? '')
  );
}

/** Behind the verb that opens a phrase, with adverbs before it and its particle: `set up`. */
function verbEnd(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length && /ly$/.test(words[at]?.text ?? '')) at++;
  return particle.test(words[at + 1]?.text ?? '') ? at + 2 : at + 1;
}

const particle = /^(?:up|out|off|down)$/;

function itemOf(
  words: readonly Word[],
  index: number,
  all: readonly (readonly Word[])[],
  { verbal, head, known, examples }: Start & { readonly head: boolean; readonly examples: boolean },
): Item {
  // `access and integrate data`: the last one's object is the first one's, too.
  // And where it is told what to do to the thing before one, each is a step: `click Send and close the window`.
  if (verbal) {
    const areSteps = head && all.slice(1).some(hasNamedObject);
    return { words, removable: !all.some(lacksObject) && !areSteps && !(index === 0 && head), shared: [] };
  }
  const [first = [], ...later] = all;
  const last = all.at(-1) ?? [];
  const isLast = index === all.length - 1;
  const named = last.slice(0, last.findIndex(({ kind }) => kind !== 'telling') >>> 0);
  const goesOn = isLast && named.length < last.length && !first.some(isLink);
  // `processing and storage capabilities`: the others may go on with the last one's noun.
  const sharesNoun =
    named.length > 1 &&
    !leavesOpen.test(last[0]?.text ?? '') &&
    all.slice(0, -1).every((item) => item.filter(isTelling).length <= 1);
  // `regular audits and reviews`: what stands before the first may be said of the others.
  const opens = first.filter(isTelling);
  const determined = first[0]?.kind === 'empty' && later.every(([word]) => word?.kind !== 'empty');
  const attributes = examples
    ? opens.length > 1 && adjective.test(opens[0]?.text ?? '')
    : later.some((item) => item.length < first.length) ||
      (determined && (named.length > 1 || named.length < last.length));
  const sharesAttribute =
    !examples && words.length === 1 && index > 0 && opens.length > 1 && !first.some(isLink);
  return {
    words,
    removable: index === 0 ? known && !attributes : !isLast || !(goesOn || (sharesNoun && all.length === 2)),
    shared: !isLast && sharesNoun ? named.slice(-1) : sharesAttribute ? opens.slice(0, -1).slice(-1) : [],
  };
}

/** Opens an item that leaves a list open: `or others relevant to the problem`. */
export const leavesOpen = /^(?:others?|another)$/i;

const isTelling = ({ kind }: Word) => kind === 'telling';
const adjective = /(?:ed|al|ive|ous|ful|able|ible|ent|ant|ic|ary|ar)$/i;

/** True for a verb alone, or with an adverb: what it is done to stands behind another. */
function lacksObject(item: readonly Word[]): boolean {
  return item.every(
    ({ text }) => /ly$/.test(text) || isThirdPerson(text) || opensWith([{ text }]) !== 'other',
  );
}
