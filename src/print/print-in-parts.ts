import { availableParallelism } from 'node:os';
import { collectGarbage } from '../model/collect-garbage.ts';
import { folio, type Layout } from '../model/layout.ts';
import type { RenderedBook } from '../model/rendered.ts';
import { PdfFile } from '../pdf/pdf.ts';
import { Binder, type Binding } from './bind-parts.ts';
import type { Press } from './browser/press.ts';
import { type BrowserPool, openPool } from './browser-pool.ts';
import { type Cutting, cutSheet } from './cut-sheet.ts';
import type { HandedOn } from './handed-on.ts';
import { type KeptParts, partKeys } from './kept-parts.ts';
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
import { type FurniturePage, openFurniture, requireEach } from './pdf/place-furniture.ts';
import { readDestinations } from './pdf/read-destinations.ts';
import { takeDigits } from './pdf/take-digits.ts';
import { defaultWholeUpTo, type PdfJob, type PrintedPdf } from './pdf-job.ts';
import type { PartMeasure, PrintedPart } from './printed-part.ts';
import { pagesOf, tellMeasured, tellPrinted } from './tell-pages.ts';

/**
 * Prints a large book in parts that begin at right-hand openers, or at an entry in a topic too large for one, over a few browser processes, and joins them. The parts depend
 * on the book alone, so that the bytes are the same on any number of processors. Chromium's cost has a term of pages times linked
 * destinations: ten parts take a tenth of it.
 */
export async function printInParts(
  press: Press,
  job: PdfJob,
  draft: HandedOn<RenderedBook>,
): Promise<PrintedPdf> {
  const keep = keeper(press, job.kept);
  const { pool, openers, titles, ...measured } = await measureParts(press, job, keep, draft);
  let { layout } = measured;
  try {
    requirePages(layout, job);
    // Numbers are put in when a part is finished, if the faces allow it: then most parts are printed once, whatever becomes of the pages before them.
    let later = true;
    for (let round = 1; ; round++) {
      const last = round === rounds;
      const printed = await printRound({
        pool,
        job,
        openers,
        titles,
        layout,
        keep,
        later: later && !last,
        last,
      });
      later &&= !printed.unset;
      if (printed.bytes)
        return {
          bytes: printed.bytes,
          layout: printed.layout,
          unsettled: printed.unsettled,
          notesElsewhere: printed.notesElsewhere,
          passes: round + 1,
        };
      layout = printed.layout;
    }
  } finally {
    job.kept?.tidy();
    await pool.close();
  }
}

/** Lays all parts of a book out, unpainted, in browsers that stay for its print. */
async function measureParts(press: Press, job: PdfJob, keep: Keeper, first: HandedOn<RenderedBook>) {
  const draft = first.take();
  // Small enough that a page costs little more than in a document of its own, large enough that opening a page is nothing.
  const length = (job.wholeUpTo ?? defaultWholeUpTo) / 3;
  const plan = cutSheet(draft.html, { openers: draft.rectos, length });
  const pool = await openPool(press, Math.min(plan.length, job.browsers ?? browsersAtOnce()));
  try {
    const kept = keep(draft);
    /** What a link from one part into another is called: each part knows the words of its own. */
    const titles = new Map<string, string>();
    const laid: PartMeasure[] = [];
    const proofs = await pool.map(plan, async (part, own) => {
      const proof = await printPart(own, draft, part, { kind: 'measure', kept });
      for (const [id, words] of proof.titles) titles.set(id, words);
      laid.push(measureOf(proof));
      tellMeasured(job, pagesOf(laid));
      collectGarbage();
      return measureOf(proof);
    });
    const layout = layOut(together(proofs, plan, new Set()), new Set(), draft);
    return { pool, titles, layout, openers: plan.flatMap(({ opener }) => opener ?? []) };
  } catch (error) {
    await pool.close();
    throw error;
  }
}

/** Memory that a browser with a part in it may take, bytes: half of it as a rule. */
const memoryOfBrowser = 2 ** 30;

/** As many as processors, memory allowing. */
function browsersAtOnce(): number {
  return Math.max(
    1,
    Math.min(availableParallelism(), Math.floor(process.availableMemory() / memoryOfBrowser)),
  );
}

