import { romanNumeral } from '../model/roman-numeral.ts';
import type { PdfFile } from './pdf-file.ts';

/** The printed numbers of pages by the catalogue's page labels (12.4.2). */
export function readLabels(file: PdfFile, pages: number): string[] {
  const numbers = file.array(file.dict(file.catalog.get('PageLabels')).get('Nums'));
  const ranges = numbers.flatMap((start, index) =>
    index % 2 === 0 ? [{ start: Number(start), label: file.dict(numbers[index + 1]) }] : [],
  );
  return Array.from({ length: pages }, (_, page) => {
    const range = ranges.findLast(({ start }) => start <= page);
    if (!range) return '';
    const first = range.label.has('St') ? file.number(range.label.get('St')) : 1;
    return numeral(file.name(range.label.get('S')), first + page - range.start);
  });
}

function numeral(style: string, number: number): string {
  if (style === 'D') return String(number);
  if (style === 'r') return romanNumeral(number);
  if (style === 'R') return romanNumeral(number).toUpperCase();
  return '';
}
