import { type PdfFile, PdfRef, readPages } from '../../pdf/pdf.ts';

/**
 * Takes the first page out of a file; nothing may stand on it. Pages lie in one list: Chromium's tree is searched for
 * it.
 */
export function dropFirst(file: PdfFile): void {
  const [first] = readPages(file);
  if (!first) return;
  let id = first.id;
  for (let parent = first.dict.get('Parent'); parent instanceof PdfRef; ) {
    const node = file.dict(parent);
    const kids = file.array(node.get('Kids'));
    node.set(
      'Kids',
      kids.filter((kid) => !(kid instanceof PdfRef && kid.id === id)),
    );
    node.set('Count', file.number(node.get('Count')) - 1);
    file.set(parent.id, node);
    // An empty branch stays: it is a tree of no pages.
    id = -1;
    parent = node.get('Parent');
  }
  file.delete(first.id);
}
