import { memoize } from '../../text/memoize.ts';
import { type Language, languageByMarks, marksOf, wordLists } from './languages.ts';
import { lemma } from './lemma.ts';
import { numberAt, numberWord } from './number-words.ts';

/** A word, number or sign of a sentence, and where it stands there. */
export interface Word {
  readonly from: number;
  readonly to: number;
  /** As written, without the punctuation round it. */
  readonly text: string;
  /** What it is compared by: its lemma; a number's value; signs, code, formulas and what has capitals inside character by character. */
  readonly key: string;
  /** `empty`: an article and the like. `guard`: changes what is claimed (not, only, may, most, if). `link`: a preposition. */
  readonly kind: 'empty' | 'guard' | 'link' | 'joint' | 'telling';
  /** True where the word is done to its subject: `is halved`. */
  readonly passive: boolean;
  /** Punctuation between this word and the next. */
  readonly after: string;
}

/** A sentence in words. */
export interface Reading {
  readonly text: string;
  readonly language: Language | null;
  readonly words: readonly Word[];
  /** What its words are compared by. */
  readonly keys: ReadonlySet<string>;
}

const plainWord = /^\p{L}[\p{L}\p{M}'’]*(?:[-‐‑]\p{L}[\p{L}\p{M}'’]*)*$/u;
const dashes = /[-‐‑]/u;
/** `F1-score`, `10-fold`: a word behind a figure, which others write apart. */
const behindFigure = /^(.*\d)[-‐‑](\p{Ll}{3,})$/u;
/** `auto-scaling`, `pre-processing`: what others write as one word; not `re-`, for to `re-sign` is not to `resign`. */
const prefixed = /^(?:auto|pre|multi|sub|inter|co|micro|semi|cyber|hyper|over|under)[-‐‑](?=\p{Ll}{3,}$)/iu;

/** Reads a sentence's words; each is told apart by what it may do to a claim in the sentence's language. */
export function readWords(text: string): Reading {
  const found = readings.get(text);
  if (found) return found;
  const reading = read(text);
  if (readings.size >= mostReadings) readings.clear();
  readings.set(text, reading);
  return reading;
}

const readings = new Map<string, Reading>();
/** Those of some entries: what is asked for again is asked for soon, and each holds an object a word. */
const mostReadings = 3_000;

function read(text: string): Reading {
  const pieces: Piece[] = [];
  const starts: number[] = [];
  for (let at = 0; at < text.length; ) {
    if (isSpace(text.charCodeAt(at))) at++;
    else {
      let end = at + 1;
      while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
      for (const piece of cut(text.slice(at, end))) {
        pieces.push(piece);
        starts.push(at + piece.from);
      }
      at = end;
    }
  }
  const language = languageByMarks(
    pieces.map(({ marks }) => marks),
    () => pieces.map(({ lower }) => lower),
  );
  for (const piece of pieces) readIn(piece, language);
  const words: Word[] = [];
  const keys = new Set<string>();
  /** The last word that is no adverb and no guard: `is not quickly halved`. */
  let verb = '';
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece;
    const from = starts[at] as number;
    const number =
      piece.number === undefined || language === null
        ? null
        : numberAt(pieces, at, unbroken(text, pieces, starts, at), language);
    if (number) at += number.length - 1;
    const to = (starts[at] as number) + (pieces[at] as Piece).text.length;
    const key = number ? String(number.value) : piece.key;
    const kind = number
      ? 'telling'
      : language === 'en'
        ? kindAmong(piece, pieces[at - 1]?.lower, pieces[at + 1]?.lower)
        : piece.kind;
    words.push({
      from,
      to,
      text: text.slice(from, to),
      key,
      kind,
      passive: verb === 'be' && language === 'en' && participle.test(piece.text),
      after: text.slice(to, starts[at + 1] ?? text.length),
    });
    keys.add(key);
    if (kind !== 'guard' && !key.endsWith('ly')) verb = key;
  }
  return { text, language, words, keys };
}

/** The place up to which nothing but blanks and hyphens stands between words from a place on. */
function unbroken(text: string, pieces: readonly Piece[], starts: readonly number[], at: number): number {
  let end = at + 1;
  while (end < pieces.length) {
    const before = (starts[end - 1] as number) + (pieces[end - 1] as Piece).text.length;
    if (!/^[\s‐‑-]+$/u.test(text.slice(before, starts[end]))) break;
    end++;
  }
  return end;
}

/** What `\s` matches, without a regular expression for each letter. */
function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code >= 160 && otherSpaces.has(code));
}

const otherSpaces: ReadonlySet<number> = new Set(
  [
    ...'\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
  ].map((space) => space.charCodeAt(0)),
);

