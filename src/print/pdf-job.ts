import type { Layout } from '../model/layout.ts';
import type { PagesDone } from '../model/progress.ts';
import type { Metadata, RenderedBook } from '../model/rendered.ts';
import type { Sheet } from './browser/sheet.ts';
import type { KeptParts } from './kept-parts.ts';
import type { Paper } from './pdf/finish-pdf.ts';

/** A book that can be laid out again and again, its page numbers known better each time. */
export interface PdfJob {
  /**
   * The book as HTML. `null`: nothing is known yet; print placeholders as wide as the numbers will be, and no blank pages.
   * Otherwise the numbers of that layout, and a blank page before each opener of `blanksBefore`.
   */
  readonly render: (layout: Layout | null) => RenderedBook | Promise<RenderedBook>;
  /**
   * Running heads and folios: one page box a page of the layout, on the same paper (`@page` margin 0; an empty box where a page
   * has none). It is printed by itself and laid over the book as artifacts. Absent: none.
   */
  readonly furniture?: (layout: Layout) => Sheet | Promise<Sheet>;
  readonly metadata: Metadata;
  readonly paper?: Paper;
  /** A layout that the book had before and may still have: then it is not measured first. Default: none. */
  readonly start?: Layout | null;
  /** Characters of HTML up to which the book is printed in one piece, by one browser. Default: 1,500,000. */
  readonly wholeUpTo?: number;
  /** Browsers that print a book in parts at once; the bytes do not depend on it. Default: as many as processors, memory allowing. */
  readonly browsers?: number;
  /** Prints of parts that last from one build to the next. Default: none. */
  readonly kept?: KeptParts | null;
  /** Pages that the book may have. Default: as many as it has. */
  readonly mostPages?: number;
  /** Told before each pass through the browser. */
  readonly onPass?: (pass: 'measure' | 'print' | 'furniture') => void;
  /** Pages that the book had the last time, which is told until it is measured. Default: nothing is known. */
  readonly pagesBefore?: number;
  /** Told how many pages are done as each pass through the browser begins, and after each part of the book. */
  readonly onPages?: (pages: PagesDone) => void;
}

export interface PrintedPdf {
  readonly bytes: Uint8Array;
  readonly layout: Layout;
  /** Ids whose printed number is not that of their page, because the book had not come to rest: empty in a sound book. */
  readonly unsettled: readonly string[];
  /** Ids of the notes that were to stand at the foot of a page, and stand elsewhere. */
  readonly notesElsewhere: readonly string[];
  /** How often the book itself went through the browser. */
  readonly passes: number;
}

/** What a print says of formulas that were wider than their column. */
export interface Narrowed {
  /** Share of its size at which each of them is set. */
  readonly narrowed: readonly number[];
}

/**
 * About four hundred short questions, or sixty long ones: two hundred pages. What Chromium takes for a page grows with all pages and
 * destinations of its document: 26 ms in a document of 65 pages, 46 ms in one of 700.
 */
export const defaultWholeUpTo = 1_500_000;
