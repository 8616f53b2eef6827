import { editor, type Passage, type Point } from './handbook.ts';

/** Those who say the same where the sources differ. */
export interface Side {
  /** What is printed of it, in order: the fuller wording first. */
  readonly passages: readonly Passage[];
  /** Ids of the sets that say what makes the difference, the set of the first passage first. */
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
  const sides: { passages: Passage[]; answerSets: string[] }[] = [];
  const sideOf = (set: string) => sides.find((side) => !side.answerSets.some((other) => apart(set, other)));
  for (const passage of passages) {
    const { answerSet, also = [] } = passage;
    const side = sideOf(answerSet);
    if (side) side.passages.push(passage);
    else sides.push({ passages: [passage], answerSets: [answerSet, ...also] });
  }
  // Whose words are all folded into another's, but contradict a third's, are on the other's side.
  const opposed = new Set(pairs.flat());
  for (const { answerSet } of members)
    if (opposed.has(answerSet) && !sides.some((side) => side.answerSets.includes(answerSet)))
      sideOf(answerSet)?.answerSets.push(answerSet);
  return sides.length > 1 ? sides : [];
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
