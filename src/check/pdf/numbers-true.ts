import type { PageFacts, TagElement } from './facts.ts';
import type { PdfRule } from './rule.ts';

export const numbersTrue: PdfRule = {
  id: 'numbers-true',
  severity: 'error',
  truth: 'Every page number in contents and index is that of the page it leads to.',
  matterhorn: [],
  *check({ file, pages, elements, labels, destinations }) {
    const annotations = new Map(
      pages.flatMap((page) => page.annotations.map(({ ref, dict }) => [ref?.id ?? -1, dict] as const)),
    );
    for (const element of elements) {
      if (element.type !== 'Link' || !hasAncestor(element, ['TOC', 'TOCI', 'Index'])) continue;
      const target = element.objects.map((id) => file.name(annotations.get(id)?.get('Dest'))).find(Boolean);
      const page = target === undefined ? undefined : destinations.get(target);
      if (page === undefined) continue;
      const words = textOf(pages, element).trim();
      const printed = /(?:^|\s)([ivxlcdm]+|\d+)$/.exec(words)?.[1];
      const label = labels[page] || String(page + 1);
      if (printed === undefined || printed === label) continue;
      yield {
        page: element.page === null ? null : element.page + 1,
        reason: `"${words.slice(0, 60)}" leads to page ${label}.`,
        actual: printed,
        expected: label,
        todo: 'Build the file again; if it stays, report it: the numbers did not come to rest.',
      };
    }
  },
};

function hasAncestor(element: TagElement, types: readonly string[]): boolean {
  for (let above = element.parent; above; above = above.parent) if (types.includes(above.type)) return true;
  return false;
}

/** The text of an element and all below it, in order; pieces are kept apart by a space. */
function textOf(pages: readonly PageFacts[], element: TagElement): string {
  const own = element.content.map(
    ({ page, mark }) => pages[page]?.content.marks.find(({ id }) => id === mark)?.text ?? '',
  );
  return [...own, ...element.children.map((child) => textOf(pages, child))].join(' ').replace(/\s+/g, ' ');
}
