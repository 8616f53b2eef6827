import { languageAmong, type StudioLanguage } from '../../api.ts';
import { de } from './de.ts';
import { en, type Words } from './en.ts';

const languages: Readonly<Record<StudioLanguage, Words>> = { en, de };

/** The first language of the reader that the studio has words in. */
export const language = languageAmong(window.navigator.languages);

/** The studio's words in it. */
export const words: Words = languages[language];

/** Words with their gaps filled in. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
}

const names = new Intl.DisplayNames([language], { type: 'language' });

/** What a language is called in it, by its BCP 47 tag. */
export function languageName(tag: string): string {
  return names.of(tag) ?? tag;
}
