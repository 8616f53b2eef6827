import type { Asset } from '../../model/asset.ts';
import type { EvenLines, FootNotes, ListColumns, PageArea } from '../../model/rendered.ts';

/** An HTML document and the files that it names. */
export interface Sheet {
  readonly html: string;
  readonly assets: readonly Asset[];
  /** What is laid out is drawn at this size, 0.1 to 2: below 1 lines and boxes, which Chromium puts on whole pixels, stand finer. Default: 1. */
  readonly scale?: number;
  /** Default: none, the browser ends the lines. */
  readonly even?: EvenLines;
  /** Default: none, notes stand where the document has them. */
  readonly foot?: FootNotes;
  /** Default: none, the browser ends the columns of the index. */
  readonly columns?: ListColumns;
  /** Default: none, contents and colophon go on where a page ends, for however few lines. */
  readonly front?: PageArea;
}
