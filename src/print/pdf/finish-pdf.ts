import { folio, type Layout } from '../../model/layout.ts';
import type { Metadata } from '../../model/rendered.ts';
import { PdfFile, writePdf } from '../../pdf/pdf.ts';
import type { Archive } from './archive.ts';
import { archiveFile } from './archive-file.ts';
import { describeFile } from './describe-file.ts';
import { greyColours } from './grey-colours.ts';
import { labelPages } from './label-pages.ts';
import { nameBookmarks } from './name-bookmarks.ts';
import { nameLinks, type Titles } from './name-links.ts';
import type { NumberMark } from './number-marks.ts';
import { type FurniturePage, openFurniture, placeFurniture } from './place-furniture.ts';
import { type PageNumbers, UnsetNumber } from './set-numbers.ts';
import { settleDestinations } from './settle-destinations.ts';
import type { DigitRow } from './take-digits.ts';
import { tidyContents } from './tidy-contents.ts';
import { tidyOutline } from './tidy-outline.ts';
import { tidyTags } from './tidy-tags.ts';
import { type Trim, trimPages } from './trim-pages.ts';

/** How the finished pages lie on their paper. */
export interface Paper {
  /** Where the pages are cut; absent where the sheet is the page. */
  readonly trim?: Trim | undefined;
  readonly greyscale?: boolean | undefined;
  /** The part of PDF/A that the file is to follow; absent for none. */
  readonly archive?: Archive | undefined;
}

/** What the finishing of a printed book needs to know. */
export interface Finish extends Paper {
  readonly metadata: Metadata;
  readonly layout: Pick<Layout, 'bodyStart' | 'pageOf'>;
  readonly titles: Titles;
  /** The words of the headings, in order. */
  readonly headings: readonly string[];
  /** A PDF of as many pages that is laid over the book's: running heads and folios. */
  readonly furniture: Uint8Array | null;
}

/** The same for a stretch of the book that was printed by itself. */
export interface PartFinish extends Omit<Finish, 'metadata' | 'furniture'> {
  readonly furniture: readonly FurniturePage[] | null;
  /** Place in the book of the file's first page. */
  readonly first: number;
  /** The digits of page numbers that are not yet put in. Default: none wait. */
  readonly digits?: readonly DigitRow[];
}

type PartStep = (file: PdfFile, finish: PartFinish) => void | Promise<void>;

/** What is done while the pages' contents are packed on other threads: nothing of it looks into them. */
const meanwhile: readonly PartStep[] = [
  placeFurniture,
  settleDestinations,
  nameLinks,
  nameBookmarks,
  tidyOutline,
];
const afterwards: readonly PartStep[] = [greyColours, trimPages];

/**
 * Makes Chromium's PDF a book's: what it says of itself, page labels, artifacts, tags, links, outline, small and
 * always the same.
 */
export async function finishPdf(printed: Uint8Array, finish: Finish): Promise<Uint8Array> {
  const file = PdfFile.open(printed);
  finishFile(file, finish);
  const furniture = finish.furniture && openFurniture(finish.furniture);
  await finishPart(file, { ...finish, furniture, first: 0 });
  return writePdf(file);
}

/** What is said once of a whole file. */
export function finishFile(file: PdfFile, finish: Pick<Finish, 'metadata' | 'layout' | 'archive'>): void {
  describeFile(file, finish);
  labelPages(file, finish);
  archiveFile(file, finish);
}

/** What is done on the pages themselves. Throws `UnsetNumber` where a page number cannot be put in. */
export async function finishPart(file: PdfFile, finish: PartFinish): Promise<void> {
  const contents = tidyContents(file, numbersOf(tidyTags(file), finish));
  // Whoever waits for it hears of it.
  contents.catch(() => {});
  try {
    for (const step of meanwhile) await step(file, finish);
  } finally {
    await contents;
  }
  for (const step of afterwards) await step(file, finish);
}

/** What is put in on each page, by the number of its object. */
function numbersOf(
  marks: readonly NumberMark[],
  { layout, digits: rows = [] }: PartFinish,
): ReadonlyMap<number, PageNumbers> {
  const pages = new Map<number, PageNumbers & { readonly digits: Map<number, string> }>();
  for (const { page, mark, target } of marks) {
    const at = layout.pageOf.get(target);
    if (at === undefined) throw new UnsetNumber(`it is not known where "${target}" is`);
    const own = pages.get(page) ?? { digits: new Map<number, string>(), rows };
    pages.set(page, own);
    own.digits.set(mark, folio(layout, at));
  }
  return pages;
}
