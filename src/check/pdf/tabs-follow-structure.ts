import type { PdfRule } from './rule.ts';

export const tabsFollowStructure: PdfRule = {
  id: 'tabs-follow-structure',
  severity: 'error',
  truth: 'On pages with links the tab key follows the structure.',
  matterhorn: [28],
  *check({ file, pages }) {
    for (const { index, dict, annotations } of pages)
      if (annotations.length > 0 && file.name(dict.get('Tabs')) !== 'S')
        yield {
          page: index + 1,
          reason: 'The tab key does not follow the order of reading.',
          actual: `/Tabs ${file.name(dict.get('Tabs')) || 'missing'}`,
          expected: '/Tabs /S',
          todo: 'Build the file again.',
        };
  },
};
