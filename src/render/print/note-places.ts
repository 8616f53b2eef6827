import type { Edition } from '../../model/edition.ts';
import type { Passage } from '../../model/handbook.ts';
import type { Layout } from '../../model/layout.ts';
import { unitElementId } from '../entry/unit-element-id.ts';
import { noteKey } from './place-notes.ts';

/** Id of an element at the end of a unit that stands in a note: together they say whether the unit is cut by a page's end. */
export function endElementId(unit: Parameters<typeof unitElementId>[0]): string {
  return `${unitElementId(unit)}-end`;
}

/** The passages of an edition that stand in the margin. */
export function notesOf(edition: Edition, beside: ReadonlySet<string>): readonly Passage[] {
  return edition.parts.flatMap(({ entries }) =>
    entries.flatMap(({ points }) =>
      points.flatMap(({ id, passages }) => passages.filter((_, index) => beside.has(noteKey(id, index)))),
    ),
  );
}

/**
 * The page on which each sentence of the notes will stand, by element: a note is not cut within a sentence, for on the
 * next page it hangs on the other side of the text. What was cut when it was measured goes to the next page whole.
 */
export function notePages(notes: readonly Passage[], layout: Layout | null): ReadonlyMap<string, number> {
  const pages = new Map<string, number>();
  if (layout === null) return pages;
  for (const { units } of notes) {
    // What follows a sentence in its note cannot stand on an earlier page.
    let least = 0;
    for (const unit of units) {
      const id = unitElementId(unit);
      const start = layout.pageOf.get(id);
      if (start === undefined) continue;
      const end = layout.pageOf.get(endElementId(unit)) ?? start;
      least = Math.max(least, start, end);
      pages.set(id, least);
      pages.set(endElementId(unit), least);
    }
  }
  return pages;
}
