import type { Edition } from '../model/edition.ts';
import type { EditionKindName } from '../model/settings.ts';
import { type Words, wordsOf } from './words.ts';

/** The word for each kind of edition. */
const kinds = {
  handbook: 'handbook',
  cheatsheet: 'cheatsheet',
  cards: 'cards',
  workbook: 'workbook',
  short: 'shortEdition',
  pocket: 'pocket',
  poster: 'poster',
  'side-by-side': 'sideBySide',
} as const satisfies Readonly<Record<EditionKindName, keyof Words>>;

/** What an edition is called: one of the editor's own by the name that it was given, the others in the book's language. */
export function editionInWords({ name, language }: Pick<Edition, 'name' | 'language'>): string {
  return Object.hasOwn(kinds, name) ? wordsOf(language)[kinds[name as EditionKindName]] : name;
}
