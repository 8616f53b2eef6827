import { type PageFacts, readFacts } from './pdf/facts.ts';
import type { TextRun } from './pdf/read-content.ts';

/** A run of text where it can be seen, in points from the page's lower left corner. */
export interface VisibleRun {
  /** 0-based. */
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
}

/** The runs of text of a PDF that lie on their page, within what is painted. */
export function visibleRuns(pdf: Uint8Array): readonly VisibleRun[] {
  return readFacts(pdf).pages.flatMap(({ index, box, content }) =>
    content.runs
      .filter((run) => isInside(run, box))
      .map(({ text, left, right, baseline }) => ({ page: index, text, left, right, baseline })),
  );
}

/**
 * Of some texts the share that stands in runs of text, 0 to 1. Pairs of neighbouring letters are counted, in whichever order: lines
 * break words, scripts differ in what a word is, and some run from right to left.
 */
export function wordsOnPages(runs: readonly Pick<VisibleRun, 'text'>[], texts: readonly string[]): number {
  const found = countPairs(runs.map(({ text }) => text));
  let all = 0;
  let there = 0;
  for (const [pair, count] of countPairs(texts)) {
    all += count;
    there += Math.min(count, found.get(pair) ?? 0);
  }
  return all === 0 ? 1 : there / all;
}

/** Whether most of a run is within the page and what is painted of it. */
function isInside({ left, right, baseline, clip }: TextRun, page: PageFacts['box']): boolean {
  const width = Math.min(right, clip.right, page.right) - Math.max(left, clip.left, page.left);
  const high = baseline <= Math.min(clip.top, page.top) && baseline >= Math.max(clip.bottom, page.bottom);
  return high && width > 0.5 && width >= (right - left) / 2;
}

function countPairs(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    let before = '';
    for (const letter of text.normalize('NFKC').toLowerCase()) {
      const isLetter = /[\p{L}\p{N}]/u.test(letter);
      if (isLetter && before !== '') {
        const pair = before < letter ? before + letter : letter + before;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
      before = isLetter ? letter : '';
    }
  }
  return counts;
}
