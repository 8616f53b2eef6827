import { denials } from './languages.ts';
import { type Gap, layOver, type Overlay } from './lay-over.ts';
import { narrows } from './narrows.ts';
import { type Reading, readWords, type Word } from './read-words.ts';
import { refersBack } from './refers-back.ts';
import { saysBoth } from './second-check.ts';
import { gapsBetween, type Splice, type Stretch } from './splice.ts';
import { isThirdPerson, opensWith } from './verbs.ts';

/** Share of the lesser sentence's telling words that both must have. */
const leastShare = 0.8;
/** Fewer telling words make no sentence that another could be told to go on with. */
const leastCommon = 2;
/** Most words that come in within a sentence; at its end more may follow. */
const mostWithin = 8;
const mostBehind = 25;
/** Most attributes that come in before a noun. */
const mostAttributes = 3;

/**
 * Makes one sentence of two that are the same but for what each has more: `Matthews remains on conditional bail`, `Matthews remains on
 * bail in Sydney`. The base is printed whole, and what the other has more is put in between the same words as there. Null where they have
 * anything in one another's place, where what comes in may change what the base claims, or where they may not speak of the same.
 */
export function interleave(base: string, added: string): Splice | null {
  const [into, from] = [readWords(base), readWords(added)];
  if (into.language === null || into.language !== from.language) return null;
  const overlay = layOver(into, from);
  if (!isSameClaim(overlay, into, from)) return null;
  const stretches = woven(overlay, into, from);
  const printed = (side: Stretch['of']) => stretches.filter(({ of }) => of === side);
  const text = stretches.map(({ of, from, to }) => (of === 'base' ? base : added).slice(from, to)).join('');
  // What denies, allows or counts something does so of what both say, and of no more.
  const guarded = overlay.common.some(([at]) => into.words[at]?.kind === 'guard');
  const whoSaysSo = attribution.test(added.slice(0, from.words[overlay.common[0]?.[1] ?? 0]?.from));
  if (guarded && !whoSaysSo && (narrows(base, text) || narrows(added, text))) return null;
  if (!saysBoth(text, base, added)) return null;
  const own = gapsBetween(printed('base'), base.length).filter(
    ({ from, to }) => base.slice(from, to).trim() !== '',
  );
  return { stretches, folded: gapsBetween(printed('added'), added.length), ...(own.length > 0 && { own }) };
}

const isTelling = ({ kind }: Word) => kind === 'telling';

function isSameClaim({ telling, gaps }: Overlay, into: Reading, from: Reading): boolean {
  const least = Math.min(...[into, from].map(({ words }) => words.filter(isTelling).length));
  if (telling < leastCommon || telling < leastShare * least) return false;
  return (
    gaps.some(({ added }) => has(from, added)) &&
    gaps.every(
      ({ at, base, added }) =>
        !(has(into, base) && has(from, added)) &&
        (!has(into, base) || addsOnly(at, into, base)) &&
        (!has(from, added) || addsOnly(at, from, added)),
    )
  );
}

/** True for a stretch of words that says anything: an article alone does not. */
function has({ words }: Reading, [start, end]: readonly [number, number]): boolean {
  return words.slice(start, end).some(({ kind, text }) => kind !== 'empty' || !article.test(text));
}

