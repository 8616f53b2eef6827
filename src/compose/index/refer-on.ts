import type { IndexTerm } from '../../model/edition.ts';
import type { Synonym } from './find-terms.ts';
import type { KeyOf } from './term-places.ts';
import type { Scored } from './without-echoes.ts';

/** More terms than this to look under as well would be a second index. */
const mostAlso = 4;

/** With as few places as this both names have them; with more, one sends to the other. */
const fewPlaces = 3;

/**
 * The terms with those to look under as well, and the other names of things, which send to the one that has the
 * places.
 */
export function referOn(
  chosen: readonly Scored[],
  synonyms: readonly Synonym[],
  also: Readonly<Record<string, readonly string[]>>,
  keyOf: KeyOf,
): IndexTerm[] {
  const byKey = new Map(chosen.map((term) => [term.key, term]));
  const wished = new Map(Object.entries(also).map(([term, others]) => [keyOf(term), others]));
  const nameOf = (term: string): string => byKey.get(keyOf(term))?.term ?? term;
  const narrower = narrowerTerms(chosen);
  const terms = chosen.map(({ key, term, targets, main, until }): IndexTerm => {
    const see = wished.get(key)?.map(nameOf) ?? narrower.get(key) ?? [];
    return { term, targets, main, until, see };
  });
  const others = synonyms.flatMap(({ term, under, strict }): IndexTerm[] => {
    const main = byKey.get(under);
    if (!main) return [];
    if (!strict && main.targets.length <= fewPlaces) return [{ ...main, term, see: [] }];
    return [{ ...placeless, term, see: [main.term] }];
  });
  const bare = Object.entries(also)
    .filter(([term]) => !byKey.has(keyOf(term)))
    .map(([term, see]) => ({ ...placeless, term, see: see.map(nameOf) }));
  return [...terms, ...others, ...bare].map(({ term, targets, main, until, see }) => ({
    term,
    targets,
    main,
    until,
    see,
  }));
}

const placeless = { targets: [], main: [], until: {} } as const;

/**
 * Key -> terms that narrow it down in their first words, which the alphabet takes elsewhere: `monitoring` -> `cost
 * monitoring`.
 */
function narrowerTerms(terms: readonly Scored[]): ReadonlyMap<string, readonly string[]> {
  const keys = new Set(terms.map(({ key }) => key));
  const found = new Map<string, Scored[]>();
  for (const term of terms) {
    const words = term.key.split(' ');
    const tails = words.slice(1).map((_, at) => words.slice(at + 1).join(' '));
    const broader = tails.find((tail) => keys.has(tail));
    if (broader !== undefined) found.set(broader, [...(found.get(broader) ?? []), term]);
  }
  return new Map(
    [...found].map(([key, narrower]) => [
      key,
      [...narrower]
        .sort((a, b) => b.score - a.score)
        .slice(0, mostAlso)
        .map(({ term }) => term)
        .sort(),
    ]),
  );
}
