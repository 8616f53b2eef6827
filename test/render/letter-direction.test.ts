import { expect, it } from 'vitest';
import { drawSign } from '../../src/render/charts/draw-sign.ts';

it('the letter of a source is apart from the sentence behind it, which takes its direction from its own first letter', () => {
  // It is in a drawing, which has no part in the direction of a text.
  expect(drawSign({ mark: 'ב', place: 1 }, 'source ב')).toMatch(/^<svg [\s\S]*>ב<\/text><\/svg>$/);
});
