import type { PdfRule } from './rule.ts';

export const titleDisplayed: PdfRule = {
  id: 'title-displayed',
  severity: 'error',
  truth: 'A reader shows the title of the book, not the name of the file.',
  matterhorn: [7],
  *check({ file, catalog }) {
    if (file.dict(catalog.get('ViewerPreferences')).get('DisplayDocTitle') !== true)
      yield {
        page: null,
        reason: 'A reader would show the name of the file.',
        actual: 'no /DisplayDocTitle',
        expected: '/DisplayDocTitle true',
        todo: 'Build the file again.',
      };
  },
};
