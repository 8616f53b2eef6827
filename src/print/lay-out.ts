import type { Layout } from '../model/layout.ts';
import { MachineFault } from '../model/machine-fault.ts';
import { callOf } from '../model/page-contract.ts';
import type { RenderedBook } from '../model/rendered.ts';

/** Times that the numbers are put right before the book is given as it is. */
export const rounds = 3;

/** Height of the page area in points, where the book tells it. */
export function blockOf({ block }: Pick<RenderedBook, 'block'>): number | undefined {
  return block === undefined ? undefined : (block / 25.4) * 72;
}

export function wantedDestinations({ rectos, body }: Pick<RenderedBook, 'rectos' | 'body'>): string[] {
  return [...rectos, body];
}

/** What was read from a print. */
export interface Measured {
  readonly pages: number;
  readonly pageOf: ReadonlyMap<string, number>;
}

/** The layout that a measured print should have: blank pages where an opener would fall on a left-hand page, all else moved along. */
export function layOut(
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

/** The layout that a book rendered with one will have: some of it moves by having been rendered. */
export function expected(layout: Layout, { expects }: Pick<RenderedBook, 'expects'>): Layout {
  return expects ? { ...layout, pageOf: new Map([...layout.pageOf, ...expects]) } : layout;
}

/** Ids that are not where the layout says. */
export function differences(layout: Layout, printed: Measured): string[] {
  return [...printed.pageOf].flatMap(([id, page]) => (layout.pageOf.get(id) === page ? [] : [id]));
}

/** Ids of notes at the foot of another page than that which calls them. */
export function strayNotes(pageOf: ReadonlyMap<string, number>): string[] {
  return [...pageOf].flatMap(([id, page]) => ((pageOf.get(callOf(id)) ?? page) === page ? [] : [id]));
}

/** Throws a `MachineFault` where a book has more pages than it may: settings or a theme may set ever more of them. */
export function requirePages(
  { pages }: Pick<Layout, 'pages'>,
  { mostPages = Number.POSITIVE_INFINITY },
): void {
  if (pages > mostPages)
    throw new MachineFault(
      `The book would have ${pages} pages, and the limit is ${mostPages} (limits.pages). Look for what is so long, or allow more: --set limits.pages=${pages}.`,
      { passesLimit: true },
    );
}
