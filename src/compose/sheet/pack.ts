import type { SheetBlock, SheetColumn } from '../../model/sheet.ts';

/** Room above a block that does not begin its column, as multiples of the size of the type. */
const gaps: Readonly<Record<SheetBlock['kind'], number>> = {
  masthead: 0,
  topic: 1.3,
  head: 0.85,
  point: 0.14,
  more: 0,
  labels: 0.1,
  tail: 0.9,
};

export interface Packed {
  readonly columns: readonly SheetColumn[];
  /** Height of what stands in each column, mm. */
  readonly heights: readonly number[];
}

/**
 * Puts blocks into columns of a height, in order: none is cut, and the head of a question or topic never stands
 * without what follows it. There are as many columns as it takes; a block higher than a column has one for itself.
 * @param heights of the blocks, mm.
 * @param unit what the gaps are multiples of, mm.
 */
export function pack(
  blocks: readonly SheetBlock[],
  heights: readonly number[],
  room: number,
  unit: number,
): Packed {
  const columns: { block: SheetBlock; gap: number }[][] = [[]];
  const filled = [0];
  for (let place = 0; place < blocks.length; ) {
    const group = together(blocks, place);
    const size = (from: number) =>
      group.reduce((sum, _, offset) => {
        const gap = offset === 0 && from === 0 ? 0 : gapAbove(group, offset) * unit;
        return sum + gap + (heights[place + offset] ?? 0);
      }, 0);
    if ((filled.at(-1) ?? 0) > 0 && (filled.at(-1) ?? 0) + size(filled.at(-1) ?? 0) > room + 1e-6) {
      columns.push([]);
      filled.push(0);
    }
    const last = columns.length - 1;
    for (const [offset, block] of group.entries()) {
      const gap = (filled[last] ?? 0) === 0 ? 0 : gapAbove(group, offset) * unit;
      columns[last]?.push({ block, gap });
      filled[last] = (filled[last] ?? 0) + gap + (heights[place + offset] ?? 0);
    }
    place += group.length;
  }
  return { columns: columns.map((column) => ({ blocks: column })), heights: filled };
}

/** A question stands close under the topic that it opens. */
function gapAbove(group: readonly SheetBlock[], offset: number): number {
  const kind = group[offset]?.kind ?? 'point';
  return kind === 'head' && group[offset - 1]?.kind === 'topic' ? 0.25 : gaps[kind];
}

/** The block at a place, and where it is a head, all up to the first that is none. */
function together(blocks: readonly SheetBlock[], place: number): SheetBlock[] {
  const rest = blocks.slice(place, place + 4);
  const end = rest.findIndex((block) => block.kind !== 'topic' && block.kind !== 'head');
  // A head behind a head without points stands by itself.
  const next = rest.findIndex(
    (block, offset) => offset > 0 && block.kind === 'head' && rest[offset - 1]?.kind === 'head',
  );
  const stop = next > 0 && (end < 0 || next <= end) ? next : end < 0 ? rest.length : end + 1;
  return rest.slice(0, Math.max(1, stop));
}

/**
 * The same in columns of the least height at which there are no more of them than so many: they end level with each
 * other, where they would else be full one after the other and the last ones empty.
 */
export function balance(
  blocks: readonly SheetBlock[],
  heights: readonly number[],
  { room, unit, columns }: { readonly room: number; readonly unit: number; readonly columns: number },
): { readonly packed: Packed; readonly room: number } {
  let [low, high] = [Math.min(room, Math.max(...heights)), room];
  while (high - low > 0.1) {
    const middle = (low + high) / 2;
    if (pack(blocks, heights, middle, unit).columns.length <= columns) high = middle;
    else low = middle;
  }
  return { packed: pack(blocks, heights, high, unit), room: high };
}

/** Spreads what room is left in well-filled columns between their questions, so that all end at the same height. */
export function justify({ columns, heights }: Packed, room: number, most: number): SheetColumn[] {
  return columns.map((column, place) => {
    const left = room - (heights[place] ?? 0);
    const opens = ({ block }: SheetColumn['blocks'][number], at: number) =>
      gaps[block.kind] >= 0.8 && column.blocks[at - 1]?.block.kind !== 'topic';
    const openings = column.blocks.filter((piece, at) => piece.gap > 0 && opens(piece, at)).length;
    const lines = column.blocks.filter(({ gap }) => gap > 0).length - openings;
    if (left <= 0 || openings + lines === 0) return column;
    // A question's gap takes five times what a point's does.
    const share = Math.min(most, left / (5 * openings + lines));
    return {
      blocks: column.blocks.map((piece, at) => ({
        block: piece.block,
        gap: piece.gap === 0 ? 0 : piece.gap + share * (opens(piece, at) ? 5 : 1),
      })),
    };
  });
}
