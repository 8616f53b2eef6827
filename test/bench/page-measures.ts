import { type PageLine, type PageOfLines, readPageLines } from './page-lines.ts';

/** How well a book uses its paper, and how well its paragraphs are set. */
export interface PageMeasures {
  readonly pages: number;
  /** Mean share of the text block below the last line, cover and last page left out. */
  readonly empty: number;
  /** Numbers of pages (1-based) that hold less than a third of a page, cover, last page and those left blank before a right-hand one left out. */
  readonly thin: readonly number[];
  /** Pages with the last line of a paragraph alone at their head. */
  readonly single: readonly number[];
  /** Pages that end with a heading. */
  readonly torn: readonly number[];
  /** Lines of running text that another follows. */
  readonly lines: number;
  readonly hyphens: number;
  /** Most lines one below the other that end with a hyphen. */
  readonly inRow: number;
  /** Words of which a line has two letters or fewer. */
  readonly pieces: number;
}

/** Reads a PDF back and measures it. */
export async function measurePages(bytes: Uint8Array): Promise<PageMeasures> {
  const pages = await readPageLines(bytes);
  const ends = pages.map(endOf);
  const foot = usual(ends.filter((end) => end > 0).sort((a, b) => b - a));
  const head = Math.min(...pages.slice(1).flatMap(({ lines }) => lines.map(({ baseline }) => baseline)));
  const shares = ends.map((end) => (end === 0 ? 1 : Math.min(1, Math.max(0, (foot - end) / (foot - head)))));
  const inner = shares.slice(1, -1);
  const stacks = pages.map(stacksOf);
  const body = stacks.flat();
  const parted = body.map(partings);
  return {
    pages: pages.length,
    empty: inner.reduce((sum, share) => sum + share, 0) / Math.max(1, inner.length),
    thin: inner.flatMap((share, index) => (share > 2 / 3 && (ends[index + 1] ?? 0) > 0 ? [index + 2] : [])),
    single: singleAtHead(pages, stacks),
    torn: tornHeadings(pages),
    lines: body.reduce((sum, stack) => sum + stack.length - 1, 0),
    hyphens: parted.reduce((sum, ends) => sum + ends.filter(Boolean).length, 0),
    inRow: Math.max(0, ...parted.map(longestRow)),
    pieces: body.reduce((sum, stack) => sum + piecesIn(stack), 0),
  };
}

function endOf({ lines, pictures }: PageOfLines): number {
  return Math.max(0, ...lines.map(({ baseline }) => baseline), ...pictures);
}

/** Where full pages end: the lowest line that at least three pages have, for a note may stand lower on one; of a few pages the lowest of all. */
function usual(ends: readonly number[]): number {
  const three = ends.slice(0, -2).find((end, index) => end - (ends[index + 2] ?? 0) < 16);
  return three ?? ends[0] ?? 0;
}

/** Sizes of running text, points. */
const running = { least: 7.5, most: 15 } as const;

/** Lines of one size that stand one below the other as in a paragraph. */
function stacksOf({ lines }: PageOfLines): PageLine[][] {
  const stacks: PageLine[][] = [];
  for (const line of lines) {
    if (line.size < running.least || line.size > running.most) continue;
    const stack = stacks.find((candidate) => follows(candidate.at(-1), line));
    if (stack) stack.push(line);
    else stacks.push([line]);
  }
  return stacks;
}

function follows(above: PageLine | undefined, line: PageLine): boolean {
  if (above === undefined) return false;
  const down = line.baseline - above.baseline;
  return (
    down > line.size * 0.9 &&
    down < line.size * 1.5 &&
    Math.abs(line.size - above.size) < 0.6 &&
    line.left - above.left < 4 &&
    above.left - line.left < line.size * 2.5 &&
    line.left < above.right
  );
}

/** For each line but the last whether its last word goes on in the next. */
function partings(stack: readonly PageLine[]): boolean[] {
  return stack
    .slice(0, -1)
    .map(
      ({ text }, index) =>
        /\p{L}[-\u2010\u00ad]$/u.test(text) && /^\p{Ll}/u.test(stack[index + 1]?.text ?? ''),
    );
}

function longestRow(ends: readonly boolean[]): number {
  let [row, longest] = [0, 0];
  for (const end of ends) {
    row = end ? row + 1 : 0;
    longest = Math.max(longest, row);
  }
  return longest;
}

function piecesIn(stack: readonly PageLine[]): number {
  return partings(stack).filter((parted, index) => {
    if (!parted) return false;
    const before = /(\p{L}+)[-\u2010\u00ad]$/u.exec(stack[index]?.text ?? '')?.[1] ?? '';
    const after = /^\p{L}+/u.exec(stack[index + 1]?.text ?? '')?.[0] ?? '';
    return before.length <= 2 || after.length <= 2;
  }).length;
}

/** The last line of a paragraph that began on the page before, alone at the head of a column. */
function singleAtHead(pages: readonly PageOfLines[], stacks: readonly PageLine[][][]): number[] {
  return stacks.flatMap((own, page) => {
    const before = stacks[page - 1] ?? [];
    const first = Math.min(...(pages[page]?.lines ?? []).map(({ baseline }) => baseline));
    const last = endOf(pages[page - 1] ?? { height: 0, lines: [], pictures: [] });
    const found = own.some(([line, ...more]) => {
      if (line === undefined || more.length > 0 || line.baseline - first > line.size) return false;
      if (pages[page]?.lines.some((next) => hangsUnder(line, next))) return false;
      const open = before.find((stack) => {
        const end = stack.at(-1);
        return (
          end !== undefined &&
          stack.length > 1 &&
          last - end.baseline < end.size * 2 &&
          end.face === line.face &&
          Math.abs(end.size - line.size) < 0.3 &&
          !/[.:!?…"”’)]$/.test(end.text.trim()) &&
          // A term of an index, which its pages end.
          !/^\d+$|, \d+$|\d[–-]\d+$/.test(end.text.trim())
        );
      });
      return open !== undefined && /^\p{Ll}/u.test(line.text);
    });
    return found ? [page + 1] : [];
  });
}

/** Whether a line goes on with another that is set in from it, as terms of an index do. */
function hangsUnder(line: PageLine, next: PageLine): boolean {
  const [down, right] = [next.baseline - line.baseline, next.left - line.left];
  return (
    down > line.size * 0.9 &&
    down < line.size * 1.5 &&
    right > 2 &&
    right < line.size * 2 &&
    Math.abs(next.size - line.size) < 0.6
  );
}

/** A page whose last line is larger than running text, with more of the book behind it. */
function tornHeadings(pages: readonly PageOfLines[]): number[] {
  const sizes = pages.flatMap(({ lines }) => lines.map(({ size, text }) => ({ size, length: text.length })));
  const text = commonest(sizes);
  return pages.flatMap(({ lines, pictures }, page) => {
    const last = [...lines].sort((a, b) => b.baseline - a.baseline)[0];
    const lowest = Math.max(0, ...pictures);
    const torn =
      page > 0 &&
      page < pages.length - 1 &&
      last &&
      last.size > text * 1.3 &&
      lowest < last.baseline &&
      lines.length > 4;
    return torn ? [page + 1] : [];
  });
}

function commonest(sizes: readonly { readonly size: number; readonly length: number }[]): number {
  const counts = new Map<number, number>();
  for (const { size, length } of sizes)
    counts.set(Math.round(size * 4) / 4, (counts.get(Math.round(size * 4) / 4) ?? 0) + length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 11;
}
