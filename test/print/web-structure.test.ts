import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWeb } from '../../src/print/web/write-web.ts';
import { renderWeb } from '../../src/render/web/render-web.ts';
import { listThemes, loadTheme } from '../../src/theme/load-theme.ts';
import { mainEdition } from '../helpers/main-edition.ts';
import { openBrowser } from '../helpers/open-browser.ts';

// That a theme's web page is built as its printed one: where its notes, labels, columns, boxes and grounds stand in a wide window.

let browser: Browser;
let folder: string;
const facts = new Map<string, Facts>();

interface Facts {
  /** What one source adds: how far right of its point's text it begins, and how far below that text's first line; px, median. */
  readonly note: { readonly across: number; readonly down: number };
  /** How far left of the text labels end, px; null where none is a box of its own. */
  readonly labels: number | null;
  /** Px by which the points of a question begin apart, of all questions, and by which its columns end apart, median. */
  readonly columns: { readonly least: number; readonly most: number; readonly uneven: number };
  readonly boxes: boolean;
  readonly lines: boolean;
  readonly labelLines: boolean;
  /** Colours of the page, of the cover and of a topic's band. */
  readonly grounds: readonly [string, string, string];
  readonly size: number;
  readonly scrolls: boolean;
}

/** Runs in the page. */
const read = `(() => {
  const box = (element) => element.getBoundingClientRect();
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const notes = all('.point.has-beside').map((point) => [box(point.querySelector('.said')), box(point.querySelector('.beside'))]);
  const labels = all('.point > .said .label').flatMap((label) => {
    const text = document.createRange();
    text.setStartAfter(label);
    text.setEndAfter(label.parentElement.lastChild);
    const [line] = [...text.getClientRects()].filter(({ width }) => width > 20);
    return line && getComputedStyle(label).float !== 'none' ? [line.left - box(label).right] : [];
  });
  const lists = all('.points').filter((list) => list.children.length > 3).map((list) => {
    const points = all('.point', list).map((point) => ({ left: box(point).left, bottom: box(point).bottom }));
    const lefts = points.map(({ left }) => left);
    const apart = Math.max(...lefts) - Math.min(...lefts);
    const half = Math.min(...lefts) + apart / 2;
    const end = (some) => Math.max(0, ...some.map(({ bottom }) => bottom));
    return { apart, uneven: Math.abs(end(points.filter(({ left }) => left < half)) - end(points.filter(({ left }) => left >= half))) };
  });
  const ground = (selector) => getComputedStyle(document.querySelector(selector)).backgroundColor;
  const style = (selector, part) => getComputedStyle(document.querySelector(selector), part);
  return {
    note: { across: median(notes.map(([text, note]) => note.left - text.right)), down: median(notes.map(([text, note]) => note.top - text.top)) },
    labels: labels.length > 0 ? median(labels) : null,
    columns: { least: Math.min(...lists.map(({ apart }) => apart)), most: Math.max(...lists.map(({ apart }) => apart)), uneven: median(lists.map(({ uneven }) => uneven)) },
    boxes: style('.point', '::before').borderTopStyle === 'solid' && style('.point', '::before').content !== 'none',
    lines: style('.entry', '::after').backgroundImage.includes('gradient'),
    labelLines: style('.point .label').display === 'block' && style('.point .label').float === 'none',
    grounds: [ground('html'), ground('.cover'), ground('.part-head')],
    size: parseFloat(style('.point .said p').fontSize),
    scrolls: document.documentElement.scrollWidth > innerWidth,
  };
})()`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-structure-'));
  browser = await openBrowser();
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  for (const name of listThemes()) {
    const file = join(folder, `${name}.html`);
    await writeFile(file, writeWeb(renderWeb(await mainEdition(), loadTheme(name))));
    await page.goto(`file://${file}`);
    facts.set(name, (await page.evaluate(read)) as Facts);
  }
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const of = (theme: string) => facts.get(theme) as Facts;

describe('in a wide window', () => {
  it.each(['classic', 'modern', 'technical'])(
    '%s has what one source adds in a margin, level with its text',
    (theme) => {
      const { across, down } = of(theme).note;
      expect(across).toBeGreaterThan(16);
      expect(Math.abs(down)).toBeLessThan(12);
    },
  );

  it.each(['workbook', 'editorial', 'accessible'])('%s has it in the text, below its point', (theme) => {
    const { across, down } = of(theme).note;
    expect(across).toBeLessThan(0);
    expect(down).toBeGreaterThan(20);
  });

  it('technical has labels in a column of their own', () => {
    expect(of('technical').labels).toBeGreaterThan(8);
    for (const theme of ['classic', 'modern', 'editorial', 'accessible', 'workbook'])
      expect([theme, of(theme).labels]).toEqual([theme, null]);
  });

  it('editorial has two columns that end alike, all others one', () => {
    for (const theme of listThemes()) {
      const { least, most, uneven } = of(theme).columns;
      if (theme === 'editorial') {
        expect(least).toBeGreaterThan(300);
        expect(uneven).toBeLessThan(200);
      } else expect([theme, most < 60]).toEqual([theme, true]);
    }
  });

  it('workbook has boxes to tick and ruled room for notes of one’s own', () => {
    for (const theme of listThemes())
      expect([theme, of(theme).boxes, of(theme).lines]).toEqual([
        theme,
        theme === 'workbook',
        theme === 'workbook',
      ]);
  });

  it('accessible has large type and each label on a line of its own', () => {
    expect(of('accessible').labelLines).toBe(true);
    for (const theme of listThemes().filter((one) => one !== 'accessible'))
      expect([theme, of(theme).labelLines, of(theme).size < of('accessible').size]).toEqual([
        theme,
        false,
        true,
      ]);
  });

  it('each has a ground of its own under the cover, and the themes with bands under its topics', () => {
    const clear = 'rgba(0, 0, 0, 0)';
    for (const theme of listThemes()) {
      const [page, cover, band] = of(theme).grounds;
      expect([theme, cover === page || cover === clear]).toEqual([theme, false]);
      expect([theme, band === clear]).toEqual([theme, ['classic', 'accessible'].includes(theme)]);
    }
  });

  it('nothing stands beyond the window', () => {
    for (const theme of listThemes()) expect([theme, of(theme).scrolls]).toEqual([theme, false]);
  });
});
