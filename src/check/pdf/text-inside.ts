import type { Box } from './geometry.ts';
import { isSeen, type TextRun } from './read-content.ts';
import type { PdfRule } from './rule.ts';

/** Points: glyphs may hang over by a side bearing. */
const slack = 1;

export const textInside: PdfRule = {
  id: 'text-inside',
  severity: 'error',
  truth: 'No text is cut off by the edge of the page or of its column.',
  matterhorn: [],
  *check({ pages }) {
    for (const { index, content, box } of pages) {
      const cut = content.runs.filter((run) => reachesOut(run, box));
      if (cut.length > 0)
        yield {
          page: index + 1,
          reason: `Text is cut off at the edge: "${cut[0]?.text.trim().slice(0, 60)}"`,
          actual: `${cut.length} runs of text reach out of the area that is printed`,
          expected: 'all text inside',
          todo: 'Let long words and code wrap (overflow-wrap: anywhere), or make the column wider.',
        };
    }
  },
};

function reachesOut({ text, left, right, baseline, clip }: TextRun, page: Box): boolean {
  if (text.trim() === '' || !isSeen(clip)) return false;
  return (
    left < Math.max(clip.left, page.left) - slack ||
    right > Math.min(clip.right, page.right) + slack ||
    baseline < Math.max(clip.bottom, page.bottom) - slack ||
    baseline > Math.min(clip.top, page.top) + slack
  );
}
