import type { Bitmap } from './write-png.ts';

/** Rows of five points each, from above: what page numbers are written with. */
const letters: Readonly<Record<string, string>> = {
  '0': '01110 10001 10011 10101 11001 10001 01110',
  '1': '00100 01100 00100 00100 00100 00100 01110',
  '2': '01110 10001 00001 00110 01000 10000 11111',
  '3': '01110 10001 00001 00110 00001 10001 01110',
  '4': '00010 00110 01010 10010 11111 00010 00010',
  '5': '11111 10000 11110 00001 00001 10001 01110',
  '6': '00110 01000 10000 11110 10001 10001 01110',
  '7': '11111 00001 00010 00100 01000 01000 01000',
  '8': '01110 10001 10001 01110 10001 10001 01110',
  '9': '01110 10001 10001 01111 00001 00010 01100',
  i: '00100 00000 01100 00100 00100 00100 01110',
  v: '00000 00000 10001 10001 10001 01010 00100',
  x: '00000 00000 10001 01010 00100 01010 10001',
  l: '01100 00100 00100 00100 00100 00100 01110',
  c: '00000 00000 01110 10000 10000 10001 01110',
  d: '00001 00001 01101 10011 10001 10001 01111',
  m: '00000 00000 11010 10101 10101 10101 10101',
};

/** Px of a point, of a letter with the space behind it, and of a line. */
const point = 2;
const advance = 6 * point;
export const lineHeight = 10 * point;

/** Width of a text, px. */
export function textWidth(text: string): number {
  return text.length * advance - point;
}

/** Writes page numbers, arabic or roman, into a picture; a letter that there is not is left out. */
export function drawText(text: string, on: Bitmap, x: number, y: number): void {
  for (const [place, letter] of [...text].entries())
    for (const [row, points] of (letters[letter] ?? '').split(' ').entries())
      for (const [column, set] of [...points].entries())
        if (set === '1') square(on, x + place * advance + column * point, y + row * point);
}

function square(on: Bitmap, x: number, y: number): void {
  for (let down = 0; down < point; down++)
    for (let right = 0; right < point; right++)
      if (x + right >= 0 && x + right < on.width && y + down < on.height)
        on.rgbx.set([0xff, 0xff, 0xff, 0xff], 4 * ((y + down) * on.width + x + right));
}
