import { type Language, languageOf, wordLists } from './languages.ts';
import { lemma } from './lemma.ts';

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

const chunk = /\S+/gu;
const plainWord = /^\p{L}[\p{L}\p{M}'’]*(?:[-‐‑]\p{L}[\p{L}\p{M}'’]*)*$/u;
const dashes = /[-‐‑]/u;

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
  for (const match of text.matchAll(chunk))
    for (const { from, to, text, lower } of cut(match[0]))
      pieces.push({ from: match.index + from, to: match.index + to, text, lower });
  const language = languageOf(pieces.map(({ lower }) => lower));
  const told = wordsOf(language);
  const words: Word[] = [];
  const keys = new Set<string>();
  /** The last word that is no adverb and no guard: `is not quickly halved`. */
  let verb = '';
  for (const [at, piece] of pieces.entries()) {
    const next = pieces[at + 1];
    const { key, kind: own } = told(piece);
    const kind = language === 'en' && isCounted(piece.lower, next?.lower) ? 'guard' : own;
    words.push({
      from: piece.from,
      to: piece.to,
      text: piece.text,
      key,
      kind,
      passive: language === 'en' && verb === 'be' && participle.test(piece.text),
      after: text.slice(piece.to, next?.from ?? text.length),
    });
    keys.add(key);
    if (kind !== 'guard' && !key.endsWith('ly')) verb = key;
  }
  return { text, language, words, keys };
}

/** A word where it stands in a sentence or a chunk. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly lower: string;
}

/** What a word is compared by and may do, as far as it hangs on itself and the language: most words come again and again. */
function wordsOf(language: Language | null): (piece: Piece) => Pick<Word, 'key' | 'kind'> {
  const known = told.get(language) ?? new Map<string, Pick<Word, 'key' | 'kind'>>();
  told.set(language, known);
  return ({ text, lower }) => {
    let found = known.get(text);
    if (found === undefined) {
      found = { key: keyOf(text, language), kind: kindOf(lower, wordLists(language)) };
      if (known.size >= mostWords) known.clear();
      known.set(text, found);
    }
    return found;
  };
}

const told = new Map<Language | null, Map<string, Pick<Word, 'key' | 'kind'>>>();
const mostWords = 50_000;

/** True for the article of `a few`, `a little`: without it they say nearly none. */
function isCounted(article: string, next: string | undefined): boolean {
  return article === 'a' && (next === 'few' || next === 'little');
}

const participle = /(?:ed|en|wn|pt|lt|nt|ht|ut|ld|de)$/;

/** The pieces of a chunk, each cut once. */
function cut(raw: string): readonly Piece[] {
  let found = pieces.get(raw);
  if (found === undefined) {
    found = cutAnew(raw).map((piece) => ({ ...piece, lower: piece.text.toLowerCase() }));
    if (pieces.size >= mostWords) pieces.clear();
    pieces.set(raw, found);
  }
  return found;
}

const pieces = new Map<string, readonly Piece[]>();

/** A chunk without what stands round it; joined words (`large-scale`, `and/or`) stay one where one of them is a sign. */
function cutAnew(raw: string): { from: number; to: number; text: string }[] {
  const from = raw.match(/^[\p{Ps}\p{Pi}"'‘“„*_¿¡,;:]*/u)?.[0].length ?? 0;
  const inner = raw.slice(from);
  const text = inner.replace(/[\p{Pe}\p{Pf}"'’”*_.,;:!?…]*$/u, '');
  if (text === '') {
    // Dashes and points part clauses; other signs are told.
    return /^[\p{P}]*$/u.test(raw) ? [] : [{ from: 0, to: raw.length, text: raw }];
  }
  if (/^[–—-]+$/u.test(text)) return [];
  const elided = /^(?:[cdjlmnst]|qu)['’](?=\p{L}{2})/iu.exec(text)?.[0].length ?? 0;
  if (elided > 0)
    return [
      { from, to: from + elided, text: text.slice(0, elided) },
      { from: from + elided, to: from + text.length, text: text.slice(elided) },
    ];
  if (!plainWord.test(text) || !dashes.test(text)) return [{ from, to: from + text.length, text }];
  let at = 0;
  return text.split(dashes).map((part) => {
    const place = from + at;
    at += part.length + 1;
    return { from: place, to: place + part.length, text: part };
  });
}

function keyOf(text: string, language: Language | null): string {
  if (!plainWord.test(text)) return /^\d{1,3}(?:,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text;
  // `CO`, `pH`, `US`: letters whose case tells something.
  if (/\p{Lu}/u.test(text.slice(1)) || (text.length === 1 && !/^[aAI]$/.test(text)))
    return text.replace(/s$/, '');
  return lemma(text.toLowerCase().replace(/[’]/g, "'"), language);
}

function kindOf(word: string, lists: ReturnType<typeof wordLists>): Word['kind'] {
  if (lists.empty.has(word)) return 'empty';
  if (lists.guards.has(word) || lists.guard?.test(word)) return 'guard';
  if (lists.joints.has(word)) return 'joint';
  return lists.links.has(word) ? 'link' : 'telling';
}
