import type { PdfRule } from './rule.ts';

/**
 * A CSS pixel is 1/96 in, a point 1/72 in. Chromium shrinks what it prints at once to two thirds at most where something
 * overflows a page, and cuts the rest.
 */
const pointsPerPixel = 0.75;
/** What is drawn smaller than Chromium ever shrinks was meant so: sheets and cards are set at four times their size. */
const meant = 0.6;

export const printedToScale: PdfRule = {
  id: 'printed-to-scale',
  severity: 'error',
  truth: 'Each page is printed in the size in which it was set.',
  matterhorn: [],
  *check({ pages }) {
    const scales = pages.map(({ content }) => usualScale(content.runs));
    const shrunk = new Map<number, number[]>();
    for (const [page, scale] of scales.entries())
      if (scale !== null && scale < pointsPerPixel * 0.995 && scale > pointsPerPixel * meant)
        shrunk.set(scale, [...(shrunk.get(scale) ?? []), page]);
    const written = scales.filter((scale) => scale !== null).length;
    for (const [scale, own] of shrunk) {
      // One page among others may hold little but a drawing that is small; no two have the same by chance.
      if (own.length === 1 && written > 1) continue;
      const whole = own.length === written;
      yield {
        page: whole ? null : (own[0] ?? 0) + 1,
        reason: `${whole ? 'The whole book is' : `${own.length} pages are`} shrunk, for something in ${whole ? 'it' : 'them'} is wider than its page.`,
        actual: `${Math.round((100 * scale) / pointsPerPixel)} % of its size`,
        expected: '100 %',
        todo: 'Find what does not fit - a long word, code, a table, a picture - and let it wrap or scale (overflow-wrap: anywhere; max-width: 100%).',
      };
    }
  },
};

/** The scale at which most of a page's letters are drawn: heads, folios and drawings have one of their own. Null where there are none. */
function usualScale(runs: readonly { readonly text: string; readonly scale: number }[]): number | null {
  const letters = new Map<number, number>();
  for (const { text, scale } of runs) {
    const rounded = Math.round(scale * 1000) / 1000;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.trim().length);
  }
  const [usual] = [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  return usual === 0 ? null : usual;
}
