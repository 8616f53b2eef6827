import type { Agreement } from '../model/edition.ts';
import { memoize } from '../text/memoize.ts';
import { countOf, fill, spokenLanguage, wordsOf } from './words.ts';

// What the book says in words about who holds what: for captions, and for those who hear it.

/** What of an answer set the words need. */
export interface Named {
  readonly id: string;
  readonly mark: string;
}

/** `both sources`, `all 3 sources`, `source A only`, `sources A and C`; in the book's language. */
export function holdersInWords(holders: readonly string[], sets: readonly Named[], language: string): string {
  const words = wordsOf(language);
  const marks = sets.filter(({ id }) => holders.includes(id)).map(({ mark }) => mark);
  if (marks.length === 1)
    return fill(sets.length === 1 ? words.source : words.sourceOnly, { a: marks[0] ?? '' });
  if (marks.length < sets.length) return fill(words.someSources, { list: enumerate(marks, language) });
  return marks.length === 2 ? words.bothSources : countOf(words.allSources, marks.length, language);
}

/** The same, and in whose words: `both sources, in different words`. */
export function standingInWords(
  holders: readonly string[],
  how: 'same' | 'differs' | 'edited',
  sets: readonly Named[],
  language: string,
): string {
  const who = holdersInWords(holders, sets, language);
  if (how === 'same') return who;
  const { inDifferentWords, inEditorsWords } = wordsOf(language);
  return fill(how === 'edited' ? inEditorsWords : inDifferentWords, { who });
}

/**
 * What a mark says: who says the words beside it, and who speaks of the same without saying it: `both sources`, `source A only`,
 * `source A; source B on the same point`.
 */
export function markInWords(
  sayers: readonly string[],
  holders: readonly string[],
  how: 'same' | 'differs' | 'edited',
  sets: readonly Named[],
  language: string,
): string {
  const others = holders.filter((set) => !sayers.includes(set));
  if (others.length === 0 || how !== 'same')
    return standingInWords(how === 'same' ? sayers : holders, how, sets, language);
  return fill(wordsOf(language).onTheSamePoint, {
    who: namedInWords(sayers, sets, language),
    others: namedInWords(others, sets, language),
  });
}

/** Who says a point's brief wording: `both sources`, `source A only`, `source A` where others have something to say on it, too. */
export function sayersInWords(
  sayers: readonly string[],
  standing: 'shared' | 'single' | 'differs',
  sets: readonly Named[],
  language: string,
): string {
  if (standing === 'shared' && sayers.length < sets.length) return namedInWords(sayers, sets, language);
  return standingInWords(sayers, standing === 'differs' ? 'differs' : 'same', sets, language);
}

/** `source A`, `sources A and C`. */
function namedInWords(some: readonly string[], sets: readonly Named[], language: string): string {
  const words = wordsOf(language);
  const marks = sets.filter(({ id }) => some.includes(id)).map(({ mark }) => mark);
  return marks.length === 1
    ? fill(words.source, { a: marks[0] ?? '' })
    : fill(words.someSources, { list: enumerate(marks, language) });
}

/** `12 points: 5 in both, 3 only in A, 4 only in B`. */
export function agreementInWords(agreement: Agreement, sets: readonly Named[], language: string): string {
  const parts = agreementParts(agreement, sets, language).map(({ count, words }) => `${count} ${words}`);
  const total = countOf(wordsOf(language).points, totalOf(agreement), language);
  return parts.length > 0 ? `${total}: ${list(parts, language)}` : total;
}

const commas: Readonly<Record<string, string>> = { ja: '、', zh: '，', 'zh-Hant': '，', ar: '، ' };

/** `20 questions, 197 points`: without an `and`. */
export function list(parts: readonly string[], language: string): string {
  return parts.join(commas[spokenLanguage(language)] ?? ', ');
}

/** The figures of an agreement that are not nought, each with its words. */
export function agreementParts(
  { shared, differs, single }: Agreement,
  sets: readonly Named[],
  language: string,
): { readonly count: number; readonly words: string }[] {
  const words = wordsOf(language);
  return [
    { count: shared, words: sets.length === 2 ? words.inBoth : words.inSeveral },
    { count: differs, words: words.toldDifferently },
    ...sets.map(({ id, mark }) => ({
      count: single[id] ?? 0,
      words: fill(sets.length === 1 ? words.inOne : words.onlyIn, { a: mark }),
    })),
  ].filter(({ count }) => count > 0);
}

export function totalOf({ shared, differs, single }: Agreement): number {
  return Object.values(single).reduce((sum, count) => sum + count, shared + differs);
}

const lists = memoize((language) => new Intl.ListFormat(language));

/** `A`, `A and B`, `A, B and C`; in the book's language. */
export function enumerate(words: readonly string[], language: string): string {
  const spoken = spokenLanguage(language);
  // British English has no comma before its last `and`.
  return lists(spoken === 'en' ? 'en-GB' : spoken).format(words);
}

/** The agreement of several stretches together. */
export function sumOf(agreements: readonly Agreement[]): Agreement {
  const single: Record<string, number> = {};
  for (const agreement of agreements)
    for (const [id, count] of Object.entries(agreement.single)) single[id] = (single[id] ?? 0) + count;
  return {
    shared: agreements.reduce((total, { shared }) => total + shared, 0),
    differs: agreements.reduce((total, { differs }) => total + differs, 0),
    single,
  };
}
