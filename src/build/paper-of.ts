import type { EditionSettings } from '../model/settings.ts';
import type { PdfJob } from '../print/print.ts';

/** How the finished pages of a book lie on their paper. */
export function paperOf({ bleed, cropMarks, greyscale }: EditionSettings): NonNullable<PdfJob['paper']> {
  return { trim: { bleed, cropMarks }, greyscale };
}

/** The same for what is no book: nothing is cut. */
export function sheetPaperOf({ greyscale }: EditionSettings): NonNullable<PdfJob['paper']> {
  return { greyscale };
}
