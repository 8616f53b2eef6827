import type { Layout } from '../../model/layout.ts';
import { dict, name, type PdfFile } from '../../pdf/pdf.ts';
import { changeCatalog } from './describe-file.ts';

/** Labels the pages as they are printed: roman before the body, arabic from 1 in it (12.4.2). */
export function labelPages(file: PdfFile, { layout }: { readonly layout: Pick<Layout, 'bodyStart'> }): void {
  const front = layout.bodyStart > 0 ? [0, dict({ S: name('r') })] : [];
  const catalog = file.catalog;
  catalog.set('PageLabels', dict({ Nums: [...front, layout.bodyStart, dict({ S: name('D') })] }));
  changeCatalog(file, catalog);
}
