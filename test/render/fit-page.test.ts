import { describe, expect, it } from 'vitest';
import { readPaper } from '../../src/model/paper.ts';
import { editionSettings } from '../../src/model/settings.ts';
import { fitPage } from '../../src/render/print/fit-page.ts';
import { largePrint, listThemes, loadTheme } from '../../src/theme/theme.ts';

const page = (theme: string, more: object) => fitPage(editionSettings.parse(more), loadTheme(theme));
const point = 25.4 / 72;

describe('paper', () => {
  it.each([
    ['A5', 148, 210],
    ['a5', 148, 210],
    ['B5', 176, 250],
    ['6x9', 152.4, 228.6],
    ['6 x 9 in', 152.4, 228.6],
    ['5.5x8.5', 139.7, 215.9],
    ['170x240mm', 170, 240],
    ['170 × 240', 170, 240],
    ['240x170mm', 240, 170],
    ['pocket', 110, 178],
  ])('%s is %d x %d mm', (name, width, height) => {
    expect(readPaper(name)).toEqual({ width, height });
  });

  it.each(['', 'A9', 'A4 big', '10x10mm', '1000x1000mm', '170x', 'x240mm', '-1x2in', 'toString'])(
    'there is no %s',
    (name) => {
      expect(readPaper(name)).toBeNull();
    },
  );
});

describe('a theme on paper', () => {
  it('has its own sheets as they are', () => {
    expect(page('classic', { page: 'A4' })).toMatchObject(loadTheme('classic').pages.A4 ?? {});
  });

  it.each(
    listThemes().flatMap((theme) =>
      ['B5', '6x9', 'pocket', '100x150mm', '400x300mm', 'A3'].map((size) => [theme, size] as const),
    ),
  )('%s on %s: text and gutters stand on the sheet, margins go with its size', (theme, size) => {
    const fitted = page(theme, { page: size });
    const outer = fitted.width - fitted.inner - fitted.measure;
    const foot = fitted.height - fitted.top - fitted.lines * fitted.leading * point;
    // A column of notes is the outer margin's; of the inner one it has nothing.
    if (fitted.notes === 0) expect(fitted.gutter).toBeLessThan(fitted.inner);
    else expect(fitted.notes).toBeLessThan(fitted.gutter);
    expect(fitted.gutter).toBeLessThan(outer);
    expect(fitted.measure).toBeGreaterThan(fitted.width * 0.35);
    expect(foot).toBeGreaterThan(fitted.height * 0.05);
    expect(foot).toBeLessThan(fitted.height * 0.25);
  });

  it('has its column of notes on sheets that are wide enough, and text in its place on others', () => {
    for (const size of ['A4', 'Letter', 'A3'])
      expect([size, page('classic', { page: size }).notes > 40]).toEqual([size, true]);
    for (const size of ['A5', 'B5', '6x9', 'pocket'])
      expect([size, page('classic', { page: size }).notes]).toEqual([size, 0]);
  });

  it('is turned', () => {
    expect(page('classic', { page: 'A4', orientation: 'landscape' })).toMatchObject({
      width: 297,
      height: 210,
    });
    expect(page('classic', { page: '240x170mm', orientation: 'portrait' })).toMatchObject({ width: 170 });
  });

  it('has smaller type on smaller paper, but for large print, which is 18 pt on all', () => {
    expect(page('classic', { page: 'pocket' }).scale).toBeLessThan(page('classic', { page: 'A5' }).scale);
    const large = largePrint(loadTheme('editorial'));
    for (const size of ['A4', 'A5', 'B5', '6x9'])
      expect(fitPage(editionSettings.parse({ page: size, largePrint: true }), large).scale).toBeCloseTo(
        18 / 15,
      );
  });

  it('has type as large as is asked for, within the same paper, but for large print', () => {
    for (const theme of ['classic', 'modern', 'technical', 'workbook', 'editorial', 'accessible'])
      for (const paper of ['A4', 'A5', 'pocket'])
        for (const textSize of [80, 95, 110, 140]) {
          const [plain, sized] = [page(theme, { page: paper }), page(theme, { page: paper, textSize })];
          const what = `${theme} ${paper} ${textSize}`;
          expect([sized.width, sized.height], what).toEqual([plain.width, plain.height]);
          expect(sized.scale / plain.scale, what).toBeCloseTo(textSize / 100);
          expect(sized.leading / plain.leading, what).toBeCloseTo(textSize / 100);
          expect(sized.inner + sized.measure, what).toBeLessThan(sized.width);
          expect(sized.top + sized.lines * sized.leading * (25.4 / 72), what).toBeLessThan(sized.height);
          if (sized.notes === 0) expect(sized.gutter, what).toBeLessThan(sized.inner);
        }
    expect(page('classic', { textSize: 105 }).notes).toBeGreaterThan(40);
    expect(page('classic', { textSize: 125 }).notes).toBe(0);
    const large = largePrint(loadTheme('classic'));
    expect(fitPage(editionSettings.parse({ largePrint: true, textSize: 80 }), large)).toEqual(
      fitPage(editionSettings.parse({ largePrint: true }), large),
    );
  });

  it('keeps its place on a sheet with a bleed', () => {
    const [plain, bled] = [page('modern', {}), page('modern', { bleed: 3 })];
    expect([bled.width, bled.height, bled.inner, bled.top]).toEqual([
      plain.width + 6,
      plain.height + 6,
      plain.inner + 3,
      plain.top + 3,
    ]);
    expect([bled.measure, bled.lines]).toEqual([plain.measure, plain.lines]);
  });
});
