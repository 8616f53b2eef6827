import { folio, type Layout } from '../../model/layout.ts';
import { name, type PdfFile, PdfRef, readDestinations, readPages, text } from '../../model/pdf/pdf.ts';

/** Gives every link the words that a screen reader says of it (PDF/UA-1, 7.18.5): where it leads, and the page. */
export function nameLinks(
  file: PdfFile,
  finish: { readonly titles: ReadonlyMap<string, string>; readonly layout: Pick<Layout, 'bodyStart'> },
): void {
  const { pageOf } = readDestinations(file);
  for (const page of readPages(file))
    for (const ref of file.array(page.dict.get('Annots'))) {
      const link = file.dict(ref);
      if (!(ref instanceof PdfRef) || link.get('Subtype') !== name('Link') || link.has('Contents')) continue;
      const id = file.name(link.get('Dest'));
      const target = pageOf.get(id);
      const address = file.resolve(file.dict(link.get('A')).get('URI'));
      const words =
        target !== undefined
          ? [finish.titles.get(id), folio(finish.layout, target)].filter(Boolean).join(', ')
          : address && typeof address === 'object' && 'bytes' in address
            ? String(address.bytes)
            : id;
      if (words) file.set(ref.id, link.set('Contents', text(words)));
    }
}
