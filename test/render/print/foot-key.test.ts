import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeEdition } from '../../../src/compose/compose.ts';
import type { Handbook } from '../../../src/model/handbook.ts';
import type { Layout } from '../../../src/model/layout.ts';
import { renderFurniture } from '../../../src/render/render.ts';
import { sectionIds } from '../../../src/render/section-ids.ts';
import { listThemes, loadTheme } from '../../../src/theme/theme.ts';
import { openBrowser } from '../../helpers/open-browser.ts';
import { smallSettings, thickHandbook } from '../small-book.ts';

const titles = [
  'The Tuesday study group',
  'Priya’s interview notes',
  'Operations handbook of the platform team',
  'A teacher’s model answers',
  'Lecture notes, winter term',
  'The forum thread',
];

/** A book of so many sources. */
function bookOf(count: number, title = (at: number) => titles[at % titles.length] ?? ''): Handbook {
  const book = thickHandbook();
  const [first] = book.answerSets;
  if (!first) throw new Error('no source');
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const answerSets = Array.from({ length: count }, (_, at) => ({
    ...first,
    id: (letters[at] ?? '').toLowerCase(),
    mark: letters[at] ?? '',
    title: title(at),
  }));
  return { ...book, answerSets };
}

const layout = {
  pages: 12,
  bodyStart: 4,
  pageOf: new Map([
    [sectionIds.colophon, 1],
    [sectionIds.marks, 1],
    ['part-data', 4],
    ['q-1', 4],
  ]),
  blanksBefore: new Set<string>(),
} as unknown as Layout;

/** The running heads and feet of a book. */
function feetOf(book: Handbook, theme: string, settings: object) {
  return renderFurniture(composeEdition(book, smallSettings(settings), 'handbook'), loadTheme(theme), layout);
}

const sheetsOf = (html: string) => html.match(/<div class="sheet[\s\S]*?<\/div>/g) ?? [];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe('the key at the foot', () => {
  it.each(listThemes().flatMap((theme) => ['A4', 'A5', '6x9'].map((page) => [theme, page] as const)))(
    'of %s on %s says of each of six sources whose its sign is, or where that is told',
    (theme, page) => {
      const sheets = sheetsOf(feetOf(bookOf(6), theme, { page }).html);
      const key = sheets.find((sheet) => sheet.includes('key-line')) ?? '';
      const named = titles.filter((title) => key.includes(title));
      if (named.length === 0) {
        expect(key).toContain('How to read the marks: page ii.');
        expect(sheets[1], 'the page it points to has its number').toContain('>ii</p>');
      } else expect(named).toEqual(titles);
      expect(key).not.toContain('…');
    },
  );

  it('names six sources wherever a page is large', () => {
    // The workbook's lines are short: its margin is to be written in.
    for (const theme of listThemes().filter((one) => one !== 'workbook'))
      for (const page of ['A4', 'Letter'])
        expect(feetOf(bookOf(6), theme, { page }).html, `${theme} ${page}`).toContain('The forum thread');
  });

  it('points to the page of the marks where there are more sources than it has room for', () => {
    const sheets = sheetsOf(feetOf(bookOf(20), 'classic', { page: 'A4' }).html);
    expect(sheets[4]).toContain('How to read the marks: page ii.');
    expect(sheets[4]).not.toContain('<svg');
    // A page that nobody is sent to stays bare.
    expect(sheetsOf(feetOf(bookOf(2), 'classic', { page: 'A4' }).html)[1]).not.toContain('<p');
  });

  it('stays on the paper and clear of the folio, on both sides', async () => {
    const tab = await browser.newPage();
    for (const theme of listThemes())
      for (const page of ['A4', 'A5', 'Letter'])
        for (const count of [2, 5, 6, 8]) {
          const { html, assets } = feetOf(bookOf(count), theme, { page });
          const whole = assets.reduce(
            (text, { path, type, bytes }) =>
              text.replaceAll(path, `data:${type};base64,${Buffer.from(bytes).toString('base64')}`),
            html,
          );
          await tab.setContent(whole);
          for (const side of ['recto', 'verso']) {
            const [lowest, met] = (await tab.evaluate(`document.fonts.ready.then(() => {
              const sheet = document.querySelector('.sheet:has(.key-line)');
              sheet.classList.remove('recto', 'verso');
              sheet.classList.add('${side}');
              const rects = (chosen) => {
                const range = document.createRange();
                range.selectNodeContents(sheet.querySelector(chosen));
                return [...range.getClientRects()].filter(({ width }) => width > 0);
              };
              const [folio] = rects('.page-number');
              const own = sheet.getBoundingClientRect();
              const lines = rects('.key-line');
              const meets = ({ left, right, top, bottom }) => left < folio.right && right > folio.left && top < folio.bottom - 1 && bottom > folio.top + 1;
              return [own.bottom - Math.max(...lines.map(({ bottom }) => bottom)), lines.filter(meets).length + lines.filter(({ left, right }) => left < own.left || right > own.right).length];
            })`)) as [number, number];
            const named = `${theme} ${page} ${count} ${side}`;
            expect(met, named).toBe(0);
            expect(lowest, named).toBeGreaterThan((3 * 96) / 25.4);
          }
        }
    await tab.close();
  }, 60_000);
});