/** One way through the press. */
interface Round {
  readonly pool: BrowserPool;
  readonly job: PdfJob;
  /** Ids that begin a part. */
  readonly openers: readonly string[];
  /** Id of each linked element -> its words. */
  readonly titles: ReadonlyMap<string, string>;
  readonly keep: Keeper;
  /** Where everything will be, as far as is known. */
  readonly layout: Layout;
  /** Whether page numbers are put in after the print. */
  readonly later: boolean;
  /** Whether the book is taken as it is, at rest or not. */
  readonly last: boolean;
}

/**
 * Prints all parts with the numbers of a layout. As a rule they come to stand where it says: so each part is finished while others are
 * printed. The last part goes first, for the index in it may have grown or shrunk: then the number of pages is known and with it the
 * furniture. Without bytes: something was elsewhere, and the layout is the better one.
 */
async function printRound({ pool, job, openers, titles, layout: known, keep, later, last }: Round) {
  job.onPass?.('print');
  tellPrinted(job, 0, known.pages);
  const inside = new Set([...known.blanksBefore].filter((id) => !openers.includes(id)));
  collectGarbage();
  const book = await job.render({ ...known, blanksBefore: inside });
  collectGarbage();
  const layout = expected(known, book);
  const parts = cutSheet(book.html, { openers, numberOf: later ? numbersIn(known) : undefined });
  const binder = new Binder({ job, layout, parts, titles });
  const held: PrintedPart[] = [];
  const measures: PartMeasure[] = [];
  const notesElsewhere: string[] = [];
  const end = parts.length - 1;
  let bound = Promise.resolve();
  const kept = keep(book);
  await pool.map([end, ...parts.keys()].slice(0, parts.length), async (index, own) => {
    const part = parts[index] as Cutting;
    const led = isLeft(layout.pageOf.get(part.opener ?? ''));
    const print = await printPart(own, book, part, { kind: 'print', led, kept });
    measures[index] = measureOf(print);
    tellPrinted(job, pagesOf(measures), layout.pages);
    notesElsewhere.push(...print.notesElsewhere);
    if (last) {
      held[index] = print;
      return;
    }
    if (index === end) {
      const pages = (layout.pageOf.get(part.opener ?? '') ?? 0) + print.pages;
      binder.furnish(await printFurniture(job, { ...layout, pages }, own), pages);
    }
    // Browsers may be one part ahead of the binding, once the furniture is there: memory stays flat.
    const before = bound;
    bound = binder.take(index, print);
    await before;
    collectGarbage();
  });
  const measured = together(measures, parts, layout.blanksBefore);
  const actual: Layout = {
    ...measured,
    blanksBefore: layout.blanksBefore,
    bodyStart: measured.pageOf.get(book.body) ?? 0,
  };
  if (last) {
    const bytes = await bindAsItIs({ job, layout: actual, parts, titles }, held, pool);
    return { bytes, layout: actual, unsettled: differences(layout, measured), notesElsewhere, unset: false };
  }
  const bytes = await binder.end();
  const { unset } = binder;
  return bytes
    ? { bytes, layout: actual, unsettled: [], notesElsewhere, unset }
    : { bytes, layout: layOut(measured, layout.blanksBefore, book), unsettled: [], notesElsewhere, unset };
}

/** The page numbers that a book has which was rendered with this layout. */
function numbersIn(layout: Layout): (id: string) => string | undefined {
  return (id) => {
    const page = layout.pageOf.get(id);
    return page === undefined ? undefined : folio(layout, page);
  };
}

/** A book that does not come to rest: its furniture is made for the pages as they are. */
async function bindAsItIs(
  { job, layout, ...rest }: Binding & Pick<Round, 'job'>,
  prints: readonly PrintedPart[],
  pool: BrowserPool,
): Promise<Uint8Array> {
  const binder = new Binder({ job, layout, ...rest });
  await binder.furnish(await pool.one((own) => printFurniture(job, layout, own)), layout.pages);
  for (const [index, print] of prints.entries()) await binder.take(index, print);
  const bytes = await binder.end();
  if (!bytes) throw new Error('the parts of the book are not where they were measured');
  return bytes;
}

