import { adjectiveKey, lowerKeys, nounKey } from '../../text/german/word-keys.ts';
import { memoize } from '../../text/memoize.ts';
import { stem } from '../../text/terms.ts';
import { type Language, wordLists } from '../facts/languages.ts';
import { numberWord } from '../facts/number-words.ts';
import { readWords } from '../facts/read-words.ts';
import { isCalendarName } from './calendar-amounts.ts';
import { unitsOfMeasure } from './units-of-measure.ts';

// What the words of short answers are compared by where two are held against one another, in the four languages that are read.

/** A question's language by its first word, else by its small words; null for what is not known. */
export const languageOf = memoize((question: string): { readonly found: Language | null } => {
  const text = question.trim();
  const [first] = openings.find(([, opening]) => opening.test(text)) ?? [];
  return { found: first ?? readWords(text).language };
});

const openings: readonly (readonly [Language, RegExp])[] = [
  [
    'de',
    /^(?:wie|wer|wann|wo\p{L}*|welche[mnrs]?|warum|darf|dürfen|was(?! (?:the|it|there|he|she|this|that|an?)(?!\p{L})))(?!\p{L})/iu,
  ],
  [
    'fr',
    /^(?:(?:(?:à|de|dans|pour|jusqu['’]à) )?(?:combien|quand|quel(?:le)?s?)|qui|que|qu['’]est|peut-on|a-t-on|est-ce|doit-on|faut-il|puis-je|pourquoi|comment)(?!\p{L})/iu,
  ],
  ['es', /^¿/u],
];

/** What the telling words of a text are compared by, amounts and units aside. */
export function keysOf(text: string, language: Language): ReadonlySet<string> {
  return keysIn(`${language}\n${text}`);
}

const keysIn = memoize((both: string): ReadonlySet<string> => {
  const language = both.slice(0, 2) as Language;
  const { empty, guards, links, joints } = wordLists(language);
  const found = new Set<string>();
  const text =
    language === 'en'
      ? both.slice(3).replace(/(?<=\p{L})['’](?:re|ll|ve|d|m|s)(?!\p{L})/gu, '')
      : both.slice(3);
  for (const [word] of text.matchAll(/(?<![\p{L}\d])(?:[ldnsjmc]['’]|qu['’])?([\p{L}-]{2,})/giu)) {
    const lower = word.toLowerCase().replace(/^(?:[ldnsjmc]|qu)['’]/u, '');
    if (
      [empty, guards, links, joints].some((list) => list.has(lower)) ||
      asking.has(lower) ||
      isCalendarName(lower)
    )
      continue;
    if (numberWord(lower, language) !== undefined) continue;
    if (unitsOfMeasure.has(lower) || unitsOfMeasure.has(lower.replace(/[sn]$/u, ''))) continue;
    const key = keyOf(word, language);
    const isThing =
      language === 'de' && /^\p{Lu}/u.test(word) && !/^(?:uhr|mal|punkt|end|anfang|beginn)$/u.test(key);
    if ((isThing || !light.test(key)) && key.length > 1) found.add(key);
  }
  return found;
});

/** What a single word is compared by. */
export function keyOf(word: string, language: Language): string {
  if (language === 'en') return stem(word.toLowerCase());
  const plain = word.replace(/^(?:[ldnsjmc]|qu)['’]/iu, '');
  if (language === 'de')
    return /^\p{Lu}/u.test(plain) ? nounKey(plain) : (lowerKeys(plain).at(-1) ?? adjectiveKey(plain));
  const lower = plain.toLowerCase();
  return lower.length > 4 ? lower.replace(/(?:es|s|x)$/u, '').replace(/(?<=\p{L}{4})[eoa]$/u, '') : lower;
}

/** Verbs that only lead to an amount. */
const light =
  /^(?:kost|dau|dauer|betrag|lieg|brauch|gelt|geb|reich|sei|werd|zahl|beginn|anfang|fang|end|coût|dur|commence|est|sont|prend|paye|cuesta|cuestan|dura|duran|paga|pagan|es|son|guarda|guardan|deja|dejar|hay|tiene|uhr|präzis|précis|précises|punkt|genau|mal|fois|veces?)$/u;

const asking: ReadonlySet<string> = new Set(
  (
    'er sie ihn ihm wir du ich ihr il ils elle elles nous vous él ella ellos ' +
    'je pro jede jeder jedes jeden jedem an dans ' +
    'wann wer wie was wo welche welcher welches welchem welchen wohin woher warum viel viele lange hoch oft man es sich ist sind wird werden hat haben darf dürfen kann können muss müssen ' +
    'quand combien quelle quel qui où est sont on il elle se a-t-on peut-on faut doit-on ' +
    'cuándo cuánto cuánta cuántos cuántas qué cuál quién cómo dónde es son está están se hay que ' +
    'we you they he she them us your our my me her him who'
  ).split(' '),
);
