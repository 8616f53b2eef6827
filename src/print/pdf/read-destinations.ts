import { type PdfFile, PdfRef, readPages } from '../../pdf/pdf.ts';

/** How far above its line an inline element may begin, pt. */
const overhang = 4;

/**
 * Named destinations: the linked element's id -> index of the page that it starts on. With the height of the page
 * area (pt) what begins in its last few points begins the next page: no line is so low.
 */
export function readDestinations(
  file: PdfFile,
  block = Number.POSITIVE_INFINITY,
): {
  readonly pages: number;
  readonly pageOf: Map<string, number>;
} {
  const pages = readPages(file);
  const indexOf = new Map(pages.map(({ id }, index) => [id, index]));
  const pageOf = new Map<string, number>();
  for (const [id, value] of file.dict(file.catalog.get('Dests'))) {
    const [page, , , top] = file.array(value);
    const index = page instanceof PdfRef ? indexOf.get(page.id) : undefined;
    if (index === undefined) continue;
    const [, , , height] = file.array(pages[index]?.dict.get('MediaBox'));
    // Chromium counts from the upper edge of the sheet as if it had no margin.
    const low = Number(height) - Number(top) > block - overhang;
    pageOf.set(id, low ? Math.min(index + 1, pages.length - 1) : index);
  }
  return { pages: pages.length, pageOf };
}
