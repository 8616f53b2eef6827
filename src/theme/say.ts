import type { Agreement } from '../model/edition.ts';

// What the book says in words about who holds what: for captions, and for those who hear it.

/** What of an answer set the words need. */
export interface Named {
  readonly id: string;
  readonly mark: string;
}

/** `both sources`, `all 3 sources`, `source A only`, `sources A and C`. */
export function holdersInWords(holders: readonly string[], sets: readonly Named[]): string {
  const marks = sets.filter(({ id }) => holders.includes(id)).map(({ mark }) => mark);
  if (marks.length === 1) return sets.length === 1 ? `source ${marks[0]}` : `source ${marks[0]} only`;
  if (marks.length < sets.length) return `sources ${enumerate(marks)}`;
  return marks.length === 2 ? 'both sources' : `all ${marks.length} sources`;
}

/** `12 points: 5 in both sources, 3 only in A, 4 only in B`. */
export function agreementInWords(agreement: Agreement, sets: readonly Named[]): string {
  const parts = agreementParts(agreement, sets).map(({ count, words }) => `${count} ${words}`);
  const total = totalOf(agreement);
  return `${total} ${total === 1 ? 'point' : 'points'}${parts.length > 0 ? ': ' : ''}${parts.join(', ')}`;
}

/** The figures of an agreement that are not nought, each with its words. */
export function agreementParts(
  { shared, differs, single }: Agreement,
  sets: readonly Named[],
): { readonly count: number; readonly words: string }[] {
  const both = sets.length === 2 ? 'in both' : 'in two or more';
  return [
    { count: shared, words: both },
    { count: differs, words: 'told differently' },
    ...sets.map(({ id, mark }) => ({
      count: single[id] ?? 0,
      words: sets.length === 1 ? `in ${mark}` : `only in ${mark}`,
    })),
  ].filter(({ count }) => count > 0);
}

export function totalOf({ shared, differs, single }: Agreement): number {
  return Object.values(single).reduce((sum, count) => sum + count, shared + differs);
}

/** `A`, `A and B`, `A, B and C`. */
export function enumerate(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** The agreement of several stretches together. */
export function sumOf(agreements: readonly Agreement[]): Agreement {
  const single: Record<string, number> = {};
  for (const agreement of agreements)
    for (const [id, count] of Object.entries(agreement.single)) single[id] = (single[id] ?? 0) + count;
  return {
    shared: agreements.reduce((total, { shared }) => total + shared, 0),
    differs: agreements.reduce((total, { differs }) => total + differs, 0),
    single,
  };
}
