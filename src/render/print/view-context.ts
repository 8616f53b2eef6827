import type { Edition, EditionEntry } from '../../model/edition.ts';
import { folio, type Layout } from '../../model/layout.ts';
import type { PageGeometry } from '../../model/theme.ts';
import { totalOf, type Words } from '../../wording/wording.ts';
import { reachOf } from '../charts/draw-strip.ts';
import { sectionIds } from '../section-ids.ts';
import { notePages, notesOf } from './note-places.ts';
import { notesBeside } from './place-notes.ts';
import type { LinkView, SectionView } from './view.ts';

/** What building a view needs to know besides the edition. */
export interface ViewContext {
  readonly edition: Edition;
  readonly layout: Layout | null;
  readonly words: Words;
  /** Entries by their ids. */
  readonly entries: ReadonlyMap<string, EditionEntry>;
  /** Half the width of the widest strip of the book, in discs. */
  readonly reach: number;
  /** The passages that stand in the outer margin, by `noteKey`. */
  readonly beside: ReadonlySet<string>;
  /** Element id -> page index of the sentences of these. */
  readonly notePages: ReadonlyMap<string, number>;
  /** Whether what one of two sources says stands on its own side of what both say. */
  readonly flanked: boolean;
  /** Points of the topic that has most. */
  readonly most: number;
  readonly link: (id: string, title: string, number?: string) => LinkView;
  /** A section of the front or back: its place, and whether a blank page stands before it. */
  readonly section: (key: keyof typeof sectionIds, title: string) => SectionView;
  /** The same as a line of the contents. */
  readonly sectionLink: (key: keyof typeof sectionIds, title: string) => LinkView;
  readonly folio: (id: string) => string;
  readonly side: (id: string) => string;
}

/**
 * Page numbers and sides come from the layout; without one, digits hold their places and every page is a
 * right one.
 */
export function contextOf(
  edition: Edition,
  layout: Layout | null,
  words: Words,
  page: PageGeometry,
): ViewContext {
  const beside = notesBeside(edition, page);
  // Notes on one side of all pages may be cut where a page ends.
  const ofNotes = notePages(page.flanked ? [] : notesOf(edition, beside), layout);
  const folioOf = (id: string): string => {
    const at = layout?.pageOf.get(id);
    return layout === null || at === undefined ? '00' : folio(layout, at);
  };
  const link = (id: string, title: string, number = ''): LinkView => ({
    href: `#${id}`,
    number,
    title,
    folio: folioOf(id),
  });
  return {
    edition,
    layout,
    words,
    entries: new Map(edition.parts.flatMap((part) => part.entries).map((entry) => [entry.id, entry])),
    reach: Math.max(
      4,
      ...edition.parts.flatMap((part) =>
        part.entries.map((entry) => reachOf(entry.agreement, edition.answerSets)),
      ),
    ),
    beside,
    notePages: ofNotes,
    flanked: page.flanked,
    most: Math.max(1, ...edition.parts.map(({ agreement }) => totalOf(agreement))),
    folio: folioOf,
    link,
    section: (key, title) => ({
      id: sectionIds[key],
      title,
      blank: layout?.blanksBefore.has(sectionIds[key]) ?? false,
    }),
    sectionLink: (key, title) => link(sectionIds[key], title),
    side: (id) =>
      page.flanked ||
      edition.settings.sides === 'one' ||
      (ofNotes.get(id) ?? layout?.pageOf.get(id) ?? 0) % 2 === 0
        ? 'recto'
        : 'verso',
  };
}