const article = /^(?:an?|the|l['’]|le|la|les|un|une|des|el|los|las|una|unos|unas)$/i;

/** Signs that end a clause, or open what stands apart from the sentence. */
const parting = /[;:.!?()"“”„«»–—[\]{}]/u;
/** Attributes that make something else of what they stand before. */
const unmaking =
  /^(?:former|alleged|supposed|would-be|potential|possible|future|virtual|artificial|synthetic)$/i;
/** When and where, in one word behind a verb. */
const adverb =
  /^(?:\p{Ll}{3,}ly|yesterday|today|tomorrow|tonight|again|here|there|together|early|late|abroad|online|first)$/u;
/** What is done where it can be, or needs to be, is done. */
const whereItCan =
  /^,? (?:(?:when|where|if|as)(?:ever)? (?:possible|necessary|needed|applicable|appropriate|required)),? ?$/;
/** Who says so, before what is said: `A British study found that`. */
const attribution =
  /^\p{Lu}[^,]*\b(?:found|finds|shows?|showed|reports?|reported|says?|said|announced|reveals?|revealed|confirms?|confirmed) that\s*$/u;

/** True where a sentence's words from one place up to another only add to what it says without them. */
function addsOnly(at: Gap['at'], { text, words }: Reading, [start, end]: readonly [number, number]): boolean {
  const more = words.slice(start, end);
  const [before, first, last, next] = [words[start - 1], more[0], more.at(-1), words[end]];
  const between = text.slice(before?.to ?? 0, next?.from ?? text.trimEnd().replace(/[.!]$/u, '').length);
  if (!first || !last || parting.test(between) || refersBack.test(between)) return false;
  if (whereItCan.test(between)) return true;
  if (more.some(({ kind, text: word }) => kind === 'guard' || denials.has(word.toLowerCase()))) return false;
  if (at === 'start') return attribution.test(between) || (isFronted(more) && more.length <= mostWithin);
  if (more.length > (at === 'end' ? mostBehind : mostWithin)) return false;
  const commas = [before?.after.includes(',') === true, last.after.includes(',')];
  if (at === 'within' && isBeforeVerb(words, end) && !(commas[0] && commas[1])) return false;
  if (commas[0] && at === 'within') return commas[1] === true || next?.kind === 'joint';
  if (commas[0]) return true;
  if (first.kind === 'telling' && !adverb.test(first.text))
    return areAttributes(more, next) && isPredicate(words.slice(0, start));
  if (first.kind === 'empty') return false;
  // What ends with a preposition takes the word behind it for its own; what opens with one ends before a noun.
  return last.kind === 'telling' && next?.kind !== 'telling' && (first.kind !== 'joint' || at === 'end');
}

/** True for a phrase before the sentence: `In 2014,`, `After the rain,`. */
function isFronted(more: readonly Word[]): boolean {
  const [first, last] = [more[0], more.at(-1)];
  return first?.kind === 'link' && last?.after.includes(',') === true;
}

/** True for attributes right before the noun that both sentences have. */
function areAttributes(more: readonly Word[], next: Word | undefined): boolean {
  return (
    more.length <= mostAttributes &&
    next?.kind === 'telling' &&
    more.every(({ kind, after, text }) => kind === 'telling' && after === ' ' && !unmaking.test(text))
  );
}

/**
 * True for a noun that says what something is: who says that it is a chemical compound says that it is a compound. Elsewhere an attribute
 * restricts: `stores [encrypted] passwords`.
 */
function isPredicate(before: readonly Word[]): boolean {
  const [verb, opening] = before.slice(-2);
  return /^(?:is|was|are|were)$/.test(verb?.text ?? '') && /^(?:an?|the)$/.test(opening?.text ?? '');
}

/** True for a place before the verb of a sentence that begins with none: an attribute there tells of whom it is said. */
function isBeforeVerb(words: readonly Word[], place: number): boolean {
  if (opensWith(words) === 'verb' || isTold(words)) return false;
  const verb = words.findIndex(
    ({ text, kind }, at) =>
      at > 0 && (isThirdPerson(text) || (kind === 'telling' && /(?:ed|ew|ok|ave)$/.test(text))),
  );
  return verb < 0 || place <= verb;
}

/** True for a sentence that tells the reader what to do, by a word that may be something else: `Cool the burn`, `Set up pipelines`. */
function isTold([first, second]: readonly Word[]): boolean {
  return first?.kind === 'telling' && /^(?:an?|the|up|out|off|down)$/.test(second?.text ?? '');
}

/** The stretches of both sentences in the order of print. */
function woven({ gaps }: Overlay, into: Reading, from: Reading): Stretch[] {
  const stretches: Stretch[] = [];
  let done = 0;
  const put = (of: Stretch['of'], start: number, end: number) => {
    if (end > start) stretches.push({ of, from: start, to: end, before: '' });
  };
  for (const {
    base: [place],
    added: [start, end],
  } of gaps) {
    if (!has(from, [start, end])) continue;
    const [own, behind] = [into.words[place - 1], into.words[place]];
    const [before, next] = [from.words[start - 1], from.words[end]];
    put('base', done, own?.to ?? 0);
    // With the blanks and commas that stand there, in place of the base's. A first word that now stands within is written small there.
    const isWithin = own === undefined && next !== undefined && next.text !== behind?.text;
    const last = next ? (isWithin ? next.to : next.from) : endOf(from, into);
    put('added', before?.to ?? 0, last);
    done = behind ? (isWithin ? behind.to : behind.from) : (own?.to ?? 0);
  }
  put('base', done, into.text.length);
  return stretches;
}

/** Where what comes in ends with its sentence: with its point, where the base has none. */
function endOf({ text, words }: Reading, into: Reading): number {
  const isEnded = (one: Reading) => one.text.slice(one.words.at(-1)?.to ?? 0).trim() !== '';
  return isEnded(into) ? (words.at(-1)?.to ?? 0) : text.length;
}
