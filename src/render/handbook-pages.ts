import type { Edition } from '../model/edition.ts';
import { folio, type Layout } from '../model/layout.ts';

/**
 * Element id -> page number of the handbook as printed, for every question and point; null where none was
 * printed.
 */
export function handbookPages(edition: Edition, layout: Layout | null): ReadonlyMap<string, string> | null {
  if (layout === null) return null;
  const entries = edition.parts.flatMap((part) => part.entries);
  return new Map(
    entries.flatMap((entry) => {
      const page = layout.pageOf.get(entry.id);
      if (page === undefined) return [];
      const pointPage = (id: string) => layout.pageOf.get(id) ?? page;
      return [
        [entry.id, folio(layout, page)] as const,
        ...entry.points.map((point) => [point.id, folio(layout, pointPage(point.id))] as const),
      ];
    }),
  );
}
