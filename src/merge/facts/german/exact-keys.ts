import { adjectiveKey, lowerKeys } from '../../../text/german/word-keys.ts';
import { memoize } from '../../../text/memoize.ts';

// Keys by which a sentence may go unprinted. `Kost` and `Kosten`, `Forderung` and `Förderung`, `Schrank` and `Schranke` are two words each.

/** A noun as it is written: `die Tablette` is one, `die Tabletten` are many, and only a dictionary knows which words are one. */
export function exactNoun(text: string): string {
  return text.toLowerCase();
}

/** An adjective before its noun without its ending; possessives for the reader keep their capital. */
export function exactAttribute(text: string): string {
  return /^Ihr/u.test(text) ? `Ihr${adjectiveKey(text).slice(3)}` : adjectiveKey(text);
}

/**
 * The stem of a word that is no noun, and the part that stands apart of it, which is told from the same word by itself: `zusammenschreiben`,
 * `zusammen schreiben`; of `umfahren` nobody knows which verb it is.
 */
export const exactWord = memoize((text): readonly string[] => {
  const word = text.toLowerCase();
  const [first = '', stem] = lowerKeys(word);
  if (/^vermiss/u.test(word)) return [word];
  if (stem === undefined) return [first];
  const isEither = /^(?:um|durch|wieder)$/u.test(first) && !/^(?:ge|zu)/u.test(word.slice(first.length));
  return isEither ? [word] : [`${first}-`, stem];
});
