import { PdfString } from '../../pdf/pdf.ts';
import type { PdfRule } from './rule.ts';

export const linksLead: PdfRule = {
  id: 'links-lead',
  severity: 'error',
  truth: 'Every link leads to a place in the book, or to an address on the web or of mail.',
  matterhorn: [],
  *check({ file, pages, destinations }) {
    for (const { index, annotations } of pages)
      for (const { dict } of annotations) {
        if (file.name(dict.get('Subtype')) !== 'Link') continue;
        const id = file.name(dict.get('Dest'));
        const address = file.resolve(file.dict(dict.get('A')).get('URI'));
        const outward = address instanceof PdfString ? address.bytes : '';
        const explicit = Array.isArray(file.resolve(dict.get('Dest')));
        if (id ? destinations.has(id) : explicit || leadsOut(outward)) continue;
        yield {
          page: index + 1,
          reason: 'A link leads nowhere.',
          actual: id ? `#${id}` : outward || 'no target',
          expected: 'an id of the book, or a full address (https://...)',
          todo: 'Mend the link in the document, or write the full address.',
        };
      }
  },
};

/** Relative links end on the press's made-up origin, under `.invalid`. */
function leadsOut(address: string): boolean {
  return /^(https?|mailto|tel):/i.test(address) && !/^https?:\/\/[^/]*\.invalid(\/|$)/i.test(address);
}
