import { decodeText, type PdfDict, type PdfFile, PdfRef, PdfString } from '../../pdf/pdf.ts';

/** A bookmark: its words, the object of its page (-1 for none), and that of the first bookmark below it (null for none). */
export interface OutlineItem {
  readonly title: string;
  readonly page: number;
  readonly first: number | null;
}

/** The bookmarks of a file from the first on, each before those below it. */
export function* outlineItems(
  file: PdfFile,
  first: unknown,
  seen = new Set<number>(),
): Generator<OutlineItem> {
  for (let ref = first; ref instanceof PdfRef && !seen.has(ref.id); ) {
    seen.add(ref.id);
    const item = file.dict(ref);
    const title = file.resolve(item.get('Title'));
    const below = item.get('First');
    yield {
      title: title instanceof PdfString ? decodeText(title) : '',
      page: pageOf(file, item),
      first: below instanceof PdfRef ? pageOf(file, file.dict(below)) : null,
    };
    yield* outlineItems(file, item.get('First'), seen);
    ref = item.get('Next');
  }
}

function pageOf(file: PdfFile, item: PdfDict): number {
  const named = file.name(item.get('Dest'));
  const [page] = file.array(named ? file.dict(file.catalog.get('Dests')).get(named) : item.get('Dest'));
  return page instanceof PdfRef ? page.id : -1;
}
