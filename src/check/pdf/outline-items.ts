import { decodeText, type PdfFile, PdfRef, PdfString } from '../../pdf/pdf.ts';

/** The bookmarks of a file from the first on, each before those below it: its words, and the object of its page (-1 for none). */
export function* outlineItems(
  file: PdfFile,
  first: unknown,
  seen = new Set<number>(),
): Generator<{ readonly title: string; readonly page: number }> {
  for (let ref = first; ref instanceof PdfRef && !seen.has(ref.id); ) {
    seen.add(ref.id);
    const item = file.dict(ref);
    const title = file.resolve(item.get('Title'));
    const named = file.name(item.get('Dest'));
    const [page] = file.array(named ? file.dict(file.catalog.get('Dests')).get(named) : item.get('Dest'));
    yield {
      title: title instanceof PdfString ? decodeText(title) : '',
      page: page instanceof PdfRef ? page.id : -1,
    };
    yield* outlineItems(file, item.get('First'), seen);
    ref = item.get('Next');
  }
}
