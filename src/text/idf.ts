/** How many texts hold each term, however often each does. */
export function countHolders<Term>(texts: Iterable<Iterable<Term>>): Map<Term, number> {
  const holders = new Map<Term, number>();
  for (const text of texts) for (const term of new Set(text)) holders.set(term, (holders.get(term) ?? 0) + 1);
  return holders;
}

/**
 * Inverse document frequency, ln((texts + 1) / (holders + 1)) + least: how telling a term is that so many of the
 * texts hold. The ones keep a term finite that none holds (K. Sparck Jones, 1972; smoothed as in scikit-learn).
 * @param least what a term counts that stands in every text. Default: 1, so that texts of nothing else are still
 * compared.
 */
export function idf(texts: number, holders: number, least = 1): number {
  return Math.log((texts + 1) / (holders + 1)) + least;
}

/** How telling each term is among some texts. */
export function rarityAmong<Term>(texts: readonly Iterable<Term>[]): (term: Term) => number {
  const holders = countHolders(texts);
  const byCount: number[] = [];
  return (term) => {
    const count = holders.get(term) ?? 0;
    byCount[count] ??= idf(texts.length, count);
    return byCount[count] as number;
  };
}
