import type { PageFacts, TagElement } from './facts.ts';

/** Points by which pages may end apart and be full. */
const uneven = 16;

/** Where the text of full pages begins and ends, points from the lower edge; null where too few pages tell. */
export interface TextBlock {
  readonly head: number;
  readonly foot: number;
}

/** Found from the pages themselves: the lowest end that three of them have, for a note may stand lower on one. */
export function textBlock(pages: readonly PageFacts[]): TextBlock | null {
  const boxes = pages.slice(1).flatMap(({ content }) => content.painted ?? []);
  const ends = boxes.map(({ bottom }) => bottom).sort((one, other) => one - other);
  const foot = ends.find((end, index) => (ends[index + 2] ?? Number.POSITIVE_INFINITY) - end < uneven);
  if (foot === undefined) return null;
  return { head: Math.max(...boxes.map(({ top }) => top)), foot };
}

/** Ids of the marks in which something is drawn, by page: Chromium names a piece here and there that is empty. */
export type Drawn = readonly ReadonlySet<number | null>[];

export function drawnMarks(pages: readonly PageFacts[]): Drawn {
  return pages.map(
    ({ content }) => new Set(content.marks.filter(({ painted }) => painted).map(({ id }) => id)),
  );
}

/** The first and the last element with something on a page, in reading order. */
export interface PageEnds {
  readonly first: TagElement;
  readonly last: TagElement;
}

/** For each page; null for one without content. */
export function endsOfPages(elements: readonly TagElement[], drawn: Drawn): readonly (PageEnds | null)[] {
  const ends: (PageEnds | null)[] = drawn.map(() => null);
  for (const element of elements)
    for (const { page, mark } of element.content)
      if (drawn[page]?.has(mark)) ends[page] = { first: ends[page]?.first ?? element, last: element };
  return ends;
}

/** 0-based page on which something of an element is drawn first; null for none. */
export function beginsOn({ content, children }: TagElement, drawn: Drawn): number | null {
  const own = content.filter(({ page, mark }) => drawn[page]?.has(mark)).map(({ page }) => page);
  const below = children.flatMap((child) => beginsOn(child, drawn) ?? []);
  const pages = [...own, ...below];
  return pages.length === 0 ? null : Math.min(...pages);
}

/** The section of the book that an element is in: what stands in the document itself. */
export function sectionOf(element: TagElement): TagElement {
  let section = element;
  while (section.parent && section.parent.type !== 'Document') section = section.parent;
  return section;
}

/** The question that an element is in, else its section. */
export function questionOf(element: TagElement): TagElement {
  for (let above: TagElement | null = element; above; above = above.parent)
    if (above.type === 'Art') return above;
  return sectionOf(element);
}
