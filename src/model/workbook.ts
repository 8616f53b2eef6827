import type { SheetEntry, SheetPoint } from './sheet.ts';

/** One question of a workbook. */
export interface WorkbookEntry {
  readonly entry: SheetEntry;
  /** Ruled lines to write the answer on. */
  readonly lines: number;
  /** Its points in an order that tells nothing of the book's, with the letter that each goes by: what a quiz prints. */
  readonly shuffled: readonly { readonly letter: string; readonly point: SheetPoint }[];
}

/** A workbook or quiz, ready for the theme. */
export interface Workbook {
  readonly quiz: boolean;
  readonly parts: readonly { readonly title: string | null; readonly entries: readonly WorkbookEntry[] }[];
}
