import type { EditionSettings } from '../model/settings.ts';
import type { Attachment } from './pdf/archive.ts';
import type { PdfJob } from './pdf-job.ts';

/** How the finished pages of a book lie on their paper, and what the file carries. */
export function paperOf(
  { bleed, cropMarks, greyscale, archive }: EditionSettings,
  attachments: readonly Attachment[] = [],
): NonNullable<PdfJob['paper']> {
  const part = archive === 'a-2u' ? 2 : archive === 'a-3u' ? 3 : null;
  return {
    trim: { bleed, cropMarks },
    greyscale,
    ...(part && { archive: { part, attachments: part === 3 ? attachments : [] } }),
  };
}

/** The same for what is no book: nothing is cut. */
export function sheetPaperOf({ greyscale }: EditionSettings): NonNullable<PdfJob['paper']> {
  return { greyscale };
}
