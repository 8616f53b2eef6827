import type { Part } from '../model/edition.ts';
import { gist } from './gist.ts';

/** Point id -> its gist, for every point of some parts of a book. */
export function gistsOf(parts: readonly Part[], language: string): ReadonlyMap<string, string> {
  return new Map(
    parts.flatMap((part) =>
      part.entries.flatMap((entry) =>
        entry.points.map((point) => [point.id, gist(point, language)] as const),
      ),
    ),
  );
}
