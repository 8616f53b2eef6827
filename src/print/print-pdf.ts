import type { Layout } from '../model/layout.ts';
import { PdfFile, readDestinations } from '../model/pdf/pdf.ts';
import type { Metadata, RenderedBook } from '../model/rendered.ts';
import type { Press } from './browser/press.ts';
import type { Sheet } from './browser/sheet.ts';
import type { Typesetting } from './browser/typesetting.ts';
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
 * Prints a book with true page numbers: it is laid out unpainted and measured, the numbers and blank pages are put in, the tagged
 * print is measured again, until each number is that of its page; then the file is finished.
 */
export async function printPdf(press: Press, job: PdfJob): Promise<PrintedPdf> {
  job.onPass?.('measure');
  let book = await job.render(null);
  const typesetting = await press.set(book);
  try {
    const draft = await typesetting.measure(wantedDestinations(book));
    let layout = layOut(readDestinations(PdfFile.open(draft.pdf), blockOf(book)), new Set(), book);
    for (let round = 1; ; round++) {
      job.onPass?.('print');
      book = await job.render(layout);
      await typesetting.correct(book);
      const { pdf, titles } = await typesetting.print(wantedDestinations(book), true);
      const measured = readDestinations(PdfFile.open(pdf), blockOf(book));
      const unsettled = differences(layout, measured);
      if (unsettled.length > 0 && round < rounds) {
        layout = layOut(measured, layout.blanksBefore, book);
        continue;
      }
      // The folios stand on the pages as they are, whatever the book was told.
      const bodyStart = measured.pageOf.get(book.body) ?? 0;
      const actual: Layout = { ...measured, blanksBefore: layout.blanksBefore, bodyStart };
      const furniture = await printFurniture(typesetting, job, actual);
      const bytes = finishPdf(pdf, { metadata: job.metadata, layout: actual, titles, furniture });
      return { bytes, layout: actual, unsettled, passes: round + 1 };
    }
  } finally {
    await typesetting.close();
  }
}

/** Height of the page area in points, where the book tells it. */
function blockOf({ block }: Pick<RenderedBook, 'block'>): number | undefined {
  return block === undefined ? undefined : (block / 25.4) * 72;
}

function wantedDestinations({ rectos, body }: Pick<RenderedBook, 'rectos' | 'body'>): string[] {
  return [...rectos, body];
}

async function printFurniture(
  typesetting: Typesetting,
  job: PdfJob,
  layout: Layout,
): Promise<Uint8Array | null> {
  if (!job.furniture) return null;
  job.onPass?.('furniture');
  await typesetting.replace(await job.furniture(layout));
  return (await typesetting.print([], false)).pdf;
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
