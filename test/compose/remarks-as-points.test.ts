import { describe, expect, it } from 'vitest';
import { composeEdition } from '../../src/compose/compose.ts';
import type { Point } from '../../src/model/handbook.ts';
import { projectSettings } from '../../src/model/settings.ts';
import { handbook } from '../helpers/handbook.ts';

/** The points of the one question of a book as an edition has them, each with those who make it. */
const pointsOf = async (name: string, ...notations: readonly string[]) => {
  const answers = notations.map((_, place) => ({ id: 'abc'[place], files: `${'abc'[place]}.txt` }));
  const edition = composeEdition(await handbook(...notations), projectSettings.parse({ answers }), name);
  const [entry] = edition.parts.flatMap(({ entries }) => entries);
  return {
    points: entry?.points.map(({ label, text, members }: Point) => [
      label ?? text,
      members.map(({ answerSet }) => answerSet).join('+'),
    ]),
    around: [...(entry?.intro ?? []), ...(entry?.outro ?? [])].map(({ text }) => text),
    standings: entry?.points.map(({ standing }) => standing),
  };
};

const niche = `? 1. What is an ecological niche?
A niche is the sum of all factors that a species needs to survive. It is no place.
- Source: Textbook of biology, own notes
The term was coined by Grinnell in 1917.`;

describe('words before and after the points of a question', () => {
  it.each(['cheatsheet', 'cards', 'workbook'])('are points of %s where they say something', async (name) => {
    const { points, around } = await pointsOf(name, niche);
    expect(points).toEqual([
      ['A niche is the sum of all factors that a species needs to survive. It is no place.', 'a'],
      ['Source', 'a'],
      ['The term was coined by Grinnell in 1917.', 'a'],
    ]);
    expect(around).toEqual([]);
  });

  it('stay before and after them in a handbook', async () => {
    const { points, around } = await pointsOf('handbook', niche);
    expect(points).toEqual([['Source', 'a']]);
    expect(around).toHaveLength(2);
  });

  it('are left out of what prints in brief where they only announce the points or sum them up', async () => {
    const { points } = await pointsOf(
      'cheatsheet',
      `? 1. How is a boat anchored?
Anchoring a boat involves these steps:
- Depth: Check the depth by the chart.
- Chain: Let out three times the depth.
By following these steps you can anchor safely wherever the wind and the bottom allow.`,
    );
    expect(points).toEqual([
      ['Depth', 'a'],
      ['Chain', 'a'],
    ]);
  });

  it.each([
    ['It takes 40 minutes at 230 degrees.', 'It takes 40 minutes at 230 degrees.'],
    [
      'A common mistake is to believe this: Bread keeps best in the fridge.',
      'A common mistake is to believe this: Bread keeps best in the fridge.',
    ],
    [
      'Note that never more than a third of rye is taken.',
      'Note that never more than a third of rye is taken.',
    ],
  ])('are told where they answer, whole: %s', async (said, told) => {
    const { points } = await pointsOf(
      'cheatsheet',
      `? 1. How is sourdough baked?\n${said}\n- Oven: Heat it well.`,
    );
    expect(points?.[0]?.[0]).toBe(told);
  });

  it('are one point with two sides where two people contradict one another in them', async () => {
    const answer = (default_: string) => `? 1. Which isolation levels are there?
- Levels: Read committed, repeatable read, serializable.
The default of the database is ${default_}.`;
    const { points, standings } = await pointsOf(
      'cheatsheet',
      answer('read committed'),
      answer('serializable'),
    );
    expect(points?.at(-1)?.[1]).toBe('a+b');
    expect(standings?.at(-1)).toBe('differs');
  });
});
