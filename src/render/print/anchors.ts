import type { Edition } from '../../model/edition.ts';
import type { Passage } from '../../model/handbook.ts';
import { unitElementId } from '../entry/unit-element-id.ts';
import { sectionIds } from '../section-ids.ts';
import { endElementId } from './note-places.ts';
import type { BookView, SectionView } from './view.ts';

/**
 * More destinations than this cost more than they give: their number times that of the pages is the browser's
 * work.
 */
const mostAnchors = 6000;

/**
 * Ids that can be linked to from outside, beyond those that the book links to: sections, points, sentences.
 * @param back Sections that follow the answers.
 */
export function anchorsOf(
  edition: Edition,
  around: BookView['around'],
  notes: readonly Passage[],
  back: readonly (SectionView & { readonly present: boolean })[],
): string[] {
  const behind = back.filter(({ present }) => present);
  const entries = edition.parts.flatMap((part) => part.entries);
  const points = entries.flatMap((entry) => entry.points.map((point) => point.id));
  const passages = entries.flatMap((entry) => [
    ...entry.intro,
    ...entry.points.flatMap((p) => p.passages),
    ...entry.outro,
  ]);
  const units = [...edition.opening, ...passages, ...edition.closing].flatMap((passage) =>
    passage.units
      .filter(({ node }) => node?.type !== 'footnoteDefinition')
      .map((unit) => unitElementId(unit)),
  );
  const { cover, titlePage, colophon, contents, marks } = sectionIds;
  const own = [
    cover,
    ...(around.titlePage ? [titlePage] : []),
    colophon,
    ...(around.key ? [marks] : []),
    // What the contents would have linked to.
    ...(around.contents ? [contents] : [...edition.parts, ...entries, ...behind].map(({ id }) => id)),
  ];
  // Both ends of what a note says tell whether the end of a page cuts it.
  const cut = notes.flatMap(({ units: said }) =>
    said.flatMap((unit) => [unitElementId(unit), endElementId(unit)]),
  );
  if (own.length + points.length + units.length <= mostAnchors)
    return [...new Set([...own, ...points, ...units, ...cut])];
  return points.length <= mostAnchors ? [...own, ...points, ...cut] : [...own, ...cut];
}
