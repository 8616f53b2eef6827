import type { Layout } from '../model/layout.ts';
import { PdfFile, readDestinations } from '../model/pdf/pdf.ts';
import type { Metadata, RenderedBook } from '../model/rendered.ts';
import type { Press } from './browser/press.ts';
import type { Sheet } from './browser/sheet.ts';
import { finishPdf } from './pdf/finish-pdf.ts';

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
  /** Told before each pass through the browser. */
  readonly onPass?: (pass: 'measure' | 'print' | 'furniture') => void;
}

export interface PrintedPdf {
  readonly bytes: Uint8Array;
  readonly layout: Layout;
  /** Ids whose printed number is not that of their page, because the book had not come to rest: empty in a sound book. */
  readonly unsettled: readonly string[];
  /** How often the book itself went through the browser. */
  readonly passes: number;
}

/** Times that the numbers are put right before the book is given as it is. */
const rounds = 3;

/**
 * Prints a book with true page numbers: an untagged print is measured, the numbers and blank pages put in, the tagged print
 * measured again, until each number is that of its page; then the file is finished.
 */
export async function printPdf(press: Press, job: PdfJob): Promise<PrintedPdf> {
  const print = async (layout: Layout | null, tagged: boolean) => {
    job.onPass?.(tagged ? 'print' : 'measure');
    const book = await job.render(layout);
    const destinations = [...book.rectos, book.body];
    const impression = await press.print({ html: book.html, assets: book.assets, tagged, destinations });
    return { book, ...impression, ...readDestinations(PdfFile.open(impression.pdf)) };
  };
  let printed = await print(null, false);
  let layout = layOut(printed, new Set(), printed.book);
  for (let round = 1; ; round++) {
    printed = await print(layout, true);
    const measured = layOut(printed, layout.blanksBefore, printed.book);
    const unsettled = differences(layout, printed);
    if (unsettled.length === 0 || round === rounds) {
      const { pdf, titles } = printed;
      // The folios stand on the pages as they are, whatever the book was told.
      const actual: Layout = {
        ...measured,
        blanksBefore: layout.blanksBefore,
        pageOf: printed.pageOf,
        pages: printed.pages,
        bodyStart: printed.pageOf.get(printed.book.body) ?? 0,
      };
      const furniture = await printFurniture(press, job, actual);
      const bytes = finishPdf(pdf, { metadata: job.metadata, layout: actual, titles, furniture });
      return { bytes, layout: actual, unsettled, passes: round + 1 };
    }
    layout = measured;
  }
}

async function printFurniture(press: Press, job: PdfJob, layout: Layout): Promise<Uint8Array | null> {
  if (!job.furniture) return null;
  job.onPass?.('furniture');
  const { html, assets } = await job.furniture(layout);
  return (await press.print({ html, assets, tagged: false })).pdf;
}

interface Measured {
  readonly pages: number;
  readonly pageOf: ReadonlyMap<string, number>;
}

/** The layout that a measured print should have: blank pages where an opener would fall on a left-hand page, all else moved along. */
function layOut(
  measured: Measured,
  blanksIn: ReadonlySet<string>,
  book: Pick<RenderedBook, 'rectos' | 'body'>,
): Layout {
  const openers = book.rectos
    .flatMap((id) => {
      const page = measured.pageOf.get(id);
      return page === undefined ? [] : [{ id, page }];
    })
    .sort((one, other) => one.page - other.page);
  const blanksBefore = new Set<string>();
  /** From which measured page on, by how many pages the book moves. */
  const moves: { readonly from: number; readonly by: number }[] = [];
  let by = 0;
  for (const { id, page } of openers) {
    const without = by - (blanksIn.has(id) ? 1 : 0);
    const needsBlank = (page + without) % 2 === 1;
    if (needsBlank) blanksBefore.add(id);
    by = without + (needsBlank ? 1 : 0);
    moves.push({ from: page, by });
  }
  const move = (page: number) => page + (moves.findLast(({ from }) => from <= page)?.by ?? 0);
  const pageOf = new Map([...measured.pageOf].map(([id, page]) => [id, move(page)]));
  return { pages: measured.pages + by, pageOf, blanksBefore, bodyStart: pageOf.get(book.body) ?? 0 };
}

/** Ids that are not where the layout says. */
function differences(layout: Layout, printed: Measured): string[] {
  return [...printed.pageOf].flatMap(([id, page]) => (layout.pageOf.get(id) === page ? [] : [id]));
}
