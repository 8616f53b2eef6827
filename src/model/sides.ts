import { editor, type Passage, type Point } from './handbook.ts';

/** Those who say the same where the sources differ. */
export interface Side {
  /** What is printed of it, in order: the fuller wording first. */
  readonly passages: readonly Passage[];
  /** Ids of the sets that say what makes the difference, in the order of the passages; not of those who only stand beside them. */
  readonly answerSets: readonly string[];
}

/** The sides of a point whose sources differ; none where they do not, or where the editor has spoken for all. */
export function sidesOf({ standing, passages, members, differences = [] }: Point): readonly Side[] {
  if (standing !== 'differs' || passages.some(({ answerSet }) => answerSet === editor)) return [];
  const pairs = differences.map(({ sentences }) => sentences.map(({ answerSet }) => answerSet));
  const apart = (one: string, other: string) =>
    pairs.length === 0
      ? one !== other
      : pairs.some((sets) => one !== other && sets.includes(one) && sets.includes(other));
  const opposed = new Set(pairs.flat());
  const sides: { passages: Passage[]; answerSets: string[]; all: string[] }[] = [];
  // They are printed one side after the other: whom nobody contradicts goes with what stands before it.
  const sideOf = (set: string) =>
    sides.find(({ all }) => all.includes(set)) ??
    sides.findLast(({ all }) => !all.some((other) => apart(set, other)));
  for (const passage of passages) {
    const open = sideOf(passage.answerSet);
    const side = open ?? { passages: [], answerSets: [], all: [] };
    if (!open) sides.push(side);
    side.passages.push(passage);
    // Who says a sentence of one side may deny another of it.
    for (const set of [passage.answerSet, ...(passage.also ?? [])])
      if (!side.all.includes(set) && !side.all.some((other) => apart(set, other))) side.all.push(set);
  }
  // Whose words are all folded into another's, but contradict a third's, are on the other's side.
  for (const { answerSet } of members)
    if (opposed.has(answerSet) && !sides.some(({ all }) => all.includes(answerSet)))
      sideOf(answerSet)?.all.push(answerSet);
  for (const side of sides)
    side.answerSets = pairs.length === 0 ? side.all : side.all.filter((set) => opposed.has(set));
  return sides.length > 1 ? sides.map(({ passages, answerSets }) => ({ passages, answerSets })) : [];
}

/** The passages with which a side begins that is not the first: words that stand in place of those before them, not beside them. */
export function alternativesIn(point: Point): readonly Passage[] {
  return sidesOf(point)
    .slice(1)
    .flatMap(({ passages: [first] }) => first ?? []);
}

/** Letters of some sets in the order of the book, as `A+B`. */
export function lettersOf(
  ids: readonly string[],
  answerSets: readonly { readonly id: string; readonly mark: string }[],
): string {
  return answerSets
    .filter(({ id }) => ids.includes(id))
    .map(({ mark }) => mark)
    .join('+');
}
