import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StudioBuild } from '../../src/studio/api.ts';
import { drawPage } from '../helpers/draw-page.ts';
import { openBrowser } from '../helpers/open-browser.ts';
import { type OpenStudio, openStudio } from '../helpers/open-studio.ts';
import { objectsOf } from '../helpers/pdf-objects.ts';
import { runAxe } from '../helpers/run-axe.ts';
import { openScreen, show } from '../pictures/views.ts';
import { book } from './book.ts';

// A logo and a typeface of one's own, chosen in the browser: seen on the pages that the view shows, and in the PDF that is downloaded.

const own = mkdtempSync(join(tmpdir(), 'variorum-own-'));
/** A green that no theme has. */
const green = { r: 0, g: 255, b: 60 };
let studio: OpenStudio;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  const logo = sharp({ create: { width: 400, height: 200, channels: 3, background: green } });
  await logo.png().toFile(join(own, 'logo.png'));
  const face = createRequire(import.meta.url).resolve(
    '@fontsource/bitter/files/bitter-latin-400-normal.woff2',
  );
  writeFileSync(join(own, 'corp.woff2'), readFileSync(face));
  writeFileSync(join(own, 'licence.txt'), 'SIL Open Font License 1.1');
  studio = await openStudio(book, 'book');
  browser = await openBrowser();
  await studio.settled();
  page = await browser.newPage();
  await openScreen(page, studio, { width: 1280, height: 900, dark: false, language: 'en' });
  await show(page, 'look', '.spread .pages img');
});
afterAll(async () => {
  await browser?.close();
  await studio?.remove();
  rmSync(own, { recursive: true, force: true });
});

const patience = { timeout: 90_000 };
const settings = () => studio.read('book/handbook.yml');

/** Pixels of the logo's colour. */
const greens = (data: Uint8Array, channels: number) => {
  let count = 0;
  for (let at = 0; at < data.length; at += channels) {
    const [one = 0, two = 0, three = 0] = data.subarray(at, at + 3);
    // Pictures of pages are palettes; a PDF may be drawn with red and blue turned round.
    if (two > 225 && Math.min(one, three) < 40 && Math.max(one, three) < 110) count++;
  }
  return count;
};
/** How much of the logo is on the pages that are shown. */
const greensShown = async () => {
  const sources = await page.$$eval('.spread .pages img', (all) =>
    all.map(
      (one) =>
        new URL((one as HTMLImageElement).src).pathname + new URL((one as HTMLImageElement).src).search,
    ),
  );
  const counts = await Promise.all(
    sources.map(async (source) => {
      const answer = await studio.ask(source);
      if (!answer.ok) return 0;
      const { data, info } = await sharp(Buffer.from(await answer.arrayBuffer()))
        .raw()
        .toBuffer({ resolveWithObject: true });
      return greens(data, info.channels);
    }),
  );
  return counts.reduce((sum, one) => sum + one, 0);
};
const firstPage = () => page.$eval('.spread .pages img', (one) => (one as HTMLImageElement).src);
const choose = async (as: string, ...names: readonly string[]) =>
  (await page.$(`input[data-own=${as}]`))?.uploadFile(...names.map((name) => join(own, name)));

it('are seen on the pages that are shown, and gone from them when they are taken back', async () => {
  expect(await greensShown()).toBe(0);
  await choose('coverLogo', 'logo.png');
  await expect.poll(settings, patience).toMatch(/logo: look\/logo\.png/);
  await expect.poll(greensShown, patience).toBeGreaterThan(200);
  const before = await firstPage();
  await choose('textFont', 'corp.woff2', 'licence.txt');
  await expect.poll(settings, patience).toMatch(/look\/corp\.woff2/);
  await expect.poll(firstPage, patience).not.toBe(before);
  await page.waitForFunction(
    () => document.querySelector('.spread')?.getAttribute('aria-busy') !== 'true',
    patience,
  );
  expect(await page.$eval('.look-side', ({ textContent }) => textContent)).toContain('corp.woff2');
  expect(await runAxe(page)).toEqual([]);
});

it('are in the PDF that is downloaded', async () => {
  await studio.settled();
  await show(page, 'download', '.purposes li');
  await page.click('button[aria-label="Make: Handbook to print"]');
  await page.waitForSelector('.build.is-done .files a', patience);
  const [build] = (await (await studio.ask('/api/builds')).json()) as readonly StudioBuild[];
  const bytes = new Uint8Array(await (await studio.ask(`/api/builds/${build?.id}/files/0`)).arrayBuffer());
  const { data } = await drawPage(bytes, 0, 600);
  expect(greens(data, 4)).toBeGreaterThan(200);
  expect(objectsOf(Buffer.from(bytes))).toMatch(/\/FontName ?\/[A-Z]{6}\+Bitter/);
});

it('are gone again by undoing', async () => {
  for (const gone of [/corp\.woff2/, /logo\.png/]) {
    const { revision } = await studio.settled();
    await studio.post('/api/act', { kind: 'undo', revision });
    await expect.poll(settings, patience).not.toMatch(gone);
  }
  await show(page, 'look', '.spread .pages img');
  await expect.poll(greensShown, patience).toBe(0);
});

it('that cannot be printed is refused in words, and nothing of it stays', async () => {
  writeFileSync(join(own, 'broken.woff2'), 'no typeface at all');
  await choose('textFont', 'broken.woff2', 'licence.txt');
  await page.waitForSelector('.strip.is-bad', patience);
  expect(settings()).not.toContain('broken');
  expect(await runAxe(page)).toEqual([]);
});
