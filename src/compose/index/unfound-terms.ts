import type { Entry } from '../../model/handbook.ts';
import type { ProjectSettings } from '../../model/settings.ts';
import { nearest } from '../../text/nearest.ts';
import { gatherCandidates } from './gather-candidates.ts';
import { keyMaker, placesOf } from './term-places.ts';

/** A term of the settings that the book has nowhere. */
export interface UnfoundTerm {
  readonly term: string;
  /** Where it stands in the settings: `['index', 'add', 0]`. */
  readonly path: readonly (string | number)[];
  /** The nearest term that the book has. */
  readonly near: string | null;
}

/** The terms that the settings name for the index and that no question, label or sentence has. */
export function unfoundTerms(
  entries: readonly Entry[],
  wishes: ProjectSettings['index'],
  language: string,
): UnfoundTerm[] {
  const named = [
    ...(['add', 'hide'] as const).flatMap((key) =>
      wishes[key].map((term, at) => ({ term, path: ['index', key, at] })),
    ),
    ...Object.entries(wishes.merge).flatMap(([term, others]) =>
      others.map((other, at) => ({ term: other, path: ['index', 'merge', term, at] })),
    ),
    ...Object.entries(wishes.also).flatMap(([term, others]) =>
      others.map((other, at) => ({ term: other, path: ['index', 'also', term, at] })),
    ),
  ];
  if (named.length === 0) return [];
  const keyOf = keyMaker(language);
  const places = placesOf(new Set(named.map(({ term }) => keyOf(term))), entries, keyOf);
  const missing = named.filter(({ term }) => !places.has(keyOf(term)));
  if (missing.length === 0) return [];
  const candidates = gatherCandidates(entries, language, keyOf);
  const known = [...candidates.values()].flatMap(({ wordings }) => [...wordings.keys()]).sort();
  // A term that `merge` makes has the pages of what it stands for.
  const made = new Set(Object.keys(wishes.merge).map(keyOf));
  return missing
    .filter(({ term }) => !made.has(keyOf(term)))
    .map(({ term, path }) => ({ term, path, near: nearest(term, known) }));
}
