import { romanNumeral } from './roman-numeral.ts';

/** What measuring a printed book told: which page each linked element starts on. Pages count from 0. */
export interface Layout {
  /** Number of pages. */
  readonly pages: number;
  /** Element id -> page index. */
  readonly pageOf: ReadonlyMap<string, number>;
  /** Ids of the openers before which a blank page must be put so that they start on a right-hand page. */
  readonly blanksBefore: ReadonlySet<string>;
  /** Page index of the first page that is numbered 1; the pages before it have roman numerals. */
  readonly bodyStart: number;
}

/** Printed page number of a page index: `xii` in the front matter, `12` in the body. */
export function folio(layout: Pick<Layout, 'bodyStart'>, page: number): string {
  return page < layout.bodyStart ? romanNumeral(page + 1) : String(page - layout.bodyStart + 1);
}
