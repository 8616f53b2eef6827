import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/print/lay-out.ts';

const book = { rectos: ['one', 'two'], body: 'one' };
const measured = (pages: number, places: Readonly<Record<string, number>>) => ({
  pages,
  pageOf: new Map(Object.entries(places)),
});

describe('a layout', () => {
  it('begins topics on right-hand pages: a blank goes before each that would fall on a left one, and all behind it moves', () => {
    // Pages count from 0, so that the even ones are right-hand pages.
    const layout = layOut(
      measured(9, { one: 3, 'one-question': 4, two: 6, 'two-question': 7 }),
      new Set(),
      book,
    );
    expect(Object.fromEntries(layout.pageOf)).toEqual({
      one: 4,
      'one-question': 5,
      two: 8,
      'two-question': 9,
    });
    expect([...layout.blanksBefore]).toEqual(['one', 'two']);
    expect([layout.pages, layout.bodyStart]).toEqual([11, 4]);
  });

  it('leaves alone what is on a right-hand page', () => {
    const layout = layOut(measured(8, { one: 2, two: 6 }), new Set(), book);
    expect(Object.fromEntries(layout.pageOf)).toEqual({ one: 2, two: 6 });
    expect(layout.blanksBefore.size).toBe(0);
    expect(layout.pages).toBe(8);
  });

  it('takes out a blank that was printed and is needed no more, and keeps one that is', () => {
    const needless = layOut(measured(9, { one: 3, two: 7 }), new Set(['one']), book);
    expect(Object.fromEntries(needless.pageOf)).toEqual({ one: 2, two: 6 });
    expect([...needless.blanksBefore]).toEqual([]);
    expect(needless.pages).toBe(8);
    const needed = layOut(measured(9, { one: 4, two: 6 }), new Set(['one']), book);
    expect([...needed.blanksBefore]).toEqual(['one']);
    expect(Object.fromEntries(needed.pageOf)).toEqual({ one: 4, two: 6 });
  });
});
