import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StudioState } from '../../src/studio/api.ts';
import { openBrowser } from '../helpers/open-browser.ts';
import { type OpenStudio, openStudio } from '../helpers/open-studio.ts';
import { runAxe } from '../helpers/run-axe.ts';
import { openScreen, show } from '../pictures/views.ts';
import { book } from './book.ts';

// A project of which one person's documents are a folder, and what its pages keep of what was ticked and proposed.

let studio: OpenStudio;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  studio = await openStudio(
    {
      'book/handbook.yml':
        'title: Welcome\nlanguage: en\nanswers:\n  - { id: a, title: Ada, files: team/*.md }\n  - { id: b, title: Bob, files: b.md }\n',
      'book/team/a.md': book['book/a.md'],
      'book/b.md': book['book/b.md'],
    },
    'book',
  );
  browser = await openBrowser();
  await studio.settled();
  page = await browser.newPage();
  await openScreen(page, studio, { width: 1280, height: 900, dark: false, language: 'en' });
});
afterAll(async () => {
  await browser?.close();
  await studio?.remove();
});

it('takes a document dropped into a folder of somebody’s for theirs, and for nobody else’s', async () => {
  const form = new FormData();
  for (const [path, text] of [
    ['team/a.md', book['book/a.md']],
    ['team/returns.md', '### 4. What do we do with returns?\n\nThey go into the red box.\n'],
  ] as const) {
    form.append('file', new File([text], path.replace('team/', '')));
    form.append('path', path);
  }
  const answer = await studio.ask('/api/documents', { method: 'POST', body: form });
  expect(answer.status).toBe(200);
  const before = (await answer.json()) as StudioState;
  expect(before.project?.sets.map(({ id }) => id)).toEqual(['a', 'b']);
  const { project } = await studio.settled();
  expect(project?.entries).toBe(5);
  expect(studio.read('book/handbook.yml')).not.toContain('returns');
});

it('keeps the topics that were ticked while one looks elsewhere', async () => {
  const ticked = () =>
    page.$$eval('.topics input', (all) => all.map((input) => (input as HTMLInputElement).checked));
  await show(page, 'download', '.topics input');
  await page.click('.topics label:nth-of-type(2) input');
  expect(await ticked()).toEqual([false, true]);
  await show(page, 'look', '.themes label');
  await show(page, 'download', '.topics input');
  expect(await ticked()).toEqual([false, true]);
});

it('writes an edition’s name over the date that it proposes', async () => {
  await show(page, 'look', '.themes label');
  await page.evaluate(() => {
    for (const button of document.querySelectorAll('button'))
      if (button.textContent === 'Keep as an edition') button.click();
  });
  await page.waitForSelector('dialog[open] input');
  expect(await page.$eval('dialog input', (input) => input.value)).toMatch(/^\d{4}-\d\d-\d\d$/);
  await page.keyboard.type('october');
  expect(await page.$eval('dialog input', (input) => input.value)).toBe('october');
  await page.keyboard.press('Escape');
});

it('gives a workbook its answers whole, or a clause for each point, as is ticked where it is made', async () => {
  const settings = () => studio.read('book/handbook.yml');
  const before = settings();
  await show(page, 'download', '.purposes .check input');
  await page.click('.purposes .check input');
  await expect.poll(settings, { timeout: 30_000 }).toMatch(/workbook:\s+workbook:\s+answers: full/);
  await studio.settled();
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('.purposes .check input')?.checked,
  );
  expect(await runAxe(page)).toEqual([]);
  await page.click('.purposes .check input');
  await expect.poll(settings, { timeout: 30_000 }).toBe(before);
});
