import { PdfStream, type PdfValue } from '../../pdf/pdf.ts';
import type { PdfFacts } from './facts.ts';

/**
 * Whether a file is sheets for a printer: pages of a book drawn as forms, two or four on a side (`print/imposition`).
 */
export function isPrintSheets({ file, catalog, pages }: PdfFacts): boolean {
  if (catalog.has('StructTreeRoot') || pages.length === 0) return false;
  const forms = pages.flatMap(({ dict }): [string, PdfValue][] => {
    const resources = file.dict(dict.get('Resources'));
    return resources.size === 1 ? [...file.dict(resources.get('XObject'))] : [['', null]];
  });
  return (
    forms.length > 0 &&
    forms.every(([name, value]) => {
      const form = file.resolve(value);
      return (
        /^P\d$/.test(name) && form instanceof PdfStream && file.name(form.dict.get('Subtype')) === 'Form'
      );
    })
  );
}
