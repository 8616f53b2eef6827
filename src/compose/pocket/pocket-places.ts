import type { PocketPlace } from '../../model/sheet.ts';

/** Column, row and turn of the pages 1 to 8: the upper row stands on its head. */
const order: readonly (readonly [column: number, row: number])[] = [
  [3, 1],
  [3, 0],
  [2, 0],
  [1, 0],
  [0, 0],
  [0, 1],
  [1, 1],
  [2, 1],
];

/**
 * The eight pages of a booklet that is folded from one sheet printed on one side, with one cut: folded in four by
 * two, cut along the middle between the two inner columns, pushed together. Page 1 is the cover, 8 the back.
 * @param width of the sheet, lying, mm.
 */
export function pocketPlaces(width: number, height: number): readonly PocketPlace[] {
  return order.map(([column, row], place) => ({
    page: place + 1,
    left: (column * width) / 4,
    top: (row * height) / 2,
    turned: row === 0,
  }));
}
