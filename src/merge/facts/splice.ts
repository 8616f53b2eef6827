import { embeds } from './covers.ts';
import { cutSentence, type Part } from './cut-sentence.ts';
import { readWords, type Word } from './read-words.ts';
import { refersBack } from './refers-back.ts';
import { secondCheck } from './second-check.ts';

/** A stretch of one of two sentences, in the order of print; `before` is what joins it to what stands before it. */
export interface Stretch {
  readonly of: 'base' | 'added';
  readonly from: number;
  readonly to: number;
  readonly before: string;
}

/** Two sentences made one. */
export interface Splice {
  readonly stretches: readonly Stretch[];
  /** Stretches of the added sentence that are not printed, for the base says them. */
  readonly folded: readonly { readonly from: number; readonly to: number }[];
  /** Stretches of the base in whose place words of the added sentence stand. */
  readonly own?: readonly { readonly from: number; readonly to: number }[];
}

/** Tails that may be put behind another sentence of the same head: what for, how, and what comes of it. */
const movable = /^(?:to|by|through|via|using|while|\p{Ll}{3,}ing)$/u;
/** Words that say when or of what a sentence holds: what is put behind one would hold in that case only, or make the rest do so. */
const bounded =
  /\b(?:if|unless|when|whenever|until|only|except|but|not|no|never|without|which|who|that|such|including|like|may|might|must|should)\b|n['’]t\b|[:;()?!"“”]/iu;

/**
 * Puts what a sentence says beyond another into that one, so that they read as one sentence; null where their heads are not the
 * same (the same words from the first on, in their order), or where what is left is no tail that can stand behind both.
 */
export function splice(base: string, added: string): Splice | null {
  const into = readWords(base);
  if (opening(into.words) !== opening(readWords(added).words)) return null;
  const [head, ...tails] = cutSentence(added);
  if (!head || tails.length === 0 || into.language !== 'en' || !/[.]$/u.test(base) || !/[.]$/u.test(added))
    return null;
  if (bounded.test(base) || bounded.test(head.words.map(({ text }) => text).join(' '))) return null;
  const places = embeds(head.words, into);
  if (!places || !startsAlike(head.words, into.words, places)) return null;
  const headEnd = places.at(-1) ?? 0;
  const covered = (part: Part) => {
    const found = embeds([...head.words.slice(-1), ...part.words], into);
    return found !== null && (found[0] ?? 0) >= headEnd;
  };
  const left = tails.filter((part) => !covered(part));
  if (left.length === 0 || !left.every((part) => isMovable(part, added, left))) return null;
  // A tail behind another of the base's is said of the same head only where nothing else stands between.
  const rest = into.words.slice(headEnd + 1);
  const own = cutSentence(base).slice(1);
  const listed = rest.some(
    ({ kind, after, text }) => kind === 'joint' || text === 'or' || after.includes(','),
  );
  if (rest.length > 0 && own.length === 0 && (listed || !/^(?:of|in|for|with|on)$/.test(rest[0]?.text ?? '')))
    return null;
  const verb = left[0]?.words[1]?.key;
  if (own.some(({ words }) => words[1]?.key === verb)) return null;
  const stretches: Stretch[] = [{ of: 'base', from: 0, to: base.length - 1, before: '' }];
  for (const part of left) {
    const from = part.words[0]?.from ?? part.from;
    const kind = part.words[0]?.text ?? '';
    const alike = own.some(({ words }) => words[0]?.text === kind);
    stretches.push({
      of: 'added',
      from,
      to: withoutPoint(added, part.to),
      before: own.length > 0 ? (alike ? ', and ' : ', ') : added.slice(part.from, from),
    });
  }
  stretches.push({ of: 'base', from: base.length - 1, to: base.length, before: '' });
  const printed = stretches.filter(({ of }) => of === 'added');
  const folded = gapsBetween(printed, added.length);
  if (!folded.every(({ from, to }) => secondCheck(added.slice(from, to), base))) return null;
  return { stretches, folded };
}

/** The first word that says something. */
function opening(words: readonly Word[]): string | undefined {
  return words.find(({ kind }) => kind !== 'empty')?.key;
}

/** True where both open alike: the first telling words are the same, with nothing telling before them. */
function startsAlike(head: readonly Word[], base: readonly Word[], places: readonly number[]): boolean {
  const telling = head.filter(({ kind }) => kind === 'telling').length;
  const before = base.slice(0, places[0]).filter(({ kind }) => kind !== 'empty').length;
  return telling >= 2 && before === 0;
}

function isMovable({ words }: Part, added: string, all: readonly Part[]): boolean {
  const [first] = words;
  const text = added.slice(first?.from ?? 0, words.at(-1)?.to ?? 0);
  // One tail behind another may belong to that.
  return (
    all.length === 1 &&
    first !== undefined &&
    movable.test(first.text) &&
    !bounded.test(text) &&
    !refersBack.test(text) &&
    words.length > 2
  );
}

function withoutPoint(sentence: string, to: number): number {
  return to === sentence.length ? to - 1 : to;
}

/** What lies between stretches, and before and behind them. */
export function gapsBetween(
  printed: readonly { readonly from: number; readonly to: number }[],
  length: number,
): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let at = 0;
  for (const { from, to } of [...printed].sort((one, other) => one.from - other.from)) {
    if (from > at) found.push({ from: at, to: from });
    at = to;
  }
  if (at < length) found.push({ from: at, to: length });
  return found;
}
