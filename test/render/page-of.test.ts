import { describe, expect, it } from 'vitest';
import { marginsOf } from '../../src/model/page-measures.ts';
import { editionSettings } from '../../src/model/settings.ts';
import { pageOf, refusedLayout } from '../../src/render/print/page-of.ts';
import { largePrint, listThemes, loadTheme } from '../../src/theme/theme.ts';

const sets = (count: number) =>
  ['a', 'b', 'c']
    .slice(0, count)
    .map((id) => ({ id, mark: id.toUpperCase(), title: id, files: [], questions: 1, points: 1 }));
const book = (settings: object = {}, sources = 2) => ({
  answerSets: sets(sources),
  settings: editionSettings.parse({ layout: 'consensus', ...settings }),
});
const why = (settings: object = {}, sources = 2, theme = 'classic') =>
  refusedLayout(book(settings, sources), loadTheme(theme));

describe('a book with nothing beside its text', () => {
  it.each([
    ['hides its sources', { sources: 'none' }, 2],
    ['has one source', {}, 1],
  ] as const)('that %s has no column for it, and a wider text', (_, settings, count) => {
    for (const name of listThemes()) {
      const theme = loadTheme(name);
      const [plain, noted] = [book({ ...settings, layout: 'margin' }, count), book({ layout: 'margin' })].map(
        (one) => pageOf(one, theme),
      ) as [ReturnType<typeof pageOf>, ReturnType<typeof pageOf>];
      expect(plain.notes).toBe(0);
      // A theme may say how wide: `classic`, whose lines are long, is little wider.
      expect(plain.measure).toBeCloseTo(noted.alone ?? noted.measure * (noted.notes > 0 ? 1.1 : 1));
      expect(plain.measure).toBeGreaterThanOrEqual(noted.measure);
      expect(plain.gutter).toBeLessThan(plain.inner);
      expect(plain.inner).toBeLessThan(marginsOf(plain).outer + 1);
    }
  });
});

describe('three columns for two sources', () => {
  it.each(
    listThemes()
      .filter((theme) => theme !== 'accessible')
      .flatMap((theme) => ['A4', 'Letter', 'A3'].map((page) => [theme, page] as const)),
  )('%s on %s has a column of notes on either side, as far from the edge', (theme, size) => {
    for (const bleed of [0, 3]) {
      const page = pageOf(book({ page: size, bleed }), loadTheme(theme));
      expect(page).toMatchObject({ flanked: true, mirrored: false });
      expect(page.inner).toBeCloseTo(marginsOf(page).outer);
      expect(page.gutter).toBeGreaterThan(page.notes);
      expect(page.inner - page.gutter).toBeGreaterThan(10 + bleed);
      expect(page.measure).toBeGreaterThan(page.notes * 1.5);
    }
    expect(refusedLayout(book({ page: size }), loadTheme(theme))).toBeNull();
  });

  it('are not made, and it is told why, of another number of sources, hidden ones, on small paper and in large type', () => {
    expect(why({}, 1)).toMatch(/one source, not two/);
    expect(why({}, 3)).toMatch(/3 sources, not two/);
    expect(why({ sources: 'none' })).toMatch(/sources: none/);
    for (const page of ['A5', 'B5', 'pocket'])
      expect(why({ page })).toMatch(new RegExp(`too narrow.*${page}`));
    expect(why({}, 2, 'accessible')).toMatch(/type of the theme is too large/);
    expect(refusedLayout(book({ largePrint: true }), largePrint(loadTheme('classic')))).toMatch(/too large/);
    for (const [settings, count] of [[{ page: 'A5' }, 2] as const, [{}, 3] as const])
      expect(pageOf(book(settings, count), loadTheme('classic')).flanked).toBe(false);
  });

  it('are nobody’s who did not ask', () => {
    expect(why({ layout: 'margin' }, 3)).toBeNull();
    expect(pageOf(book({ layout: 'margin' }), loadTheme('classic')).flanked).toBe(false);
  });
});
