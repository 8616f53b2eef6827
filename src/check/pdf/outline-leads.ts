import { readPages } from '../../pdf/pdf.ts';
import { outlineItems } from './outline-items.ts';
import type { PdfRule } from './rule.ts';

export const outlineLeads: PdfRule = {
  id: 'outline-leads',
  severity: 'warning',
  truth: 'The bookmarks name the parts of the book and lead to them.',
  matterhorn: [],
  *check({ file, catalog, pages }) {
    const ids = new Set(readPages(file).map(({ id }) => id));
    const items = [...outlineItems(file, file.dict(catalog.get('Outlines')).get('First'))];
    if (items.length === 0 && pages.length > 1)
      yield {
        page: null,
        reason: 'There are no bookmarks.',
        actual: 'no outline',
        expected: 'a bookmark for each heading',
        todo: 'Give the book headings.',
      };
    for (const { title, page } of items)
      if (title.trim() === '' || !ids.has(page))
        yield {
          page: null,
          reason: 'A bookmark has no words, or leads nowhere.',
          actual: `"${title}"`,
          expected: 'words, and a page of the book',
          todo: 'Check for empty headings in the template.',
        };
  },
};
