import { describe, expect, it } from 'vitest';
import { contrast, paletteFrom } from '../../src/css/palette.ts';

describe('a palette from one colour', () => {
  const seeds = [
    '#7a1f3d',
    '#ffee00',
    '#00ff00',
    '#1f6b5c',
    '#000000',
    '#ffffff',
    '#808080',
    '#0000ff',
    '#ff00aa',
  ];

  it.each(seeds)('keeps %s readable on paper, on its own ground and on the cover', (seed) => {
    const palette = paletteFrom(seed);
    expect(contrast(palette.accent, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette['on-accent'], palette.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.soft, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.soft, palette.wash)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.paper, palette.night)).toBeGreaterThanOrEqual(7);
    expect(contrast(palette.spark, palette.night)).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps a colour that is readable already', () => {
    expect(paletteFrom('#7a1f3d').accent).toBe('#7a1f3d');
  });

  it.each([
    ['#7a1f3d', '#d3798e', '#3c1a23'],
    ['#808080', '#a7976e', '#262626'],
    ['#000000', '#b88997', '#262626'],
  ])('gives %s the spark %s on %s, greys too, which have no hue', (seed, spark, night) => {
    expect(paletteFrom(seed)).toMatchObject({ spark, night });
  });

  it('knows the contrast of black and white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  });
});
