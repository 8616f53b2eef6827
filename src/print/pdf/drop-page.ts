import { type PdfFile, PdfRef, readPages } from '../../pdf/pdf.ts';

/**
 * Takes a page out of a file, by its place, from the end where that is negative; nothing that has a tag may stand on it.
 */
export function dropPage(file: PdfFile, place: number): void {
  const page = readPages(file).at(place);
  if (!page) return;
  let id = page.id;
  for (let parent = page.dict.get('Parent'); parent instanceof PdfRef; ) {
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
  file.delete(page.id);
}
