import type { EntryRow } from '../../../api.ts';

/** The questions that one person's may be the same as: the likeliest first, and none that this person has answered. */
export function likeliestFirst(
  { set, text: asked }: { readonly set: string; readonly text: string },
  rows: readonly EntryRow[],
): readonly EntryRow[] {
  const own = wordsIn(asked);
  const weightOf = weights(rows);
  return rows
    .filter((row) => !row.wordings.some((one) => one.set === set))
    .map((row) => ({
      row,
      likeness: Math.max(0, ...row.wordings.map(({ text }) => share(own, wordsIn(text), weightOf))),
    }))
    .toSorted((one, other) => other.likeness - one.likeness)
    .map(({ row }) => row);
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []);
}

/** What a word tells: the less, the more questions have it. */
function weights(rows: readonly EntryRow[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const { wordings } of rows)
    for (const word of wordsIn(wordings.map(({ text }) => text).join(' ')))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => 1 / (counts.get(word) ?? 1);
}

/** What share both have of what the words of the poorer text tell. */
function share(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  weightOf: (word: string) => number,
): number {
  const sum = (all: Iterable<string>) => [...all].reduce((weight, word) => weight + weightOf(word), 0);
  const shared = sum([...one].filter((word) => other.has(word)));
  return shared === 0 ? 0 : shared / Math.min(sum(one), sum(other));
}
