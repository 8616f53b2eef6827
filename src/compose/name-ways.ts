import type { Entry, Handbook, Point } from '../model/handbook.ts';
import { holdersOf } from '../model/marks.ts';
import type { EditionSettings } from '../model/settings.ts';
import { enumerate, fill, wordsOf } from '../wording/wording.ts';
import { stepLists } from './step-lists.ts';

/**
 * An entry's points, the first of each list of steps under a name: whoever works one list off would go on with the next, and do the
 * work twice. Lists of which one source has several stand for one thing each, and have no names.
 * @param whole the points of the answer before an edition left any out
 */
export function nameWays(
  points: Entry['points'],
  whole: Entry['points'],
  { answerSets, language }: Pick<Handbook, 'answerSets' | 'language'>,
  sources: EditionSettings['sources'],
): Entry['points'] {
  const firsts = [...new Set(stepLists(whole).values())].flatMap(
    (first) => points.find(({ id }) => id === first) ?? [],
  );
  const holders = firsts.flatMap(holdersOf);
  if (firsts.length < 2 || new Set(holders).size < holders.length) return points;
  const words = wordsOf(language);
  const nameOf = (point: Point) => {
    const way = firsts[0] === point ? words.oneWay : words.anotherWay;
    const titles = answerSets.filter(({ id }) => holdersOf(point).includes(id)).map(({ title }) => title);
    return sources === 'none' || titles.length === 0
      ? way
      : fill(words.wayOf, { way, who: enumerate(titles, language) });
  };
  return points.map((point) => (firsts.includes(point) ? { ...point, way: nameOf(point) } : point));
}
