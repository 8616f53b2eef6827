import { PdfString } from '../../pdf/pdf.ts';
import type { PdfRule } from './rule.ts';

export const linksDescribed: PdfRule = {
  id: 'links-described',
  severity: 'error',
  truth: 'Every link stands in a link element and says in words where it leads.',
  matterhorn: [28],
  *check({ file, pages, elements }) {
    const held = new Set(elements.flatMap(({ type, objects }) => (type === 'Link' ? objects : [])));
    for (const { index, annotations } of pages)
      for (const { ref, dict } of annotations) {
        if (file.name(dict.get('Subtype')) !== 'Link') continue;
        const words = file.resolve(dict.get('Contents'));
        const described = words instanceof PdfString && words.bytes.trim() !== '';
        const tagged = ref !== null && held.has(ref.id);
        if (described && tagged) continue;
        yield {
          page: index + 1,
          reason: described ? 'A link stands in no link element.' : 'A link does not say where it leads.',
          actual: described ? 'not tagged' : 'no /Contents',
          expected: described ? 'a Link element that holds it' : 'words',
          todo: 'Build the file again; a link needs text.',
        };
      }
  },
};
