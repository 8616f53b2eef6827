import { folio, type Layout } from '../../model/layout.ts';
import { name, type PdfDict, type PdfFile, PdfRef, PdfString, readPages, text } from '../../pdf/pdf.ts';
import { elsewhere } from '../cut-sheet.ts';

/** Id of each linked element -> its words. */
export type Titles = Pick<ReadonlyMap<string, string>, 'get'>;

/** Gives every link the words that a screen reader says of it (PDF/UA-1, 7.18.5): where it leads, and the page. */
export function nameLinks(
  file: PdfFile,
  {
    titles,
    layout,
  }: {
    readonly titles: Titles;
    readonly layout: Pick<Layout, 'bodyStart' | 'pageOf'>;
  },
): void {
  for (const page of readPages(file))
    for (const ref of file.array(page.dict.get('Annots'))) {
      const link = file.dict(ref);
      if (!(ref instanceof PdfRef) || link.get('Subtype') !== name('Link') || link.has('Contents')) continue;
      const address = addressOf(file, link);
      if (address.startsWith(elsewhere)) {
        link.delete('A');
        link.set('Dest', name(address.slice(elsewhere.length)));
      }
      const id = file.name(link.get('Dest'));
      const target = layout.pageOf.get(id);
      const place =
        target === undefined ? id : [titles.get(id), folio(layout, target)].filter(Boolean).join(', ');
      // Printed, and never hidden (ISO 19005-2, 6.3.2).
      if (!link.has('F')) link.set('F', 4);
      file.set(ref.id, link.set('Contents', text(place || address || '#')));
    }
}

function addressOf(file: PdfFile, link: PdfDict): string {
  const address = file.resolve(file.dict(link.get('A')).get('URI'));
  return address instanceof PdfString ? address.bytes : '';
}
