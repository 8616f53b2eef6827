import type { PdfFacts, TagElement } from './facts.ts';
import type { TextRun } from './read-content.ts';
import type { PdfRule } from './rule.ts';

export const linesTogether: PdfRule = {
  id: 'lines-together',
  severity: 'warning',
  truth: 'No last line of a paragraph stands alone at the head of a page.',
  matterhorn: [],
  *check(facts) {
    const linesOf = lineReader(facts);
    for (const element of facts.elements) {
      if (!paragraphs.has(element.type) || isWithin(element, tables) || isOnOnePage(element)) continue;
      const lines = linesOf(element);
      const pages = [...lines.keys()].sort((one, other) => one - other);
      const [last, before] = [pages.at(-1), pages.at(-2)];
      if (last === undefined || before === undefined) continue;
      const alone = lines.get(last) ?? [];
      if (alone.length !== 1) continue;
      yield {
        page: last + 1,
        reason: `The last line of a paragraph stands alone at the head of a page: "${(alone[0] ?? '').trim().slice(0, 60)}"`,
        actual: `one line here, ${lines.get(before)?.length ?? 0} on page ${before + 1}`,
        expected: 'two lines or more on either page',
        todo: 'Give paragraphs widows: 2 in the theme; a line that was set by itself keeps the one before it.',
      };
    }
  },
};

const paragraphs = new Set(['P', 'LBody']);

/** Rows may be cut where a cell is taller than a page, and lines of code are lines of their own. */
const tables = new Set(['TD', 'TH', 'Code']);

/** What begins another paragraph within one. */
const blocks = new Set([
  'P',
  'L',
  'LI',
  'Table',
  'Div',
  'BlockQuote',
  'Figure',
  'Formula',
  'Note',
  'Sect',
  'Art',
  'Code',
]);

function isWithin(element: TagElement, types: ReadonlySet<string>): boolean {
  for (let above: TagElement | null = element; above; above = above.parent)
    if (types.has(above.type)) return true;
  return false;
}

/** Whether a paragraph ends on the page on which it begins, as nearly all do: its lines need not be read. */
function isOnOnePage(element: TagElement): boolean {
  let only: number | null = null;
  const isThere = ({ content, children }: TagElement): boolean => {
    for (const { page } of content) {
      only ??= page;
      if (page !== only) return false;
    }
    return children.every((child) => blocks.has(child.type) || isThere(child));
  };
  return isThere(element);
}

/** Reads the lines of a paragraph: by page, the text of each. */
function lineReader({ pages }: PdfFacts): (element: TagElement) => Map<number, string[]> {
  const known = new Map<number, ReadonlyMap<number, readonly TextRun[]>>();
  const runsOn = (page: number) => {
    const runs = known.get(page) ?? runsByMark(pages[page]?.content.runs ?? []);
    // Paragraphs come in the order of reading: of pages far behind nothing is asked again.
    if (known.size > 8) known.clear();
    known.set(page, runs);
    return runs;
  };
  return (element) => {
    const lines = new Map<number, { baseline: number; text: string }[]>();
    const walk = ({ content, children }: TagElement): void => {
      for (const { page, mark } of content)
        for (const run of runsOn(page).get(mark) ?? []) {
          const own = lines.get(page) ?? [];
          lines.set(page, own);
          const line = own.find(({ baseline }) => Math.abs(baseline - run.baseline) < run.size * 0.6);
          if (line) line.text += ` ${run.text}`;
          else own.push({ baseline: run.baseline, text: run.text });
        }
      for (const child of children) if (!blocks.has(child.type)) walk(child);
    };
    walk(element);
    return new Map([...lines].map(([page, own]) => [page, own.map(({ text }) => text)]));
  };
}

function runsByMark(runs: readonly TextRun[]): ReadonlyMap<number, readonly TextRun[]> {
  const byMark = new Map<number, TextRun[]>();
  for (const run of runs) {
    if (run.mark === null || run.text.trim() === '') continue;
    const known = byMark.get(run.mark);
    if (known) known.push(run);
    else byMark.set(run.mark, [run]);
  }
  return byMark;
}
