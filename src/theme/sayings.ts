import type { Agreement, Edition } from '../model/edition.ts';
import type { Point } from '../model/handbook.ts';
import type { Lines } from '../model/place.ts';

// What the books say in words about who says what. Short, for margins; whole, for those who hear it.

/** Who holds a point: `A`, `A B`. */
export function holders(point: Pick<Point, 'members'>, edition: Edition): string {
  const ids = new Set(point.members.map(({ answerSet }) => answerSet));
  return edition.answerSets.flatMap(({ id, mark }) => (ids.has(id) ? [mark] : [])).join(' ');
}

/** The same in words: `both sources`, `source A only`, `sources A and B differ`. */
export function standing(point: Pick<Point, 'members' | 'standing'>, edition: Edition): string {
  const marks = holders(point, edition).split(' ');
  if (point.standing === 'differs') return `sources ${list(marks)} differ`;
  if (marks.length === 1) return `source ${marks[0]} only`;
  if (marks.length < edition.answerSets.length) return `sources ${list(marks)}`;
  return marks.length === 2 ? 'both sources' : `all ${marks.length} sources`;
}

/** How far the sources agree: `9 points: 4 in both sources, 3 in A only, 2 in B only`. */
export function agreementText(agreement: Agreement, edition: Edition): string {
  const { shared, differs, single } = agreement;
  const singles = edition.answerSets.map(({ id, mark }) => [single[id] ?? 0, `in ${mark} only`] as const);
  const sum = shared + differs + singles.reduce((total, [number]) => total + number, 0);
  const where = edition.answerSets.length === 2 ? 'in both sources' : 'in two sources or more';
  const parts = [[shared, where] as const, [differs, 'on which they differ'] as const, ...singles];
  const told = parts.flatMap(([number, text]) => (number > 0 ? [`${number} ${text}`] : []));
  return `${sum} ${sum === 1 ? 'point' : 'points'}: ${told.join(', ')}`;
}

/** `line 7`, `lines 7–9`. */
export function linesText([first, last]: Lines): string {
  return first === last ? `line ${first}` : `lines ${first}\u2013${last}`;
}

/** `A`, `A and B`, `A, B and C`. */
export function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
