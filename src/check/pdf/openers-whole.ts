import { readPages } from '../../pdf/pdf.ts';
import { outlineItems } from './outline-items.ts';
import type { PdfRule } from './rule.ts';

export const openersWhole: PdfRule = {
  id: 'openers-whole',
  severity: 'warning',
  truth: 'The page that opens a topic is one page: its first question begins on it, or on the next.',
  matterhorn: [],
  *check({ file, catalog }) {
    const pages = new Map(readPages(file).map(({ id }, index) => [id, index]));
    for (const { title, page, first } of outlineItems(
      file,
      file.dict(catalog.get('Outlines')).get('First'),
    )) {
      const [opens, begins] = [pages.get(page), pages.get(first ?? -1)];
      if (opens === undefined || begins === undefined || begins <= opens + 1) continue;
      yield {
        page: opens + 1,
        reason: `What opens the topic "${title}" does not go on one page.`,
        actual: `its first question begins on page ${begins + 1}`,
        expected: `page ${opens + 1} or ${opens + 2}`,
        todo: 'Give the list of questions less room in the theme, say the height of what stands over it (`opener` in theme.yml), or set openers: none.',
      };
    }
  },
};
