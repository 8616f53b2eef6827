import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import sharp from 'sharp';
import { tryTheme } from '../../src/lab/try-theme.ts';
import type { Edition } from '../../src/model/edition.ts';
import { PdfFile, readLabels, readPages } from '../../src/pdf/pdf.ts';
import { drawPages, openPress, type Press, writeWeb } from '../../src/print/print.ts';
import { renderWeb } from '../../src/render/render.ts';
import { listThemes, loadTheme } from '../../src/theme/theme.ts';
import { openBrowser } from '../helpers/open-browser.ts';
import { root } from '../helpers/root.ts';
import { composer } from './composer.ts';
import { linkAssets } from './link-assets.ts';

/** Px: of a page, at about the size at which it is read. */
const page = 640;

/** Windows in which web pages are looked at: a phone, a small and a large screen, px. */
const windows = [390, 1024, 1440] as const;

/** Projects of which web pages are made: from left to right, and from the right. */
const webBooks: Readonly<Record<string, string>> = {
  main: 'content/ml-projects',
  arabic: 'test/content/arabic',
  hebrew: 'test/content/hebrew',
};

const world = { folder: root, environment: {} };

/**
 * Pictures to look at when a theme or a page is changed: of each theme the spreads that hold every kind of page, and its web page
 * by day and by night. `spreads FOLDER [--theme=NAME,...] [--page=A4,...] [--book=FOLDER] [--only=print|web]`
 */
export async function bench(args: readonly string[]): Promise<void> {
  const [folder = join(root, '.build/spreads')] = args.filter((one) => !one.startsWith('--'));
  const given = (name: string) => args.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
  linkAssets();
  const themes = given('theme')?.split(',') ?? listThemes();
  mkdirSync(folder, { recursive: true });
  if (given('only') !== 'web')
    await drawBooks(
      folder,
      themes,
      given('page')?.split(',') ?? ['A4'],
      given('book') ?? 'content/ml-projects',
    );
  if (given('only') !== 'print') await drawScreens(folder, themes);
}

async function drawBooks(
  folder: string,
  themes: readonly string[],
  papers: readonly string[],
  book: string,
): Promise<void> {
  const compose = await composer(book, world);
  const press = await openPress();
  try {
    for (const theme of themes)
      for (const paper of papers) {
        const edition = await compose({ theme, page: paper });
        for (const [kind, picture] of await spreadsOf(press, edition, theme)) {
          const file = join(folder, `${theme}-${paper}-${kind}.png`);
          writeFileSync(file, picture);
          console.log(file);
        }
      }
  } finally {
    await press.close();
  }
}

/** The spreads of a book that hold each kind of its pages, by what they show. */
async function spreadsOf(press: Press, edition: Edition, theme: string): Promise<[string, Uint8Array][]> {
  const { bytes } = await tryTheme(press, edition, loadTheme(theme), world);
  const file = PdfFile.open(bytes);
  const count = readPages(file).length;
  const first = readLabels(file, count).indexOf('1');
  const kinds: Readonly<Record<string, readonly number[]>> = {
    front: [0, 1, 2],
    contents: [first - 1, first],
    questions: [first + 1, first + 2],
    more: [first + 3, first + 4],
    back: [count - 3, count - 2, count - 1],
  };
  return Promise.all(
    Object.entries(kinds).map(async ([kind, pages]): Promise<[string, Uint8Array]> => {
      const shown = [...new Set(pages)].filter((one) => one >= 0 && one < count);
      return [kind, await beside(bytes, shown)];
    }),
  );
}

/** Pages of a PDF side by side. */
async function beside(pdf: Uint8Array, pages: readonly number[]): Promise<Uint8Array> {
  const drawn = await drawPages(
    pdf,
    pages.map((one) => ({ page: one, width: page, path: String(one) })),
  );
  const height = Math.max(...drawn.map((one) => one.height));
  const ground = { width: page * drawn.length, height, channels: 3 as const, background: '#8a8a8a' };
  return sharp({ create: ground })
    .composite(drawn.map(({ bytes }, place) => ({ input: Buffer.from(bytes), left: place * page, top: 0 })))
    .png()
    .toBuffer();
}

async function drawScreens(folder: string, themes: readonly string[]): Promise<void> {
  const browser = await openBrowser();
  const own = mkdtempSync(join(tmpdir(), 'variorum-spreads-'));
  try {
    for (const [name, project] of Object.entries(webBooks)) {
      const compose = await composer(project, world);
      for (const theme of themes) {
        const page = join(own, `${name}-${theme}.html`);
        writeFileSync(page, writeWeb(renderWeb(await compose({ theme }), loadTheme(theme))));
        for (const width of windows)
          for (const dark of [false, true]) {
            const file = join(folder, `web-${name}-${theme}-${width}${dark ? '-night' : ''}.png`);
            writeFileSync(file, await screenOf(browser, page, width, dark));
            console.log(file);
          }
      }
    }
  } finally {
    await browser.close();
    rmSync(own, { recursive: true, force: true });
  }
}

/** The first topic of a web page, where its questions are. */
async function screenOf(browser: Browser, file: string, width: number, dark: boolean): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width, height: 1000 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
    await page.goto(`file://${file}`, { waitUntil: 'load' });
    await page.evaluate("document.querySelector('.part')?.scrollIntoView()");
    return await page.screenshot();
  } finally {
    await page.close();
  }
}
