import type { Point } from '../model/handbook.ts';

/** What a step is printed with: its number, or its letter. */
const marked = /^(?:(\d{1,3})|([a-z]|[ivxlc]{2,6}))\. /i;

/** Where a mark may stand in a list, by each way of counting; `i.` is a letter or the Roman one. */
interface Places {
  readonly figure: number;
  readonly letter: number;
  readonly roman: number;
}

function placesOf(text: string): Places | null {
  const [whole, figure, sign] = marked.exec(text) ?? [];
  if (whole === undefined) return null;
  if (sign === undefined) return { figure: Number(figure), letter: Number.NaN, roman: Number.NaN };
  const isSmall = sign === sign.toLowerCase();
  const letter = sign.length === 1 ? sign.charCodeAt(0) - (isSmall ? 96 : 64) : Number.NaN;
  const roman = /^[ivxlc]+$/i.test(sign) ? romanNumber(sign.toLowerCase()) : Number.NaN;
  // Small ones and big ones are two ways of counting.
  return {
    figure: Number.NaN,
    letter: isSmall ? letter : -1000 + letter,
    roman: isSmall ? roman : -1000 + roman,
  };
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanNumber(sign: string): number {
  const values = [...sign].map((digit) => romanDigits[digit] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** Whether a step follows another in its list. Figures may leave some out; one letter must follow the other, for initials are letters, too. */
function follows(one: Places, before: Places): boolean {
  return one.figure > before.figure || one.letter === before.letter + 1 || one.roman === before.roman + 1;
}

/**
 * The lists of numbered steps among an entry's points: the id of each step -> the id of its list's first. What a reader does in
 * order is whole or is not there: with one step missing it is another instruction. A remark between two steps ends no list; a number
 * that does not count on begins the next one.
 */
export function stepLists(points: readonly Pick<Point, 'id' | 'text'>[]): ReadonlyMap<string, string> {
  const lists: string[][] = [];
  let before: Places | null = null;
  for (const { id, text } of points) {
    const places = placesOf(text);
    if (!places) continue;
    if (before && follows(places, before)) lists.at(-1)?.push(id);
    else lists.push([id]);
    before = places;
  }
  return new Map(
    lists
      .filter(({ length }) => length > 1)
      .flatMap((list) => list.map((id) => [id, list[0] ?? id] as const)),
  );
}
