import { stemmer } from 'stemmer';
import { irregularVerbs } from './irregular-verbs.ts';
import { memoize } from './memoize.ts';
import { isFunctionWord } from './stop-words.ts';

// What two texts have in common is counted in terms: words, lower case, without the words of grammar, cut to their
// stems (M. F. Porter, "An algorithm for suffix stripping", 1980). Scripts that write no spaces give pairs of
// characters.

const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** The words of a text in order: lower case, letters and digits only, a possessive's `'s` taken off. */
export function words(text: string): string[] {
  // Most texts are ASCII, of which the same is had for a fraction of the time.
  if (!/[^\0-\x7f]/.test(text)) {
    const lower = text.toLowerCase();
    return (lower.includes("'s") ? lower.replace(/'s\b/g, '') : lower).match(/[a-z0-9]+/g) ?? [];
  }
  const found = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s\b/gu, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  if (!found || !spaceless.test(text)) return found ?? [];
  return found.flatMap((word) => (spaceless.test(word) ? pairs(word) : [word]));
}

/** The stem that stands for a word: `pipelines` -> `pipelin`, `kept` -> `keep`. */
export const stem = memoize((word) => stemmer(irregularVerbs.get(word) ?? word), Number.POSITIVE_INFINITY);

/**
 * The stems of a text's words in order, function words left out. Few texts are kept, so that they stay in the
 * processor's cache: what is asked for again is asked for soon.
 */
export const terms = memoize((text): readonly string[] => stemsOf(text), 4_000);

function stemsOf(text: string): string[] {
  const found: string[] = [];
  for (const word of words(text)) if (!isFunctionWord(word)) found.push(stem(word));
  return found;
}

function pairs(run: string): string[] {
  const letters = [...run];
  return letters.length === 1
    ? letters
    : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}
