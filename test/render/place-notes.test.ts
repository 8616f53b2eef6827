import { describe, expect, it } from 'vitest';
import { composeEdition } from '../../src/compose/compose.ts';
import type { Passage, Point } from '../../src/model/handbook.ts';
import { editionSettings } from '../../src/model/settings.ts';
import { fitPage } from '../../src/render/print/fit-page.ts';
import { notePages } from '../../src/render/print/note-places.ts';
import { notesBeside } from '../../src/render/print/place-notes.ts';
import { loadTheme } from '../../src/theme/theme.ts';
import { passage, point, smallHandbook, smallSettings } from './small-book.ts';

const page = (size: string) => fitPage(editionSettings.parse({ page: size }), loadTheme('classic'));
const words = (count: number) => `${'Several words of a sentence. '.repeat(Math.ceil(count / 5))}`;

/** The passages that stand in the margin of a question with these points. */
function beside(points: readonly Point[], { size = 'A4', sources = 'marks' } = {}): readonly string[] {
  const book = smallHandbook();
  const entries = book.entries.map((entry, index) =>
    index === 0 ? { ...entry, intro: [], points, outro: [] } : { ...entry, points: [], intro: [], outro: [] },
  );
  const settings = smallSettings({ editions: { handbook: { sources } } });
  return [...notesBeside(composeEdition({ ...book, entries }, settings, 'handbook'), page(size))];
}

const shared = (id: string, own: number, added: number) =>
  point(id, 'Name', [passage('a', words(own)), passage('b', words(added))]);

describe('what one source adds', () => {
  it('stands in the margin beside its point', () => {
    expect(beside([shared('p-1', 60, 20), shared('p-2', 60, 30)])).toEqual(['p-1 1', 'p-2 1']);
  });

  it('stands in the text where it could not be level with its point', () => {
    const dense = [shared('p-1', 10, 90), shared('p-2', 90, 20), shared('p-3', 200, 20)];
    expect(beside(dense)).toEqual(['p-1 1', 'p-3 1']);
  });

  it('stands in the text where it would run on below the end of the answer', () => {
    expect(beside([shared('p-1', 60, 20), shared('p-2', 10, 120)])).toEqual(['p-1 1']);
  });

  it('stands in the text on paper without a column for it, and where sources are not told', () => {
    expect(beside([shared('p-1', 60, 20)], { size: 'A5' })).toEqual([]);
    expect(beside([shared('p-1', 60, 20)], { sources: 'none' })).toEqual([]);
  });

  it('stands in the text where it is no running text', () => {
    const code: Passage['units'] = [
      {
        id: 'b:900',
        kind: 'block',
        text: 'x = 1',
        paragraph: 1,
        phrasing: [],
        node: { type: 'code', value: 'x = 1' },
        file: 'b.md',
        lines: [1, 1],
      },
    ];
    expect(beside([point('p-1', 'Name', [passage('a', words(60)), passage('b', 'x = 1', code)])])).toEqual(
      [],
    );
  });
});

it('a sentence of a note that was cut by the end of a page goes to the next, and what follows it', () => {
  const note = passage('b', 'One. Two. Three.');
  const [one, two, three] = note.units.map(({ id }) => `u-${id.replaceAll(':', '-')}`) as [
    string,
    string,
    string,
  ];
  const pageOf = new Map([
    [one, 4],
    [`${one}-end`, 4],
    [two, 4],
    [`${two}-end`, 5],
    [three, 5],
    [`${three}-end`, 5],
  ]);
  const pages = notePages([note], { pages: 9, pageOf, blanksBefore: new Set(), bodyStart: 0 });
  expect([one, two, three].map((id) => pages.get(id))).toEqual([4, 5, 5]);
  expect(notePages([note], null).size).toBe(0);
});
