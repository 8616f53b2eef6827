import { expect, it } from 'vitest';
import type { Agreement } from '../../../src/model/edition.ts';
import { drawStrip } from '../../../src/render/charts/draw-strip.ts';

const agreement: Agreement = { shared: 1, differs: 0, single: { a: 2, b: 0 } };
const sets = [
  { id: 'a', mark: 'A', title: 'One' },
  { id: 'b', mark: 'B', title: 'Two' },
];

/** The letters with their places from the left, in order. */
function letters(svg: string): string[] {
  return [...svg.matchAll(/<text class="letter"[^>]* x="([\d.]+)"[^>]*>(.)</g)]
    .toSorted(([, one], [, other]) => Number(one) - Number(other))
    .map(([, , letter]) => letter ?? '');
}

it('a strip runs as its language does', () => {
  const english = drawStrip(agreement, sets, { language: 'en', width: 60, pitch: 3 });
  const arabic = drawStrip(agreement, sets, { language: 'ar', width: 60, pitch: 3 });
  expect(letters(english)).toEqual(['A', 'B']);
  expect(letters(arabic)).toEqual(['B', 'A']);
  expect(english).not.toContain('direction');
  expect(arabic.match(/direction="ltr"/g)).toHaveLength(2);
  const kinds = (svg: string) =>
    [...svg.matchAll(/<(?:circle|rect) class="([\w -]+)"/g)].map(([, kind]) => kind);
  expect(kinds(english)).toEqual(['alone of-1', 'alone of-1', 'common']);
  expect(kinds(arabic)).toEqual(['common', 'alone of-1', 'alone of-1']);
});

it('a strip tells sources apart by shape as well as by colour', () => {
  const both = drawStrip({ shared: 0, differs: 0, single: { a: 1, b: 1 } }, sets, {
    language: 'en',
    width: 60,
    pitch: 3,
  });
  expect(both).toMatch(/<circle class="alone of-1"[\s\S]*<rect class="alone of-2"/);
});
