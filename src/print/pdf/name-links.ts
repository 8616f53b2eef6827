import { folio, type Layout } from '../../model/layout.ts';
import { name, type PdfFile, PdfRef, readPages, text } from '../../pdf/pdf.ts';
import { numberMarks } from '../browser/page-numbers.ts';
import { linkTarget } from './link-target.ts';

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
      const leads = linkTarget(file, link);
      const id = 'id' in leads ? leads.id : '';
      if ('id' in leads && leads.elsewhere) {
        link.delete('A');
        link.set('Dest', name(id));
      }
      const target = layout.pageOf.get(id);
      const place =
        target === undefined
          ? id
          : [numbered(titles.get(id), layout), folio(layout, target)].filter(Boolean).join(', ');
      // Printed, and never hidden (ISO 19005-2, 6.3.2).
      if (!link.has('F')) link.set('F', 4);
      file.set(ref.id, link.set('Contents', text(place || ('address' in leads && leads.address) || '#')));
    }
}

const waiting = new RegExp(`${numberMarks.open}(.*?)${numberMarks.close}`, 'gu');

/** Words with the page numbers that they wait for. */
function numbered(
  words: string | undefined,
  layout: Pick<Layout, 'bodyStart' | 'pageOf'>,
): string | undefined {
  return words?.replace(waiting, (_, id: string) => folio(layout, layout.pageOf.get(id) ?? 0));
}
