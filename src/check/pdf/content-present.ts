import type { PdfRule } from './rule.ts';

/**
 * Chromium names a piece here and there that it does not draw: white space at the end of a line. So few are no loss.
 */
const fewPieces = 3;

export const contentPresent: PdfRule = {
  id: 'content-present',
  severity: 'error',
  truth: 'Pages have the content that the structure tree says is on them.',
  matterhorn: [1, 9],
  *check({ pages, elements }) {
    const named = pages.map(() => 0);
    const lost = pages.map(() => 0);
    const marks = pages.map(({ content }) => new Set(content.marks.map(({ id }) => id)));
    for (const { content } of elements)
      for (const { page, mark } of content) {
        named[page] = (named[page] ?? 0) + 1;
        if (!marks[page]?.has(mark)) lost[page] = (lost[page] ?? 0) + 1;
      }
    for (const { index, content } of pages) {
      const [all = 0, missing = 0] = [named[index], lost[index]];
      const bare = content.marks.every(({ painted }) => !painted);
      if (missing === 0 || !(bare || (all >= fewPieces && missing > all / 2))) continue;
      yield {
        page: index + 1,
        reason: 'The page has lost its content.',
        actual: `${missing} of ${all} ${all === 1 ? 'piece' : 'pieces'} that the structure tree names ${missing === 1 ? 'is' : 'are'} not there`,
        expected: 'each piece of tagged content on its page',
        todo: 'The file was damaged, or changed by a program that does not know tags: build it again.',
      };
    }
  },
};
