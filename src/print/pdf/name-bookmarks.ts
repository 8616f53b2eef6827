import { decodeText, type PdfFile, PdfRef, PdfString, text } from '../../pdf/pdf.ts';

/** Headings that a bookmark may be behind: some are in no outline. */
const reach = 40;

/**
 * Gives each bookmark the words of its heading. Chromium's are put together of what is drawn, line by line: words are glued where a
 * line ends, said twice where a page begins, and run backwards from right to left.
 */
export function nameBookmarks(file: PdfFile, { headings }: { readonly headings: readonly string[] }): void {
  const root = file.catalog.get('Outlines');
  if (!(root instanceof PdfRef) || headings.length === 0) return;
  const keys = headings.map(lettersIn);
  let next = 0;
  const name = (first: unknown): void => {
    for (let ref = first; ref instanceof PdfRef; ) {
      const item = file.dict(ref);
      const title = file.resolve(item.get('Title'));
      const drawn = title instanceof PdfString ? lettersIn(decodeText(title)) : '';
      const at = keys.slice(next, next + reach).indexOf(drawn);
      if (at >= 0) {
        item.set('Title', text(headings[next + at] ?? ''));
        file.set(ref.id, item);
        next += at + 1;
      }
      name(item.get('First'));
      ref = item.get('Next');
    }
  };
  name(file.dict(root).get('First'));
}

/** Which letters and figures a text has, in whatever order and however often: of a heading and of what is drawn of it the same. */
function lettersIn(words: string): string {
  const plain = words.normalize('NFKC').toLowerCase().normalize('NFD');
  return [...new Set(plain.match(/[\p{L}\p{N}]/gu))].sort().join('');
}
