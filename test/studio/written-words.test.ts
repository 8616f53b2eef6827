import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../helpers/open-browser.ts';
import { type OpenStudio, openStudio } from '../helpers/open-studio.ts';
import { openScreen, show } from '../pictures/views.ts';
import { book } from './book.ts';

// Words that somebody wrote are lost by nothing that happens to the studio meanwhile.

let studio: OpenStudio;
let browser: Browser;
let page: Page;
const patience = { timeout: 60_000 };
beforeAll(async () => {
  studio = await openStudio(book, 'book');
  await studio.settled();
  browser = await openBrowser();
  page = await browser.newPage();
  await openScreen(page, studio, { width: 1280, height: 900, dark: false, language: 'en' });
});
afterAll(async () => {
  await browser?.close();
  await studio?.remove();
});

it('an address that is broken leads to the page all the same', async () => {
  const faults: unknown[] = [];
  page.on('pageerror', (error) => faults.push(error));
  await show(page, 'desk/%E0%A4%A/x', '.desk-side');
  await page.reload();
  await page.waitForSelector('.desk-side', patience);
  expect(faults).toEqual([]);
});

it('what cannot be saved, for the studio is gone, is asked about again with every word', async () => {
  const [entry] = (await (await studio.ask('/api/entries')).json()) as { id: string }[];
  const point = await (await studio.ask(`/api/entries/${entry?.id}`)).json();
  await show(
    page,
    `desk/${entry?.id}/${(point as { points: { id: string }[] }).points[0]?.id}`,
    '.point.is-focus',
  );
  await page.keyboard.press('e');
  await page.waitForSelector('dialog textarea', patience);
  await page.$eval('dialog textarea', (box) => {
    (box as HTMLTextAreaElement).value = 'Words of an hour.';
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await studio.stop('SIGKILL');
  await page.click('dialog button.main');
  await page.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>('dialog[open] textarea')?.value === 'Words of an hour.',
    patience,
  );
  expect(await page.$('.notice, [role=alert]')).not.toBeNull();
});
