import type { Asset } from './asset.ts';

/** A book as one HTML document for the press: what `theme` hands to `print`. */
export interface RenderedBook {
  /** A whole document. It may name its assets by their relative paths and nothing else. */
  readonly html: string;
  readonly assets: readonly Asset[];
  /** Ids of the elements that must start on a right-hand page, in order. */
  readonly rectos: readonly string[];
  /** Id of the element whose page is numbered 1. */
  readonly body: string;
  /**
   * Height of the page area, mm. An inline element that starts the first line of a page sticks out over its line
   * where the face is taller than the leading, and Chromium's destination then names the page before; known heights
   * put that right.
   */
  readonly block?: number;
  /**
   * What is laid out is drawn at this size, 0.1 to 2: below 1 lines and boxes, which Chromium puts on whole pixels,
   * stand finer. Default: 1.
   */
  readonly scale?: number;
  /** Default: none, the browser ends the lines. */
  readonly even?: EvenLines;
  /** Default: none, notes stand where the document has them. */
  readonly foot?: FootNotes;
  /** Default: none, Chromium ends the columns of the index. */
  readonly columns?: ListColumns;
  /** Default: none, contents and colophon go on where a page ends, for however few lines, and titles have their theme's size whatever stands in them. */
  readonly front?: PageArea;
  /**
   * Element id -> page index, of what will stand elsewhere than the layout says that it was rendered with: sentences of
   * notes that were cut by the end of a page. Default: none.
   */
  readonly expects?: ReadonlyMap<string, number>;
}

/** Paragraphs whose lines end where the word spaces of the whole paragraph are the most even. */
export interface EvenLines {
  /** Selector of the paragraphs; those of them that are justified are set so. */
  readonly of: string;
  /** Selector of those whose lines are chosen, but end where they end. */
  readonly ragged: string;
  /** Width of the page area, a length of CSS. */
  readonly width: string;
}

/** Width and height of the area of a page that is printed on, lengths of CSS. */
export interface PageArea {
  readonly width: string;
  readonly block: string;
}

/** Notes, `.notes > .note[id]`, that go to the foot of the page on which they are first called, by `a.note-call`. */
export type FootNotes = PageArea;

/** The columns of the index, whose heads are said again where what they head goes on in the next. */
export interface ListColumns extends PageArea {
  /** What stands behind such a head: `(continued)`. */
  readonly continued: string;
}

/** What a PDF or EPUB says about itself. */
export interface Metadata {
  readonly title: string;
  readonly authors: readonly string[];
  readonly subject: string | null;
  readonly keywords: readonly string[];
  readonly language: string;
  /** ISO 8601 date-time that the file is dated with; fixed by the content or SOURCE_DATE_EPOCH, never by the clock. */
  readonly date: string;
  readonly fingerprint: string;
}
