import type { Asset } from './asset.ts';

/** One XHTML file of an EPUB. */
export interface PublicationFile {
  /** Relative to the package folder, `[a-z0-9./-]+`: `text/part-1.xhtml`. */
  readonly path: string;
  /** What a reader calls it in its list of places. */
  readonly title: string;
  /** A whole XHTML document. */
  readonly xhtml: string;
  /**
   * What it is, in words of the EPUB structural vocabulary, where readers should be able to jump to it: `bodymatter`.
   */
  readonly landmark: string | null;
}

/** A line of the contents. */
export interface PublicationPlace {
  readonly title: string;
  /** Path and fragment, relative to the package folder. */
  readonly href: string;
  readonly children: readonly PublicationPlace[];
}

/** A printed page: its number as printed and the marker in the text where it begins. */
export interface PublicationPage {
  readonly label: string;
  readonly href: string;
}

/** A book as XHTML files for an EPUB: what `theme` hands to `print`, which adds package, navigation and zip. */
export interface Publication {
  /** Name of the edition: part of the identifier. */
  readonly name: string;
  /** ISO 8601 date of publication; null where the book names none. */
  readonly date: string | null;
  /** What its contents and its first page of text are called, in its language. */
  readonly headings: {
    readonly contents: string;
    readonly text: string;
    readonly pages: string;
    readonly landmarks: string;
    readonly printedPages: string;
  };
  /** What it says of itself to those who ask whether they can read it. */
  readonly summary: string;
  /** In reading order, the cover first. */
  readonly files: readonly PublicationFile[];
  readonly contents: readonly PublicationPlace[];
  /** Every page of the printed book, in order; empty where none was printed. */
  readonly pages: readonly PublicationPage[];
  /** Style sheets, fonts with their licences, images. */
  readonly assets: readonly Asset[];
  /** What the text holds beside words, for the accessibility metadata. */
  readonly has: {
    readonly images: boolean;
    readonly math: boolean;
    readonly index: boolean;
  };
}
