import { de } from './de.ts';
import { en, type Words } from './en.ts';

const languages: Readonly<Record<string, Words>> = { en, de };

/** The first language of the reader that the studio has words in. */
export const language =
  window.navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag in languages) ?? 'en';

/** The studio's words in it. */
export const words: Words = languages[language] ?? en;

/** Words with their gaps filled in. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
}
