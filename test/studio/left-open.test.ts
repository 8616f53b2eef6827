import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DocumentView } from '../../src/studio/api.ts';
import { openBrowser } from '../helpers/open-browser.ts';
import { type OpenStudio, openStudio } from '../helpers/open-studio.ts';
import { runAxe } from '../helpers/run-axe.ts';
import { openScreen, show } from '../pictures/views.ts';
import { book } from './book.ts';

// What nobody settled is told before a book is made of it, and what the editor replaced is told as that.

let studio: OpenStudio;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  const settings = book['book/handbook.yml'].replace('language: en', 'language: en\nsources: none');
  studio = await openStudio({ ...book, 'book/handbook.yml': settings }, 'book');
  await studio.settled();
  browser = await openBrowser();
  page = await browser.newPage();
  await openScreen(page, studio, { width: 1280, height: 900, dark: false, language: 'en' });
});
afterAll(async () => {
  await browser?.close();
  await studio?.remove();
});

it('the view Download warns of a difference that is printed with an “Or:”, and leads to it', async () => {
  await show(page, 'download', '.left-open');
  expect(await page.$$eval('.left-open span', (all) => all.map(({ textContent }) => textContent))).toEqual([
    'Not settled: places where the sources differ (1). Each is printed with all answers and an “Or:” between them, and nobody is named.',
  ]);
  expect(await runAxe(page)).toEqual([]);
  await page.click('.left-open a');
  await page.waitForSelector('.point.is-focus');
  // The list shows the others of the kind alone.
  expect(await page.$eval('.filters select', (box) => (box as HTMLSelectElement).value)).toBe('difference');
  await page.waitForFunction(() => document.querySelectorAll('.desk-side .virtual .row').length === 1);
});

it('once it is settled nothing is warned of, and what was replaced is told as that, by line', async () => {
  const { revision } = await studio.settled();
  const edit = { verb: 'rewrite', target: 'call-duty-paid-pay', fields: { text: 'It is 450 euros.' } };
  expect((await studio.post('/api/act', { kind: 'edit', revision, ...edit })).status).toBe(200);
  await studio.settled();
  await show(page, 'download', '.purposes li');
  await page.waitForFunction(() => !document.querySelector('.left-open'));
  const { lines } = (await (await studio.ask('/api/documents/1')).json()) as DocumentView;
  expect(lines.filter(({ fate }) => fate === 'replaced').map(({ line }) => line)).toEqual([5]);
  await show(page, 'reading/1', '.fate-replaced');
  expect(await page.$eval('.fate-replaced', ({ textContent }) => textContent)).toContain(
    'replaced by the editor',
  );
  expect(await runAxe(page)).toEqual([]);
});
