import { isTailed } from '../vocabulary.ts';
import type { Chosen } from './choose-places.ts';

/** A term that has earned its line, and what it is worth. */
export interface Scored extends Chosen {
  readonly key: string;
  readonly term: string;
  readonly score: number;
  /** Whether a label names it. */
  readonly fromLabel: boolean;
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
  const byEnd = new Map<string, Scored[]>();
  for (const term of terms) {
    const words = term.key.split(' ');
    for (const at of words.slice(1).keys()) {
      const end = words.slice(at + 1).join(' ');
      byEnd.set(end, [...(byEnd.get(end) ?? []), term]);
    }
  }
  return terms.filter((term) => {
    if (term.score === Number.POSITIVE_INFINITY) return true;
    if (isHalf(term, byEnd)) return false;
    if (isTailed(term.term) && keys.has(term.key.split(' ').slice(0, -1).join(' '))) return false;
    const rivals = byPlaces.get(term.targets.join(' ')) ?? [];
    return !rivals.some((rival) => rival !== term && echoes(term, rival));
  });
}

/**
 * True for what is only the second half of a longer name and a word more: `computing frameworks`, of which all stand where
 * `distributed computing` does.
 */
function isHalf({ key, targets, fromLabel }: Scored, byEnd: ReadonlyMap<string, readonly Scored[]>): boolean {
  if (fromLabel) return false;
  const words = key.split(' ');
  const heads = words.slice(1).map((_, at) => words.slice(0, at + 1).join(' '));
  return heads
    .flatMap((head) => byEnd.get(head) ?? [])
    .some((longer) => targets.every((place) => longer.targets.includes(place)));
}

/** True where `rival` makes `term` needless. One letter or two tell little: there the longer wins. */
function echoes(term: Scored, rival: Scored): boolean {
  const shorter = ` ${term.key} `.includes(` ${rival.key} `);
  const longer = ` ${rival.key} `.includes(` ${term.key} `);
  return (shorter && rival.term.length > 3) || (longer && term.term.length <= 3);
}
