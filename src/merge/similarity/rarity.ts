import { terms } from '../../text/terms.ts';

/** How telling a term is: the fewer texts have it, the more. */
export function rarity(texts: readonly string[]): (term: string) => number {
  const holders = new Map<string, number>();
  for (const text of texts)
    for (const term of new Set(terms(text))) holders.set(term, (holders.get(term) ?? 0) + 1);
  const byCount: number[] = [];
  return (term) => {
    const count = holders.get(term) ?? 0;
    byCount[count] ??= Math.log((texts.length + 1) / (count + 1)) + 1;
    return byCount[count] as number;
  };
}
