import { availableParallelism } from 'node:os';
import type { Layout } from '../model/layout.ts';
import { PdfFile, readDestinations } from '../model/pdf/pdf.ts';
import type { RenderedBook } from '../model/rendered.ts';
import type { Cutting } from './browser/cut-sheet.ts';
import type { Press } from './browser/press.ts';
import { PressError } from './browser/press-error.ts';
import { blockOf, differences, layOut, rounds, wantedDestinations } from './lay-out.ts';
import { addBlank } from './pdf/add-blank.ts';
import { dropFirst } from './pdf/drop-first.ts';
import { finishFile, finishPart } from './pdf/finish-pdf.ts';
import { PdfJoiner } from './pdf/join-pdfs.ts';
import { type FurniturePage, openFurniture } from './pdf/place-furniture.ts';
import { defaultWholeUpTo, type PdfJob, type PrintedPdf } from './pdf-job.ts';

/** A print of one part. */
interface Printed {
  readonly pdf: Uint8Array;
  readonly titles: ReadonlyMap<string, string>;
  readonly pages: number;
  readonly pageOf: ReadonlyMap<string, number>;
  /** Whether its first page is one too many: put there so that the next is a left-hand one, as it is in the book. */
  readonly led: boolean;
}

/**
 * Prints a large book in parts that begin at right-hand openers, or at an entry in a topic too large for one, over a few browser processes, and joins them. The parts depend
 * on the book alone, so that the bytes are the same on any number of processors. Chromium's cost has a term of pages times linked
 * destinations: ten parts take a tenth of it.
 */
export async function printInParts(press: Press, job: PdfJob, draft: RenderedBook): Promise<PrintedPdf> {
  // Small enough that two parts at once stay under a gigabyte, large enough that opening a page is nothing.
  const length = (job.wholeUpTo ?? defaultWholeUpTo) / 3;
  const plan = await press.cut(draft, { openers: draft.rectos, length });
  const openers = plan.flatMap(({ opener }) => opener ?? []);
  const pool = await openPool(press, Math.min(plan.length, availableParallelism()));
  try {
    const proofs = await pool.map(plan, (part, own) => printPart(own, draft, part, 'measure'));
    let layout = layOut(together(proofs, plan, new Set()), new Set(), draft);
    for (let round = 1; ; round++) {
      job.onPass?.('print');
      const inside = new Set([...layout.blanksBefore].filter((id) => !openers.includes(id)));
      const book = await job.render({ ...layout, blanksBefore: inside });
      const parts = await press.cut(book, { openers });
      const { pageOf } = layout;
      const prints = await pool.map(parts, (part, own) =>
        printPart(own, book, part, 'print', isLeft(pageOf.get(part.opener ?? ''))),
      );
      const measured = together(prints, parts, layout.blanksBefore);
      const unsettled = differences(layout, measured);
      if (unsettled.length > 0 && round < rounds) {
        layout = layOut(measured, layout.blanksBefore, book);
        continue;
      }
      const bodyStart = measured.pageOf.get(book.body) ?? 0;
      const actual: Layout = { ...measured, blanksBefore: layout.blanksBefore, bodyStart };
      const furniture = await printFurniture(press, pool, job, actual);
      const bytes = await join(job, actual, parts, prints, furniture);
      return { bytes, layout: actual, unsettled, passes: round + 1 };
    }
  } finally {
    await pool.close();
  }
}

/** A page of its own before all else. */
const leader = '<div aria-hidden="true" style="break-after:page;height:1px"></div>';

function isLeft(page: number | undefined): boolean {
  return page !== undefined && page % 2 === 1;
}

