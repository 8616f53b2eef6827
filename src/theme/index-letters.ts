import type { IndexTerm } from '../model/edition.ts';

/** The terms of the index in the order of their language, by the letters that they begin with; digits and signs are one group. */
export function indexLetters(
  terms: readonly IndexTerm[],
  language: string,
): readonly { readonly letter: string; readonly terms: readonly IndexTerm[] }[] {
  const collator = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  const groups = new Map<string, IndexTerm[]>();
  for (const term of [...terms].sort((one, other) => collator.compare(one.term, other.term))) {
    const letter = letterOf(term.term);
    const group = groups.get(letter);
    if (group === undefined) groups.set(letter, [term]);
    else group.push(term);
  }
  return [...groups].map(([letter, members]) => ({ letter, terms: members }));
}

function letterOf(term: string): string {
  const [first = ''] = term.normalize('NFD');
  return /\p{L}/u.test(first) ? first.toUpperCase() : '0–9';
}
