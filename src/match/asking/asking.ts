/** How questions are put in a language: what of a question says what it is about, and what is only the way of asking. */
export interface Asking {
  /** Ways of asking that are put in others that say as much, so that those have to be known alone; in order, each everywhere. */
  readonly frames: readonly (readonly [RegExp, string])[];
  /** The telling words of a question, each by its key, in order. */
  readonly keysOf: (question: string) => readonly string[];
  /** Keys of words that stand for one another where something is asked, each with that of the first of its group. */
  readonly heads: ReadonlyMap<string, string>;
  /** The same of words that are only near: enough to ask whether two questions are one. */
  readonly near: ReadonlyMap<string, string>;
  /** Keys of sides of a subject: what causes it is another question than what it is. */
  readonly aspects: ReadonlySet<string>;
  /** What its opening says that a question wants, the first that fits. */
  readonly openings: readonly (readonly [Wanted, RegExp])[];
  readonly denial: RegExp;
  /** By what a question asks what one may, and what one must, wherever it stands. */
  readonly may: RegExp;
  readonly must: RegExp;
  /** Numbers in words, by their keys. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Pairs of which one is the other's contrary. */
  readonly contraries: string;
  /** Whether a word may be made of two, so that each of them is near to it. */
  readonly compounds: boolean;
}

/** What a subject is, how it is done, why, when, where, who does it, how much of it there is, whether it is, may be, or must be. */
export type Wanted =
  | 'what'
  | 'how'
  | 'why'
  | 'when'
  | 'where'
  | 'who'
  | 'amount'
  | 'whether'
  | 'may'
  | 'must';

/** For each word of some groups the key of the first of its group. */
export function headsOf(
  groups: readonly string[],
  keysOf: (words: string) => readonly string[],
): ReadonlyMap<string, string> {
  return new Map(
    groups.flatMap((group) => {
      const keys = group.split(' ').flatMap((word) => keysOf(word).slice(0, 1));
      return keys.map((key) => [key, keys[0] ?? key] as const);
    }),
  );
}

/** Numbers from two on, by their keys. */
export function numbersOf(words: string, keyOf: (word: string) => string): ReadonlyMap<string, string> {
  return new Map(words.split(' ').map((word, at) => [keyOf(word), String(at + 2)]));
}

/** Without accents. */
export function unaccented(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}
