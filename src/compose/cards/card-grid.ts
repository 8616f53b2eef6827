import type { CardGrid, CardPlace } from '../../model/cards.ts';

/** The edge over which a printer turns the sheet for its second side. */
export type Flip = 'long-edge' | 'short-edge';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** As many cards as lie on a sheet without gaps, in its middle; null where not even one does. */
export function cardGrid(paper: Size, card: Size): CardGrid | null {
  // A7 is an eighth of A4 but for rounding: half a millimetre is let go.
  const columns = Math.floor((paper.width + 0.5) / card.width);
  const rows = Math.floor((paper.height + 0.5) / card.height);
  if (columns === 0 || rows === 0) return null;
  return {
    paper,
    card,
    columns,
    rows,
    left: (paper.width - columns * card.width) / 2,
    top: (paper.height - rows * card.height) / 2,
  };
}

/** Upper left corner of the front of the card that is laid so many cards after the first of its sheet. */
export function frontPlace(grid: CardGrid, index: number): CardPlace {
  return cellAt(grid, Math.floor(index / grid.columns), index % grid.columns);
}

/**
 * Upper left corner of that card's back, on the second side as it is printed. Turned over its upright edge, what lay
 * left lies right; turned over its lying edge, what lay above lies below, and the card is turned over its upper edge
 * to be read.
 * @param offset mm to the right and down by which the printer's second side must be moved to lie behind the first.
 */
export function backPlace(
  grid: CardGrid,
  index: number,
  flip: Flip,
  offset: readonly [number, number] = [0, 0],
): CardPlace {
  const row = Math.floor(index / grid.columns);
  const column = index % grid.columns;
  const upright = (flip === 'long-edge') === grid.paper.height >= grid.paper.width;
  const place = upright
    ? cellAt(grid, row, grid.columns - 1 - column)
    : cellAt(grid, grid.rows - 1 - row, column);
  return { left: place.left + offset[0], top: place.top + offset[1] };
}

function cellAt(grid: CardGrid, row: number, column: number): CardPlace {
  return { left: grid.left + column * grid.card.width, top: grid.top + row * grid.card.height };
}
