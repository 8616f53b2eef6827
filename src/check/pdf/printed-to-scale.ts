import type { PdfRule } from './rule.ts';

/**
 * A CSS pixel is 1/96 in, a point 1/72 in. Chromium shrinks a document to two thirds at most where something
 * overflows a page, and cuts the rest.
 */
const pointsPerPixel = 0.75;
/** What is drawn smaller than Chromium ever shrinks was meant so: sheets and cards are set at four times their size. */
const meant = 0.6;

export const printedToScale: PdfRule = {
  id: 'printed-to-scale',
  severity: 'error',
  truth: 'The book is printed in the size in which it was set.',
  matterhorn: [],
  *check({ pages }) {
    let largest = 0;
    for (const { content } of pages) for (const { scale } of content.runs) largest = Math.max(largest, scale);
    if (largest < pointsPerPixel * 0.995 && largest > pointsPerPixel * meant)
      yield {
        page: null,
        reason: 'The whole book is shrunk, for something in it is wider than its page.',
        actual: `${Math.round((100 * largest) / pointsPerPixel)} % of its size`,
        expected: '100 %',
        todo: 'Find what does not fit - a long word, code, a table, a picture - and let it wrap or scale (overflow-wrap: anywhere; max-width: 100%).',
      };
  },
};
