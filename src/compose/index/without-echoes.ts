import { isTailed } from '../vocabulary.ts';
import type { Chosen } from './choose-places.ts';

/** A term that has earned its line, and what it is worth. */
export interface Scored extends Chosen {
  readonly key: string;
  readonly term: string;
  readonly score: number;
}

/**
 * Of terms that lead to the same places and begin alike the plainer stays: `disaster recovery`, not `disaster
 * recovery plans`. Where the longer only adds a word that names nothing it goes wherever it leads: `bookkeeping`, not
 * `bookkeeping efforts`.
 */
export function withoutEchoes(terms: readonly Scored[]): Scored[] {
  const byPlaces = new Map<string, Scored[]>();
  for (const term of terms) {
    const places = term.targets.join(' ');
    byPlaces.set(places, [...(byPlaces.get(places) ?? []), term]);
  }
  const keys = new Set(terms.map(({ key }) => key));
  return terms.filter((term) => {
    if (term.score === Number.POSITIVE_INFINITY) return true;
    if (isTailed(term.term) && keys.has(term.key.split(' ').slice(0, -1).join(' '))) return false;
    const rivals = byPlaces.get(term.targets.join(' ')) ?? [];
    return !rivals.some((rival) => rival !== term && echoes(term, rival));
  });
}

/** True where `rival` makes `term` needless. One letter or two tell little: there the longer wins. */
function echoes(term: Scored, rival: Scored): boolean {
  const shorter = ` ${term.key} `.includes(` ${rival.key} `);
  const longer = ` ${rival.key} `.includes(` ${term.key} `);
  return (shorter && rival.term.length > 3) || (longer && term.term.length <= 3);
}
