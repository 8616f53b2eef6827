import type { Bitmap } from './write-png.ts';

/** Copies a picture into a larger one, its upper left corner at a place within. */
export function layBitmap(page: Bitmap, sheet: Bitmap, x: number, y: number): void {
  for (let row = 0; row < page.height; row++)
    sheet.rgbx.set(
      page.rgbx.subarray(4 * row * page.width, 4 * (row + 1) * page.width),
      4 * ((y + row) * sheet.width + x),
    );
}
