import type { Edition } from './edition.ts';

/** A picture on the site, by its path from the landing page. */
export interface SitePicture {
  readonly path: string;
  /** px. */
  readonly width: number;
  readonly height: number;
  /** Printed number of the page that it shows: `12`. */
  readonly folio: string;
}

/** A file to be downloaded, or, where its format is `html`, to be read. */
export interface SiteFile {
  readonly format: 'pdf' | 'epub' | 'html' | 'md' | 'apkg' | 'txt' | 'csv' | 'tsv';
  /** From the landing page: `files/handbook.pdf`. */
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
  /** Of a PDF. */
  readonly pages: number | null;
}

/** One edition and what there is of it. */
export interface SiteEdition {
  readonly edition: Edition;
  readonly files: readonly SiteFile[];
  /** The first is the cover; empty where there is no PDF. */
  readonly pictures: readonly SitePicture[];
}

/** What the download site offers. */
export interface SiteFacts {
  /** The first is the one that the site is about. */
  readonly editions: readonly SiteEdition[];
  /**
   * Address that the site will have, with a slash at its end: previews elsewhere need whole addresses. Null: none is
   * known.
   */
  readonly url: string | null;
}
