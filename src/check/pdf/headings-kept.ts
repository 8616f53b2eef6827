import type { TagElement } from './facts.ts';
import type { PdfRule } from './rule.ts';

export const headingsKept: PdfRule = {
  id: 'headings-kept',
  severity: 'warning',
  truth: 'No heading stands alone at the foot of a page.',
  matterhorn: [],
  *check({ elements }) {
    const leaves = elements.filter(({ content }) => content.length > 0);
    for (const [index, leaf] of leaves.entries()) {
      const heading = headingOf(leaf);
      const next = leaves[index + 1];
      if (!heading || !next || headingOf(next) === heading) continue;
      const page = leaf.content.at(-1)?.page ?? 0;
      const first = leaves.findIndex((other) => headingOf(other) === heading);
      // A heading with nothing above it on its page was not torn from anything: a part title, a cover.
      const above = leaves[first - 1]?.content.at(-1)?.page;
      if ((next.content[0]?.page ?? 0) <= page || above !== page) continue;
      yield {
        page: page + 1,
        reason: 'A heading stands alone at the foot of its page.',
        actual: `its text begins on page ${(next.content[0]?.page ?? 0) + 1}`,
        expected: 'heading and text on one page',
        todo: 'Give headings break-after: avoid, and break-inside: avoid, in the theme.',
      };
    }
  },
};

/** The heading that an element stands in, or is. */
function headingOf(element: TagElement): TagElement | null {
  for (let above: TagElement | null = element; above; above = above.parent)
    if (/^H[1-6]?$/.test(above.type)) return above;
  return null;
}
