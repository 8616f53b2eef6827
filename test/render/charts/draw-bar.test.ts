import { expect, it } from 'vitest';
import { drawBar } from '../../../src/render/charts/draw-bar.ts';

const agreement = { shared: 2, differs: 1, single: { a: 3, b: 4 } };
const sets = [
  { id: 'a', mark: 'A' },
  { id: 'b', mark: 'B' },
];

/** What stands in a bar from the left to the right: kinds of rectangles that begin a box, and letters. */
const inOrder = (svg: string): string[] =>
  [...svg.matchAll(/<(?:rect class="(\w+)"|text class="letter") x="([\d.]+)"[^>]*>(\w?)/g)]
    .toSorted(([, , one], [, , other]) => Number(one) - Number(other))
    .map(([, kind, , letter]) => kind ?? letter ?? '');

it('a bar of agreement runs as its language does', () => {
  const english = inOrder(drawBar(agreement, sets, 10, 100, 'en'));
  expect(english).toEqual(['shared', 'single', 'shared', 'single', 'A', 'single', 'B']);
  const arabic = inOrder(drawBar(agreement, sets, 10, 100, 'ar'));
  expect(arabic).toEqual(['single', 'B', 'single', 'A', 'single', 'shared', 'shared']);
});
