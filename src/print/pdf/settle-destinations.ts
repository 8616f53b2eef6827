import type { Layout } from '../../model/layout.ts';
import { type PdfFile, PdfRef, readPages } from '../../pdf/pdf.ts';

/**
 * Makes each named destination lead to the page that its number is of: Chromium names the page before for what begins
 * at the very top of one. `first` is the place in the book of the file's first page.
 */
export function settleDestinations(
  file: PdfFile,
  { layout, first }: { readonly layout: Pick<Layout, 'pageOf'>; readonly first: number },
): void {
  const ref = file.catalog.get('Dests');
  if (!(ref instanceof PdfRef)) return;
  const pages = readPages(file);
  const destinations = file.dict(ref);
  for (const [id, value] of destinations) {
    const [target, kind, left = 0] = file.array(value);
    const page = pages[(layout.pageOf.get(id) ?? -1) - first];
    if (!page || !kind || (target instanceof PdfRef && target.id === page.id)) continue;
    const top = file.array(page.dict.get('MediaBox'))[3] ?? 0;
    destinations.set(id, [new PdfRef(page.id), kind, left, top, 0]);
  }
  file.set(ref.id, destinations);
}