/** A word where it stands in a chunk, and what is known of it wherever it stands. */
interface Piece {
  readonly from: number;
  readonly text: string;
  readonly lower: string;
  /** Places of the languages that it tells of. */
  readonly marks: readonly number[];
  /** The language that it was met in last, and what it is compared by and may do there: a text has one language, as a rule. */
  language: Language | null | undefined;
  key: string;
  kind: Word['kind'];
  /** Its value, if it is a number in words. */
  number: number | undefined;
}

/** Sees to it that a piece is read in a language: most words come again and again. */
function readIn(piece: Piece, language: Language | null): void {
  if (piece.language === language) return;
  piece.language = language;
  piece.key = keyOf(piece.text, language);
  piece.kind = kindOf(piece.lower, wordLists(language));
  piece.number = numberWord(piece.lower, language);
}

/**
 * What a word does where it stands: the article of `a few`, `a little` tells, for without it they say nearly none, and what is `provided
 * by` somebody, or `providing` something, is no condition.
 */
function kindAmong(
  { lower, kind }: Piece,
  before: string | undefined,
  next: string | undefined,
): Word['kind'] {
  if (lower === 'a' && (next === 'few' || next === 'little')) return 'guard';
  if (lower === 'providing' && !opensClause.test(next ?? '')) return 'telling';
  if (lower === 'provided' && (isForm.test(before ?? '') || givenTo.test(next ?? ''))) return 'telling';
  return kind;
}

const isForm = /^(?:is|are|be|been|being|was|were|have|has|had)$/;
const opensClause = /^(?:that|the|this|these|there|you|your|we|our|they|their|he|she|it|i)$/;
const givenTo = /^(?:by|to|for|with|in|on|at|through|via|from)$/;

const participle = /(?:ed|en|wn|pt|lt|nt|ht|ut|ld|de)$/;

/** The pieces of a chunk, each cut once. */
const cut = memoize(
  (raw): readonly Piece[] =>
    cutAnew(raw).map(({ from, text }): Piece => {
      const lower = text.toLowerCase();
      return {
        from,
        text,
        lower,
        marks: marksOf(lower),
        language: undefined,
        key: '',
        kind: 'telling',
        number: undefined,
      };
    }),
  50_000,
);

/** A chunk without what stands round it; joined words (`large-scale`, `and/or`) stay one where one of them is a sign. */
function cutAnew(raw: string): { from: number; text: string }[] {
  const from = raw.match(/^[\p{Ps}\p{Pi}"'‘“„*_¿¡,;:]*/u)?.[0].length ?? 0;
  const inner = raw.slice(from);
  const text = inner.replace(/[\p{Pe}\p{Pf}"'’”*_.,;:!?…]*$/u, '');
  if (text === '') {
    // Dashes and points part clauses; other signs are told.
    return /^[\p{P}]*$/u.test(raw) ? [] : [{ from: 0, text: raw }];
  }
  if (/^[–—-]+$/u.test(text)) return [];
  const elided = /^(?:[cdjlmnst]|qu)['’](?=\p{L}{2})/iu.exec(text)?.[0].length ?? 0;
  if (elided > 0)
    return [
      { from, text: text.slice(0, elided) },
      { from: from + elided, text: text.slice(elided) },
    ];
  const [, figure = '', word = ''] = behindFigure.exec(text) ?? [];
  if (figure)
    return [figure, word].map((part, at) => ({ from: from + at * (figure.length + 1), text: part }));
  if (!plainWord.test(text) || !dashes.test(text) || prefixed.test(text)) return [{ from, text }];
  let at = 0;
  return text.split(dashes).map((part) => {
    const place = from + at;
    at += part.length + 1;
    return { from: place, text: part };
  });
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function keyOf(text: string, language: Language | null): string {
  // `n²` is `n^2`.
  if (/[⁰¹²³⁴-⁹]/u.test(text))
    return text.replace(/[⁰¹²³⁴-⁹]+/gu, (all) => `^${[...all].map((one) => raised.indexOf(one)).join('')}`);
  if (!plainWord.test(text)) return /^\d{1,3}(?:,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text;
  // `CO`, `pH`, `US`: letters whose case tells something.
  if (/\p{Lu}/u.test(text.slice(1)) || (text.length === 1 && !/^[aAI]$/.test(text)))
    return text.replace(/s$/, '');
  return lemma(
    text
      .toLowerCase()
      .replace(/[’]/g, "'")
      .replace(prefixed, (prefix) => prefix.slice(0, -1)),
    language,
  );
}

function kindOf(word: string, lists: ReturnType<typeof wordLists>): Word['kind'] {
  if (lists.empty.has(word)) return 'empty';
  if (lists.guards.has(word) || lists.guard?.test(word)) return 'guard';
  if (lists.joints.has(word)) return 'joint';
  return lists.links.has(word) ? 'link' : 'telling';
}
