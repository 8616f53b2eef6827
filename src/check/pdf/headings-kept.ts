import type { TagElement } from './facts.ts';
import type { PdfRule } from './rule.ts';

export const headingsKept: PdfRule = {
  id: 'headings-kept',
  severity: 'warning',
  truth: 'No heading stands alone at the foot of a page.',
  matterhorn: [],
  *check({ elements }) {
    const leaves = elements.filter(({ content }) => content.length > 0);
    const headings = leaves.map(headingOf);
    const firstOf = new Map<TagElement | null, number>();
    for (const [index, heading] of headings.entries()) if (!firstOf.has(heading)) firstOf.set(heading, index);
    for (const [index, leaf] of leaves.entries()) {
      const heading = headings[index];
      const next = leaves[index + 1];
      if (!heading || !next || headings[index + 1] === heading) continue;
      const page = leaf.content.at(-1)?.page ?? 0;
      const first = firstOf.get(heading) ?? 0;
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

const headingTypes = new Set(['H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']);

/** The heading that an element stands in, or is. */
function headingOf(element: TagElement): TagElement | null {
  for (let above: TagElement | null = element; above; above = above.parent)
    if (headingTypes.has(above.type)) return above;
  return null;
}
