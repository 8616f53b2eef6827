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
  if (readings.size >= 20_000) readings.clear();
  readings.set(text, reading);
  return reading;
}

const readings = new Map<string, Reading>();

function read(text: string): Reading {
  const pieces = [...text.matchAll(chunk)].flatMap((match) => cut(match[0], match.index));
  const language = languageOf(pieces.map(({ text }) => text.toLowerCase()));
  const lists = wordLists(language);
  const words: Word[] = [];
  /** The last word that is no adverb and no guard: `is not quickly halved`. */
  let verb = '';
  for (const [at, piece] of pieces.entries()) {
    const next = pieces[at + 1];
    const key = keyOf(piece.text, language);
    const counted = language === 'en' && isCounted(piece.text, next?.text);
    const kind = counted ? 'guard' : kindOf(piece.text.toLowerCase(), lists);
    words.push({
      ...piece,
      key,
      kind,
      passive: language === 'en' && verb === 'be' && participle.test(piece.text),
      after: text.slice(piece.to, next?.from ?? text.length),
    });
    if (kind !== 'guard' && !key.endsWith('ly')) verb = key;
  }
  return { text, language, words, keys: new Set(words.map(({ key }) => key)) };
}

/** True for the article of `a few`, `a little`: without it they say nearly none. */
function isCounted(article: string, next: string | undefined): boolean {
  return /^a$/i.test(article) && /^(?:few|little)$/i.test(next ?? '');
}

const participle = /(?:ed|en|wn|pt|lt|nt|ht|ut|ld|de)$/;

/** A chunk without what stands round it; joined words (`large-scale`, `and/or`) stay one where one of them is a sign. */
function cut(raw: string, start: number): { from: number; to: number; text: string }[] {
  const opening = raw.match(/^[\p{Ps}\p{Pi}"'‘“„*_¿¡,;:]*/u)?.[0].length ?? 0;
  const inner = raw.slice(opening);
  const text = inner.replace(/[\p{Pe}\p{Pf}"'’”*_.,;:!?…]*$/u, '');
  const from = start + opening;
  if (text === '') {
    // Dashes and points part clauses; other signs are told.
    return /^[\p{P}]*$/u.test(raw) ? [] : [{ from: start, to: start + raw.length, text: raw }];
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
