import type { Language } from './languages.ts';
import type { Reading, Word } from './read-words.ts';

/** Words that open examples, which name some of several and never all. */
const openings: Readonly<Record<Language, readonly string[]>> = {
  en: ['such as', 'including', 'for example', 'for instance', 'e.g'],
  de: [
    'wie zum beispiel',
    'zum beispiel',
    'wie beispielsweise',
    'beispielsweise',
    'wie etwa',
    'z b',
    'z.b',
    'darunter',
  ],
  fr: [
    'comme par exemple',
    'par exemple',
    'p ex',
    'notamment',
    'tels que',
    'telles que',
    'tel que',
    'telle que',
  ],
  es: ['como por ejemplo', 'por ejemplo', 'p ej', 'tales como', 'tal como'],
};
/** The same, but only behind a comma: `works as a cook and driver` gives no examples. */
const behindComma = /^(?:like|wie|comme|como)$/iu;

/** Where the examples of a sentence open, and where the first of them stands; null where there are none. */
export function examplesIn({
  words,
  language,
}: Reading): { readonly at: number; readonly first: number } | null {
  if (language === null) return null;
  for (let at = 1; at < words.length; at++) {
    const form = openings[language].find((one) => opens(words, at, one));
    if (form !== undefined) return { at, first: at + form.split(' ').length };
    if (behindComma.test(words[at]?.text ?? '') && words[at - 1]?.after.includes(','))
      return { at, first: at + 1 };
  }
  return null;
}

function opens(words: readonly Word[], at: number, form: string): boolean {
  return form.split(' ').every((word, place) => words[at + place]?.text.toLowerCase() === word);
}
