import type { Layout } from '../model/layout.ts';
import type { RenderedBook } from '../model/rendered.ts';
import { PdfFile } from '../pdf/pdf.ts';
import type { Press } from './browser/press.ts';
import type { Impression, Typesetting } from './browser/typesetting.ts';
import { HandedOn } from './handed-on.ts';
import {
  blockOf,
  differences,
  expected,
  layOut,
  requirePages,
  rounds,
  strayNotes,
  wantedDestinations,
} from './lay-out.ts';
import { partEmoji } from './part-emoji.ts';
import { finishPdf } from './pdf/finish-pdf.ts';
import { readDestinations } from './pdf/read-destinations.ts';
import { defaultWholeUpTo, type Narrowed, type PdfJob, type PrintedPdf } from './pdf-job.ts';
import { printInParts } from './print-in-parts.ts';
import { type FormulaFitter, fitterFor } from './scale-formulas.ts';
import { tellMeasured, tellPrinted } from './tell-pages.ts';

/** Prints a book with true page numbers, and formulas that are no wider than their columns; `narrowed` tells how small they had to be. */
export async function printPdf(press: Press, given: PdfJob): Promise<PrintedPdf & Narrowed> {
  const job: PdfJob = {
    ...given,
    render: async (layout) => {
      const book = await given.render(layout);
      return { ...book, html: partEmoji(book.html) };
    },
  };
  const { first, fitted, narrowed } = await drafted(press, job);
  const render = async (layout: Layout | null) => fitted(await job.render(layout));
  return { ...(await printNumbered(press, { ...job, render }, first)), narrowed };
}

/** The first version of a book. All versions of it have the same formulas, in the same order. */
async function drafted(
  press: Press,
  job: PdfJob,
): Promise<FormulaFitter & { readonly first: HandedOn<RenderedBook> }> {
  const draft = await job.render(job.start ?? null);
  const fitter = await fitterFor(press, draft);
  return { ...fitter, first: new HandedOn(fitter.fitted(draft)) };
}

/**
 * Prints a book with true page numbers: it is laid out unpainted and measured, the numbers and blank pages are put in, the tagged
 * print is measured again, until each number is that of its page; then the file is finished.
 */
async function printNumbered(press: Press, job: PdfJob, first: HandedOn<RenderedBook>): Promise<PrintedPdf> {
  if (first.is(({ html }) => html.length > (job.wholeUpTo ?? defaultWholeUpTo))) {
    job.onPass?.('measure');
    tellMeasured(job, 0);
    return printInParts(press, job, job.start ? new HandedOn(await job.render(null)) : first);
  }
  let book = first.take();
  const typesetting = await press.set(book);
  try {
    let layout = job.start ?? null;
    // Where the layout will hardly be another one, its furniture is printed at the same time.
    const early = layout && (await beginFurniture(typesetting, job, layout));
    if (layout === null) {
      job.onPass?.('measure');
      tellMeasured(job, 0);
      const draft = await typesetting.measure(wantedDestinations(book));
      layout = layOut(readDestinations(PdfFile.open(draft.pdf), blockOf(book)), new Set(), book);
      requirePages(layout, job);
      book = await job.render(layout);
      layout = expected(layout, book);
      await typesetting.correct(book);
    }
    for (let round = 1; ; round++) {
      job.onPass?.('print');
      tellPrinted(job, 0, layout.pages);
      const { pdf, titles, headings, notesKept } = await typesetting.print(wantedDestinations(book), true);
      const measured = readDestinations(PdfFile.open(pdf), blockOf(book));
      const unsettled = differences(layout, measured);
      if (unsettled.length > 0 && round < rounds) {
        layout = layOut(measured, layout.blanksBefore, book);
        book = await job.render(layout);
        layout = expected(layout, book);
        await typesetting.correct(book);
        continue;
      }
      // The folios stand on the pages as they are, whatever the book was told.
      const bodyStart = measured.pageOf.get(book.body) ?? 0;
      const actual: Layout = { ...measured, blanksBefore: layout.blanksBefore, bodyStart };
      const furniture = await printFurniture(typesetting, job, actual, early);
      const bytes = await finishPdf(pdf, {
        ...job.paper,
        metadata: job.metadata,
        layout: actual,
        titles,
        headings,
        furniture,
      });
      const notesElsewhere = [...notesKept, ...strayNotes(measured.pageOf)];
      return { bytes, layout: actual, unsettled, notesElsewhere, passes: round + (job.start ? 0 : 1) };
    }
  } finally {
    await typesetting.close();
  }
}

/** Furniture on its way. */
interface EarlyFurniture {
  readonly html: string;
  readonly impression: Promise<Impression>;
}

async function beginFurniture(
  { besideAtOnce }: Typesetting,
  job: PdfJob,
  layout: Layout,
): Promise<EarlyFurniture | null> {
  if (!besideAtOnce || !job.furniture) return null;
  const sheet = await job.furniture(layout);
  const impression = besideAtOnce(sheet);
  // Where the book itself fails, nobody waits for this.
  impression.catch(() => {});
  return { html: sheet.html, impression };
}

async function printFurniture(
  typesetting: Typesetting,
  job: PdfJob,
  layout: Layout,
  early: EarlyFurniture | null,
): Promise<Uint8Array | null> {
  if (!job.furniture) return null;
  job.onPass?.('furniture');
  const sheet = await job.furniture(layout);
  const { pdf } = await (early?.html === sheet.html ? early.impression : typesetting.beside(sheet));
  return pdf;
}
