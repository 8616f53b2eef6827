import { type PdfDict, PdfRef, type PdfValue } from './objects.ts';
import type { PdfFile } from './pdf-file.ts';

/** One page: its object's number and its dictionary. */
export interface PdfPage {
  readonly id: number;
  readonly dict: PdfDict;
}

/** The pages in order (7.7.3). */
export function readPages(file: PdfFile): PdfPage[] {
  const pages: PdfPage[] = [];
  const seen = new Set<number>();
  const visit = (value: PdfValue | undefined) => {
    if (!(value instanceof PdfRef) || seen.has(value.id)) return;
    seen.add(value.id);
    const dict = file.dict(value);
    if (dict.has('Kids')) for (const kid of file.array(dict.get('Kids'))) visit(kid);
    else pages.push({ id: value.id, dict });
  };
  visit(file.catalog.get('Pages'));
  return pages;
}
