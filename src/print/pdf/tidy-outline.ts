import { decodeText, type PdfFile, PdfRef, PdfString, text } from '../../pdf/pdf.ts';

/**
 * Folds the outline to its parts (below the book's title, where all hangs from that), and makes its titles single
 * lines.
 */
export function tidyOutline(file: PdfFile): void {
  const root = file.catalog.get('Outlines');
  if (!(root instanceof PdfRef)) return;
  const outlines = file.dict(root);
  const first = outlines.get('First');
  const single = first instanceof PdfRef && !file.dict(first).has('Next');
  const shown = tidyItems(file, first, single ? 1 : 0);
  outlines.set('Count', shown);
  file.set(root.id, outlines);
}

/** Tidies a chain of sisters; gives how many items show when all of them do (12.3.3: negative /Count is closed). */
function tidyItems(file: PdfFile, first: unknown, openLevels: number): number {
  let shown = 0;
  for (let ref = first; ref instanceof PdfRef; ) {
    const item = file.dict(ref);
    const title = file.resolve(item.get('Title'));
    if (title instanceof PdfString) item.set('Title', text(decodeText(title).replace(/\s+/gu, ' ').trim()));
    const inside = tidyItems(file, item.get('First'), openLevels - 1);
    const open = openLevels > 0;
    if (inside > 0) item.set('Count', open ? inside : -inside);
    shown += 1 + (inside > 0 && open ? inside : 0);
    file.set(ref.id, item);
    ref = item.get('Next');
  }
  return shown;
}
