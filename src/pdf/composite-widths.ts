import type { PdfDict } from './objects.ts';
import type { PdfFile } from './pdf-file.ts';

/** The advance of each code of a composite font's descendant, in thousandths of the size (ISO 32000-1, 9.7.4.3). */
export function compositeWidths(file: PdfFile, font: PdfDict): (code: number) => number {
  const fallback = font.has('DW') ? file.number(font.get('DW')) : 1000;
  const widths = new Map<number, number>();
  const list = file.array(font.get('W')).map((value) => file.resolve(value));
  for (let index = 0; index < list.length; ) {
    const first = Number(list[index]);
    const next = list[index + 1];
    if (Array.isArray(next)) {
      for (const [offset, width] of next.entries()) widths.set(first + offset, file.number(width));
      index += 2;
    } else {
      for (let code = first; code <= Number(next); code++) widths.set(code, Number(list[index + 2]));
      index += 3;
    }
  }
  return (code) => widths.get(code) ?? fallback;
}
