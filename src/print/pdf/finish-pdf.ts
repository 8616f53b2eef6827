import type { Layout } from '../../model/layout.ts';
import { PdfFile, writePdf } from '../../model/pdf/pdf.ts';
import type { Metadata } from '../../model/rendered.ts';
import { describeFile } from './describe-file.ts';
import { labelPages } from './label-pages.ts';
import { markArtifacts } from './mark-artifacts.ts';
import { nameLinks } from './name-links.ts';
import { placeFurniture } from './place-furniture.ts';
import { tidyOutline } from './tidy-outline.ts';
import { tidyTags } from './tidy-tags.ts';

/** What the finishing of a printed book needs to know. */
export interface Finish {
  readonly metadata: Metadata;
  readonly layout: Pick<Layout, 'bodyStart'>;
  /** Id of each linked element -> its words. */
  readonly titles: ReadonlyMap<string, string>;
  /** A PDF of as many pages that is laid over the book's: running heads and folios. */
  readonly furniture: Uint8Array | null;
}

const steps: readonly ((file: PdfFile, finish: Finish) => void)[] = [
  describeFile,
  labelPages,
  markArtifacts,
  placeFurniture,
  tidyTags,
  nameLinks,
  tidyOutline,
];

/** Makes Chromium's PDF a book's: what it says of itself, page labels, artifacts, tags, links, outline, small and always the same. */
export function finishPdf(printed: Uint8Array, finish: Finish): Uint8Array {
  const file = PdfFile.open(printed);
  for (const step of steps) step(file, finish);
  return writePdf(file);
}