/** A page of its own before all else. */
const leader = '<div aria-hidden="true" style="break-after:page;height:1px"></div>';

function isLeft(page: number | undefined): boolean {
  return page !== undefined && page % 2 === 1;
}

function measureOf({ pages, pageOf }: PrintedPart): PartMeasure {
  return { pages, pageOf };
}

/** How a part is printed. */
interface PartPrint {
  readonly kind: 'measure' | 'print';
  readonly led?: boolean;
  readonly kept: Recall;
}

/** A print that was kept from an earlier build, else one that is made. */
type Recall = (html: string, how: unknown, make: () => Promise<PrintedPart>) => Promise<PrintedPart>;

type Keeper = (book: RenderedBook) => Recall;

/** All versions of a book have the same files. */
function keeper({ browser }: Press, kept: KeptParts | null | undefined): Keeper {
  return ({ html: _, ...book }) => {
    if (!kept) return (_html, _how, make) => make();
    const keyOf = partKeys(browser, book);
    return (html, how, make) => kept.recall(keyOf(html, how), make);
  };
}

async function printPart(
  press: Press,
  book: RenderedBook,
  part: Cutting,
  { kind, led = false, kept }: PartPrint,
): Promise<PrintedPart> {
  const destinations = [...part.linked, ...wantedDestinations(book), ...(part.opener ? [part.opener] : [])];
  const print = (source: string) => {
    const html = led ? source.replace(/<body[^>]*>/i, (body) => body + leader) : source;
    return kept(html, [kind, led, destinations], () =>
      setPart(press, { ...book, html }, destinations, kind, led),
    );
  };
  const printed = await print(part.html);
  return printed.uneven && part.numbered ? print(part.numbered()) : printed;
}

async function setPart(
  press: Press,
  book: RenderedBook,
  destinations: readonly string[],
  kind: PartPrint['kind'],
  led: boolean,
): Promise<PrintedPart> {
  const typesetting = await press.set(book);
  try {
    const {
      pdf: printed,
      titles,
      headings,
      notesKept,
      digits,
    } = kind === 'measure'
      ? await typesetting.measure(destinations)
      : await typesetting.print(destinations, true);
    const file = PdfFile.open(printed);
    const uneven = digits > 0 && takeDigits(file).length < digits;
    const { pages, pageOf } = readDestinations(file, blockOf(book));
    const common = {
      titles,
      headings,
      notesElsewhere: [...notesKept, ...strayNotes(pageOf)],
      digits: digits > 0,
      uneven,
      led,
    };
    // Of a measure nothing else is wanted.
    const pdf = kind === 'measure' || uneven ? new Uint8Array() : printed;
    if (!led) return { ...common, pdf, pages, pageOf };
    const moved = new Map([...pageOf].map(([id, page]) => [id, Math.max(0, page - 1)]));
    return { ...common, pdf, pages: pages - 1, pageOf: moved };
  } finally {
    await typesetting.close();
  }
}

/** The parts' measures as those of the book, with the blank pages that stand between parts. */
function together(
  prints: readonly PartMeasure[],
  parts: readonly Cutting[],
  blanks: ReadonlySet<string>,
): PartMeasure {
  const pageOf = new Map<string, number>();
  let pages = 0;
  for (const [index, print] of prints.entries()) {
    if (blanks.has(parts[index]?.opener ?? '')) pages++;
    for (const [id, page] of print.pageOf) pageOf.set(id, pages + page);
    pages += print.pages;
  }
  return { pages, pageOf };
}

/** Pages of furniture that are printed at once: the cost of a print grows faster than its pages. */
const furniturePages = 100;

async function printFurniture(
  job: PdfJob,
  layout: Layout,
  press: Press,
): Promise<readonly FurniturePage[] | null> {
  if (!job.furniture) return null;
  job.onPass?.('furniture');
  const sheet = await job.furniture(layout);
  const pages: FurniturePage[] = [];
  for (const { html } of cutSheet(sheet.html, { openers: [], every: furniturePages }))
    pages.push(...openFurniture((await press.print({ ...sheet, html, tagged: false })).pdf));
  requireEach(pages, layout.pages);
  return pages;
}
