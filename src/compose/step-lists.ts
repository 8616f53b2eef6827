import type { Point } from '../model/handbook.ts';

/** The number that a step is printed with. */
const numbered = /^(\d{1,3})\. /;

/**
 * The lists of numbered steps among an entry's points: the id of each step -> the id of its list's first. What a reader does in
 * order is whole or is not there: with one step missing it is another instruction. A remark between two steps ends no list; a number
 * that does not count on begins the next one.
 */
export function stepLists(points: readonly Pick<Point, 'id' | 'text'>[]): ReadonlyMap<string, string> {
  const lists: string[][] = [];
  let before = Number.POSITIVE_INFINITY;
  for (const { id, text } of points) {
    const number = Number(numbered.exec(text)?.[1] ?? Number.NaN);
    if (Number.isNaN(number)) continue;
    if (number > before) lists.at(-1)?.push(id);
    else lists.push([id]);
    before = number;
  }
  return new Map(
    lists
      .filter(({ length }) => length > 1)
      .flatMap((list) => list.map((id) => [id, list[0] ?? id] as const)),
  );
}
