import { adjectiveKey, lowerKeys } from '../../../text/german/word-keys.ts';
import { memoize } from '../../../text/memoize.ts';

// Keys by which a sentence may go unprinted: only what is certain by its form is taken off. `Kost` and `Kosten`, `Forderung` and `Förderung`,
// `Schrank` and `Schranke` are two words each.

/** A noun without certain endings of number: `Bienen` as `Biene`, `Lösungen` as `Lösung`, `Tücher` as `Tuch`; else as it is written. */
export const exactNoun = memoize((text): string => {
  const word = text.toLowerCase();
  const noDative = word.replace(/(?<=er)n$/, '');
  if (pluralInEr.test(noDative))
    return noDative.slice(0, -2).replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u');
  if (/innen$/.test(word)) return word.slice(0, -3);
  if (/ialien$/.test(word)) return word.slice(0, -3);
  if (/(?:ung|heit|keit|schaft|ion|tät|person)en$/u.test(word)) return word.slice(0, -2);
  return word.replace(/(?<=\p{L}{3}e)n$/u, '');
});

/** Nouns with a plural in `-er`, of which none is another word as well. */
const pluralInEr =
  /(?:bücher|tücher|häuser|wörter|blätter|gläser|länder|ränder|räder|dächer|fächer|löcher|männer|völker|wälder|schlösser|dörfer|hühner|hölzer|gräber|kinder|bilder|felder|kleider|lieder|bretter|gesichter)$/u;

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