async function printPart(
  press: Press,
  book: RenderedBook,
  part: Cutting,
  kind: 'measure' | 'print',
  led = false,
): Promise<Printed> {
  const html = led ? part.html.replace(/<body[^>]*>/, (body) => body + leader) : part.html;
  const typesetting = await press.set({ html, assets: book.assets, ...(book.even && { even: book.even }) });
  const destinations = [...part.linked, ...wantedDestinations(book), ...(part.opener ? [part.opener] : [])];
  try {
    const { pdf, titles } =
      kind === 'measure'
        ? await typesetting.measure(destinations)
        : await typesetting.print(destinations, true);
    const { pages, pageOf } = readDestinations(PdfFile.open(pdf), blockOf(book));
    if (!led) return { pdf, titles, pages, pageOf, led };
    const moved = new Map([...pageOf].map(([id, page]) => [id, Math.max(0, page - 1)]));
    return { pdf, titles, pages: pages - 1, pageOf: moved, led };
  } finally {
    await typesetting.close();
  }
}

/** The parts' measures as those of the book, with the blank pages that stand between parts. */
function together(
  prints: readonly Printed[],
  parts: readonly Cutting[],
  blanks: ReadonlySet<string>,
): { readonly pages: number; readonly pageOf: ReadonlyMap<string, number> } {
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
const furniturePages = 500;

async function printFurniture(
  press: Press,
  pool: Pool,
  job: PdfJob,
  layout: Layout,
): Promise<readonly FurniturePage[] | null> {
  if (!job.furniture) return null;
  job.onPass?.('furniture');
  const sheet = await job.furniture(layout);
  const cuttings = await press.cut(sheet, { openers: [], every: furniturePages });
  const prints = await pool.map(cuttings, ({ html }, own) =>
    own.print({ html, assets: sheet.assets, tagged: false }),
  );
  return prints.flatMap(({ pdf }) => openFurniture(pdf));
}

async function join(
  job: PdfJob,
  layout: Layout,
  parts: readonly Cutting[],
  prints: readonly Printed[],
  furniture: readonly FurniturePage[] | null,
): Promise<Uint8Array> {
  const titles = new Map(prints.flatMap((print) => [...print.titles]));
  const joiner = new PdfJoiner();
  if (furniture && furniture.length !== layout.pages)
    throw new Error(
      `the furniture has ${furniture.length} pages for a book of ${layout.pages}: one page box a page`,
    );
  let first = 0;
  for (const [index, print] of prints.entries()) {
    const file = PdfFile.open(print.pdf);
    if (print.led) dropFirst(file);
    const blankAfter = layout.blanksBefore.has(parts[index + 1]?.opener ?? '');
    if (blankAfter) addBlank(file);
    const pages = print.pages + (blankAfter ? 1 : 0);
    const over = furniture?.slice(first, first + pages) ?? null;
    await finishPart(file, { ...job.paper, layout, titles, furniture: over, first, joined: true });
    joiner.add(file, parts[index]?.hanging ?? 0);
    first += pages;
  }
  return joiner.end((shell) =>
    finishFile(shell, { archive: job.paper?.archive, metadata: job.metadata, layout }),
  );
}

/** A few browsers that share the work. */
interface Pool {
  map<Part, Result>(
    parts: readonly Part[],
    work: (part: Part, press: Press) => Promise<Result>,
  ): Promise<Result[]>;
  close(): Promise<void>;
}

/** A browser that dies is replaced, and its part printed again. */
async function openPool(press: Press, size: number): Promise<Pool> {
  const others = await Promise.all(Array.from({ length: size - 1 }, () => press.another()));
  const all = [press, ...others];
  return {
    async map<Part, Result>(
      parts: readonly Part[],
      work: (part: Part, press: Press) => Promise<Result>,
    ): Promise<Result[]> {
      const results: Result[] = [];
      let next = 0;
      const run = async (place: number) => {
        for (let index = next++; index < parts.length; index = next++) {
          const part = parts[index] as Part;
          try {
            results[index] = await work(part, all[place] as Press);
          } catch (error) {
            if (!(error instanceof PressError) || !error.ended) throw error;
            const fresh = await press.another();
            others.push(fresh);
            all[place] = fresh;
            results[index] = await work(part, fresh);
          }
        }
      };
      await Promise.all(all.map((_, place) => run(place)));
      return results;
    },
    close: async () => {
      await Promise.all(others.map((other) => other.close()));
    },
  };
}
