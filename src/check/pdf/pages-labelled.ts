import type { PdfRule } from './rule.ts';

export const pagesLabelled: PdfRule = {
  id: 'pages-labelled',
  severity: 'warning',
  truth: 'The page numbers that a reader shows are those that are printed.',
  matterhorn: [],
  *check({ pages, labels }) {
    const without = labels.filter((label) => label === '').length;
    if (labels.length === 0 || without > 0)
      yield {
        page: null,
        reason: 'Pages have no printed number of their own.',
        actual: labels.length === 0 ? 'no page labels' : `${without} of ${pages.length} without`,
        expected: 'a label for each page: i, ii, 1, 2',
        todo: 'Build the file again.',
      };
  },
};
