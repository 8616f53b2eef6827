import type { Edition, EditionEntry } from '../../model/edition.ts';
import type { FontCredit } from '../../model/face.ts';
import type { PublicationFile } from '../../model/publication.ts';
import type { PageMarkers } from './page-markers.ts';

/** What every file of the EPUB draws on while it is written. */
export interface EpubContext {
  readonly edition: Edition;
  readonly markers: PageMarkers;
  /**
   * Families of the theme that the EPUB is set in, whether or not a file of each is inside; empty without
   * fonts.
   */
  readonly families: readonly FontCredit[];
  readonly entries: ReadonlyMap<string, EditionEntry>;
  /** Element id of an entry or point -> number of its question, for an index without a print. */
  readonly questionOf: ReadonlyMap<string, string>;
  /** Element id -> name of the file in `text/` that holds it. */
  readonly fileOf: ReadonlyMap<string, string>;
}

/** A file in `text/`, before its place in the package is known. */
export type EpubFile = Omit<PublicationFile, 'path'> & { readonly name: string };
