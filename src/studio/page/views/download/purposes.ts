import type { Purpose } from '../../../api.ts';
import { words } from '../../words/words.ts';

/** What a download may be for, with its name and what it is. */
export const purposes: readonly (readonly [Purpose, string, string])[] = [
  ['print', words.forPrint, words.forPrintMore],
  ['booklet', words.forBooklet, words.forBookletMore],
  ['sheet', words.forSheet, words.forSheetMore],
  ['anki', words.forAnki, words.forAnkiMore],
  ['cards', words.forCards, words.forCardsMore],
  ['workbook', words.forWorkbook, words.forWorkbookMore],
  ['phone', words.forPhone, words.forPhoneMore],
  ['web', words.forWeb, words.forWebMore],
  ['everything', words.forEverything, words.forEverythingMore],
];
