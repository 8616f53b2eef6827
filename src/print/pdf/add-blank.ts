import { dict, name, type PdfFile, PdfRef, readPages } from '../../pdf/pdf.ts';

/** Adds an empty page to the end of a file, as large as its last. */
export function addBlank(file: PdfFile): void {
  const root = file.catalog.get('Pages');
  const last = readPages(file).at(-1);
  if (!(root instanceof PdfRef) || !last) return;
  const pages = file.dict(root);
  const blank = file.add(
    dict({
      Type: name('Page'),
      Parent: root,
      MediaBox: last.dict.get('MediaBox'),
      Resources: dict({}),
      Tabs: name('S'),
    }),
  );
  pages.set('Kids', [...file.array(pages.get('Kids')), blank]);
  pages.set('Count', file.number(pages.get('Count')) + 1);
  file.set(root.id, pages);
}
