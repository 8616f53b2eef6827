import type { PageFacts, TagElement } from './facts.ts';
import { outlineItems } from './outline-items.ts';
import type { PdfRule } from './rule.ts';

export const outlineTrue: PdfRule = {
  id: 'outline-true',
  severity: 'warning',
  truth: 'Each bookmark has the words of its heading, once and apart.',
  matterhorn: [],
  *check({ file, catalog, elements, pages }) {
    const headings = elements.filter(({ type }) => /^H[1-6]?$/.test(type)).map((one) => textOf(one, pages));
    if (headings.length === 0) return;
    const known = new Map(headings.map((words) => [lettersIn(words), words]));
    for (const { title } of outlineItems(file, file.dict(catalog.get('Outlines')).get('First'))) {
      if (title.trim() === '') continue;
      const heading = known.get(lettersIn(title));
      // A space at the end of a line is not drawn: a bookmark has at least those that are.
      if (heading !== undefined && spacesIn(title) >= spacesIn(heading)) continue;
      yield {
        page: null,
        reason:
          heading === undefined
            ? 'A bookmark says what no heading does.'
            : 'The words of a bookmark are glued.',
        actual: `"${title}"`,
        expected: heading === undefined ? 'the words of a heading, once' : `"${heading}"`,
        todo: 'Print the book again; in a file of another program, name the bookmarks by the headings.',
      };
    }
  },
};

function textOf(element: TagElement, pages: readonly PageFacts[]): string {
  const own = element.content.map(
    ({ page, mark }) => pages[page]?.content.marks.find(({ id }) => id === mark)?.text ?? '',
  );
  return [...own, ...element.children.map((child) => textOf(child, pages))].join('');
}

/** The letters and figures of a text, however they lie: some scripts are drawn from right to left, marks after their letters. */
function lettersIn(words: string): string {
  const plain = words.normalize('NFKC').toLowerCase().normalize('NFKD');
  return (plain.match(/[\p{L}\p{N}]/gu) ?? []).sort().join('');
}

function spacesIn(words: string): number {
  return words.trim().match(/\s+/gu)?.length ?? 0;
}
