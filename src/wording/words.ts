import { memoize } from '../text/memoize.ts';
import { arabic } from './languages/arabic.ts';
import { chinese } from './languages/chinese.ts';
import { english, type Plural, type Words } from './languages/english.ts';
import { french } from './languages/french.ts';
import { german } from './languages/german.ts';
import { hebrew } from './languages/hebrew.ts';
import { japanese } from './languages/japanese.ts';
import { spanish } from './languages/spanish.ts';
import { traditionalChinese } from './languages/traditional-chinese.ts';

export type { Plural, Words } from './languages/english.ts';

const languages = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ja: japanese,
  ar: arabic,
  he: hebrew,
  zh: chinese,
  'zh-Hant': traditionalChinese,
} as const satisfies Readonly<Record<string, Words>>;

/** A language that the book's own words are in: each table of words is asked for by these names. */
export type SpokenLanguage = keyof typeof languages;

/** The words of a language, BCP 47; English where there are none in it. */
export function wordsOf(language: string): Words {
  return languages[spokenLanguage(language)];
}

/** The language that the book's own words are in: English where there are none in that of its text. */
export const spokenLanguage = memoize((language): SpokenLanguage => {
  if (inTraditionalCharacters(language)) return 'zh-Hant';
  const base = language.split('-')[0]?.toLowerCase() ?? '';
  return Object.hasOwn(languages, base) ? (base as SpokenLanguage) : 'en';
});

/** Chinese as it is written in Taiwan, Hong Kong and Macau. */
function inTraditionalCharacters(language: string): boolean {
  return /^zh-(?:hant|tw|hk|mo)\b/i.test(language);
}

/** Puts values in the places of their names in braces. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A book asks for thousands of forms, and rules take longer to be made than to be asked. */
const cardinals = memoize((language) => new Intl.PluralRules(language));
const ordinals = memoize((language) => new Intl.PluralRules(language, { type: 'ordinal' }));

/** The form for a number, filled with it as `{n}`. */
export function countOf(forms: Plural, count: number, language: string): string {
  const rules = cardinals(spokenLanguage(language));
  return fill(forms[rules.select(count)] ?? forms.other, { n: count });
}

/** The form for a place in an order, filled with it as `{n}`: `2nd time`. */
export function ordinalOf(forms: Plural, place: number, language: string): string {
  const rules = ordinals(spokenLanguage(language));
  return fill(forms[rules.select(place)] ?? forms.other, { n: place });
}
