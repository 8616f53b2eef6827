import type { TagElement } from './facts.ts';
import type { TextRun } from './read-content.ts';
import { isSeen } from './read-content.ts';
import type { PdfRule } from './rule.ts';

/** Of the smaller type: how near two baselines are whose texts lie in one another. */
const near = 0.45;

/** Of the shorter text, and in points: how much of it lies on the other. */
const most = { share: 0.3, width: 4 } as const;

export const textApart: PdfRule = {
  id: 'text-apart',
  severity: 'error',
  truth:
    'No text is printed over other text: notes in the margin, heads and folios keep clear of each other.',
  matterhorn: [],
  *check({ pages, elements }) {
    const drawn = pages.map(() => new Set<number>());
    for (const element of elements)
      if (isFree(element)) for (const { page, mark } of element.content) drawn[page]?.add(mark);
    for (const { index, content } of pages) {
      const runs = content.runs.filter(
        ({ text, clip, mark }) => !blank.test(text) && isSeen(clip) && !drawn[index]?.has(mark ?? -1),
      );
      const found = overlaps(runs);
      const [first] = found;
      if (!first) continue;
      yield {
        page: index + 1,
        reason: `Text is printed over other text: "${first.one.text.trim().slice(0, 40)}" and "${first.other.text.trim().slice(0, 40)}"`,
        actual: `${found.length} ${found.length === 1 ? 'place' : 'places'}`,
        expected: 'each text in a place of its own',
        todo: 'Let what floats or hangs beside the text clear what stands there (clear: both), or give it more room.',
      };
    }
  },
};

/** Nothing, or accents, braces and arrows, which formulas set as signs of their own over and under letters. */
const blank = /^[\s\0\p{Sk}\p{Lm}\p{M}\u23b4\u23b5\u23dc-\u23e1\u203e\u2190-\u2199\u21bc-\u21c4]*$/u;

/** Drawings and formulas set signs over each other on purpose. */
const free = new Set(['Figure', 'Formula']);

function isFree(element: TagElement): boolean {
  for (let above: TagElement | null = element; above; above = above.parent)
    if (free.has(above.type)) return true;
  return false;
}

function overlaps(runs: readonly TextRun[]): { readonly one: TextRun; readonly other: TextRun }[] {
  const sorted = [...runs].sort((one, other) => one.baseline - other.baseline);
  const largest = Math.max(0, ...sorted.map(({ size }) => size));
  return sorted.flatMap((one, at) => {
    const found = [];
    for (let next = at + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (!other || other.baseline - one.baseline > near * largest) break;
      if (areOver(one, other)) found.push({ one, other });
    }
    return found;
  });
}

function areOver(one: TextRun, other: TextRun): boolean {
  if (one.mark === other.mark && one.content === other.content && one.mark !== null) return false;
  if (Math.abs(one.baseline - other.baseline) > near * Math.min(one.size, other.size)) return false;
  const common = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const shorter = Math.min(one.right - one.left, other.right - other.left);
  return common > most.width && common > most.share * shorter;
}
