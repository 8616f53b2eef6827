import type { PageFacts } from './facts.ts';
import { beginsOn, drawnMarks, endsOfPages, questionOf, sectionOf, textBlock } from './page-fill.ts';
import type { PdfFinding, PdfRule } from './rule.ts';

/** Share of the text block that a page within a section holds at the least. */
const least = 1 / 3;

/** Lines at which what is left of a section is too little for a page of its own. */
const fewLines = 4;

export const pagesFilled: PdfRule = {
  id: 'pages-filled',
  severity: 'warning',
  truth:
    'No page on which text goes on is less than a third full, no section ends with a few lines on a page, and the book with no single line.',
  matterhorn: [],
  *check({ pages, elements }) {
    const block = textBlock(pages);
    if (block === null) return;
    const drawn = drawnMarks(pages);
    const ends = endsOfPages(elements, drawn);
    for (const [index, page] of pages.entries()) {
      const own = ends[index];
      const before = ends[index - 1];
      const next = ends.slice(index + 1).find((one) => one !== null);
      if (!own || !before || !page.content.painted) continue;
      const begins = sectionOf(before.last) !== sectionOf(own.first);
      if (!next) {
        if (!begins && linesOf(page) === 1) yield endsAlone(index + 1);
        continue;
      }
      // The last page of the book may be as short as it is, and so may what opens a section of questions, or is one by itself.
      if (begins && (beginsOn(questionOf(next.first), drawn) ?? index) > index) continue;
      const share = (block.head - page.content.painted.bottom) / (block.head - block.foot);
      const lines = linesOf(page);
      const ended = sectionOf(next.first) !== sectionOf(own.last);
      if (ended ? lines > fewLines || share > least : share >= least) continue;
      yield {
        page: index + 1,
        reason: ended
          ? 'A section ends with a few lines on a page of their own.'
          : 'A page on which text goes on is nearly empty.',
        actual: ended
          ? `${lines} ${lines === 1 ? 'line' : 'lines'}`
          : `filled to ${Math.round(Math.max(0, share) * 100)} %`,
        expected: ended ? `more than ${fewLines} lines, or none` : 'a third of a page or more',
        todo: 'Look for what cannot be parted behind it (a picture, a table, `breaks`, `keepPoints`); or choose another paper.',
      };
    }
  },
};

function endsAlone(page: number): PdfFinding {
  return {
    page,
    reason: 'The book ends with a single line on a page of its own.',
    actual: '1 line',
    expected: 'two lines or more, or none',
    todo: 'Set what is before it a little closer (`textSize: 98`), or choose another paper.',
  };
}

/** Lines of text on a page. */
function linesOf({ content }: PageFacts): number {
  const baselines = content.runs
    .filter((run) => run.content && run.text.trim() !== '')
    .map(({ baseline }) => baseline);
  const sorted = [...new Set(baselines)].sort((one, other) => one - other);
  return sorted.filter((baseline, index) => index === 0 || baseline - (sorted[index - 1] ?? 0) > 4).length;
}
