import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StudioState } from '../../src/studio/api.ts';
import { openBrowser } from '../helpers/open-browser.ts';
import { type OpenStudio, openStudio } from '../helpers/open-studio.ts';
import { runAxe } from '../helpers/run-axe.ts';
import { openScreen, show } from '../pictures/views.ts';

// A folder is dropped again without a document that was in it: it is named, and stays or is taken out; both can be undone.

const faq = (where: string) => `## Where do I park?\n\nIn ${where}, on the left.\n`;
const pay = '## How is pay settled?\n\nOn the first of each month, by bank.\n';

let studio: OpenStudio;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  studio = await openStudio(
    {
      'book/handbook.yml':
        'title: FAQ\nanswers:\n  - id: n\n    files: [faq/a.md, faq/b.md] # north\n    reading: { faq/b.md: headings of level 2 }\n  - { id: s, files: south/*.md }\n',
      'book/faq/a.md': faq('the yard'),
      'book/faq/b.md': pay,
      'book/south/c.md': faq('the street'),
      'book/south/d.md': pay,
    },
    'book',
  );
  await studio.settled();
  browser = await openBrowser();
  page = await browser.newPage();
  await openScreen(page, studio, { width: 1280, height: 900, dark: true, language: 'de' });
});
afterAll(async () => {
  await browser?.close();
  await studio?.remove();
});

const drop = async (files: Readonly<Record<string, string>>): Promise<StudioState> => {
  const form = new FormData();
  for (const [path, text] of Object.entries(files)) {
    form.append('file', new File([text], path.split('/').at(-1) ?? ''));
    form.append('path', path);
  }
  return (await (await studio.ask('/api/documents', { method: 'POST', body: form })).json()) as StudioState;
};
const act = async (asked: object) =>
  studio.post('/api/act', { revision: (await studio.settled()).revision, ...asked });
const files = async () => (await studio.settled()).project?.documents.map(({ file }) => file);
const settings = () => studio.read('book/handbook.yml');

describe('a document that is gone from a folder that is dropped again', () => {
  it('is named until somebody says that it stays, which is undone', async () => {
    expect((await drop({ 'faq/a.md': faq('the cellar') })).absent).toEqual(['faq/b.md']);
    await show(page, 'reading/0', '.absent li');
    expect(await page.$eval('.absent', ({ textContent }) => textContent)).toContain('faq/b.md');
    expect(await runAxe(page)).toEqual([]);
    await page.click('.absent button');
    await page.waitForFunction(() => !document.querySelector('.absent'));
    expect((await studio.settled()).absent).toEqual([]);
    await act({ kind: 'undo' });
    expect((await studio.settled()).absent).toEqual(['faq/b.md']);
    await page.waitForSelector('.absent li');
  });

  it('is asked about still when the studio was started again', async () => {
    await studio.stop('SIGKILL');
    await studio.again();
    expect((await studio.settled()).absent).toEqual(['faq/b.md']);
    await page.goto(studio.address);
  });

  it('that handbook.yml names is taken out of it, comments kept, and comes back by undoing', async () => {
    const before = settings();
    await show(page, 'reading/0', '.absent li');
    await page.click('.absent li button:last-child');
    await expect.poll(settings, { timeout: 30_000 }).not.toContain('faq/b.md');
    expect(settings()).toContain('files: faq/a.md # north');
    expect(await files()).toEqual(['faq/a.md', 'south/c.md', 'south/d.md']);
    expect((await studio.settled()).absent).toEqual([]);
    expect(studio.read('book/faq/b.md')).toBe(pay);
    await act({ kind: 'undo' });
    expect(settings()).toBe(before);
    expect(await files()).toContain('faq/b.md');
  });

  it('that a pattern finds is put aside in its folder, and comes back by undoing', async () => {
    expect((await drop({ 'south/c.md': faq('the park') })).absent).toEqual(['faq/b.md', 'south/d.md']);
    expect((await act({ kind: 'take-out', file: 'south/d.md' })).status).toBe(200);
    expect(await files()).toEqual(['faq/a.md', 'faq/b.md', 'south/c.md']);
    const there = () =>
      ['d.md', 'd.md.out'].map((name) => existsSync(join(studio.folder, 'book/south', name)));
    expect(there()).toEqual([false, true]);
    await act({ kind: 'undo' });
    expect(there()).toEqual([true, false]);
    expect(studio.read('book/south/d.md')).toBe(pay);
    await act({ kind: 'redo' });
    expect(there()).toEqual([false, true]);
    await act({ kind: 'undo' });
    expect(await files()).toContain('south/d.md');
  });

  it('is no longer asked about when it is dropped again', async () => {
    expect((await drop({ 'faq/a.md': faq('the cellar'), 'faq/b.md': pay })).absent).toEqual(['south/d.md']);
  });
});

describe('a document that was taken out', () => {
  it('can be dropped again, as it was or otherwise', async () => {
    expect((await act({ kind: 'take-out', file: 'faq/b.md' })).status).toBe(200);
    const other = pay.replace('bank', 'cheque');
    expect((await drop({ 'faq/b.md': other })).project?.documents.map(({ file }) => file)).toContain(
      'faq/b.md',
    );
    expect(studio.read('book/faq/b.md')).toBe(other);
  });

  it('is not the last one that there is', async () => {
    for (const file of ['faq/b.md', 'faq/a.md', 'south/d.md'])
      expect((await act({ kind: 'take-out', file })).status).toBe(200);
    expect(await files()).toEqual(['south/c.md']);
    const last = await act({ kind: 'take-out', file: 'south/c.md' });
    expect(last.status).toBe(422);
    expect(await last.text()).toContain('all that the book is made of');
  });
});
