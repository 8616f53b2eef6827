import { folio } from '../model/layout.ts';
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
  // The model's folio writes roman numerals for the pages before a body.
  const roman = () => folio({ bodyStart: number }, number - 1);
  if (style === 'r') return roman();
  if (style === 'R') return roman().toUpperCase();
  return '';
}
