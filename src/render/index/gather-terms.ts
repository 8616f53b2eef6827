import type { IndexTerm } from '../../model/edition.ts';

/** A term with those that begin with it. */
export interface TermGroup {
  readonly head: string;
  /** Null where the head is only what others have in common. */
  readonly term: IndexTerm | null;
  /** Each with what it has beside the head. */
  readonly under: readonly { readonly rest: string; readonly term: IndexTerm }[];
}

/**
 * Terms that begin alike gathered, in the order in which they are given: under a term of its own if two begin
 * with it, or one with its two words or more; under a bare first word if three do.
 */
export function gatherTerms(terms: readonly IndexTerm[]): TermGroup[] {
  const byTerm = new Map(terms.map((term) => [term.term, term]));
  const members = new Map<string, IndexTerm[]>();
  for (const term of terms)
    for (const head of headsOf(term.term)) members.set(head, [...(members.get(head) ?? []), term]);
  const isHead = (head: string): boolean => {
    const count = members.get(head)?.length ?? 0;
    return byTerm.has(head) ? count >= (head.includes(' ') ? 1 : 2) : count >= 3 && !head.includes(' ');
  };
  const groups = new Map<string, { term: IndexTerm | null; under: { rest: string; term: IndexTerm }[] }>();
  for (const term of terms) {
    const head = headsOf(term.term).find(isHead) ?? term.term;
    const group = groups.get(head) ?? { term: byTerm.get(head) ?? null, under: [] };
    if (head !== term.term) group.under.push({ rest: term.term.slice(head.length + 1), term });
    groups.set(head, group);
  }
  return [...groups].map(([head, group]) => ({ head, ...group }));
}

/** What a term begins with, word by word, the shortest first, without itself. */
function headsOf(term: string): string[] {
  const words = term.split(' ');
  return words.slice(1).map((_, at) => words.slice(0, at + 1).join(' '));
}
