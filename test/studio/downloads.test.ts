import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StudioBuild } from '../../src/studio/api.ts';
import { manyQuestions } from '../bench/many-questions.ts';
import { openBrowser } from '../helpers/open-browser.ts';
import { type OpenStudio, openStudio } from '../helpers/open-studio.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { runAxe } from '../helpers/run-axe.ts';
import { openScreen, show } from '../pictures/views.ts';
import { book } from './book.ts';

// Downloads as people have them, in the browser: cancelled in the middle, all in one ZIP, failed, and with the studio gone meanwhile.

let browser: Browser;
const kept = mkdtempSync(join(tmpdir(), 'variorum-downloads-'));
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(kept, { recursive: true, force: true });
});

const patience = { timeout: 120_000 };
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A page of a studio at the view, whose downloads lie in a folder of the test. */
async function pageOf(studio: OpenStudio): Promise<Page> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: kept });
  await openScreen(page, studio, { width: 1280, height: 900, dark: false, language: 'en' });
  await show(page, 'download', '.purposes li');
  return page;
}

const make = (page: Page, purpose: string) => page.click(`button[aria-label="Make: ${purpose}"]`);
const text = (page: Page, selector: string) =>
  page.$eval(selector, ({ textContent }) => textContent ?? '').catch(() => '');
const builds = async (studio: OpenStudio) =>
  (await (await studio.ask('/api/builds')).json()) as readonly StudioBuild[];

/** Clicks a link, and gives the file that the browser saved. */
async function saved(page: Page, selector: string, name: string): Promise<Uint8Array> {
  const path = join(kept, name);
  rmSync(path, { force: true });
  await page.click(selector);
  await expect
    .poll(() => existsSync(path) && readdirSync(kept).every((one) => !one.endsWith('.crdownload')), patience)
    .toBe(true);
  return readFileSync(path);
}

describe('a large book', () => {
  let studio: OpenStudio;
  let page: Page;
  beforeAll(async () => {
    const texts = Object.entries(manyQuestions(100)).map(([name, one]) => [`book/${name}`, one]);
    studio = await openStudio(
      {
        ...Object.fromEntries(texts),
        'book/handbook.yml':
          'title: Many\nanswers:\n  - { id: a, files: a.txt }\n  - { id: b, files: b.txt }\n',
      },
      'book',
    );
    await studio.settled();
    page = await pageOf(studio);
  });
  afterAll(() => studio?.remove());

  it('tells while it is made how many of its pages are done, and is cancelled in the middle: what was made before is there, and it says so', async () => {
    // One topic of it, which is small.
    await page.waitForSelector('.topics label');
    await page.click('.topics label:last-of-type input');
    await make(page, 'Handbook to print');
    await page.waitForSelector('.build.is-done .files a', patience);
    const [first] = await builds(studio);
    await page.click('.topics label:last-of-type input');
    await make(page, 'Handbook to print');
    await page.waitForFunction(
      () => / of (about )?\d+ pages/.test(document.querySelector('.build.is-running')?.textContent ?? ''),
      patience,
    );
    await page.waitForSelector('.build.is-running progress');
    await page.click('.build.is-running button');
    await page.waitForSelector('.build.is-cancelled', patience);
    expect(await text(page, '.build.is-cancelled')).toContain('Cancelled. Earlier files are as they were.');
    expect(await runAxe(page)).toEqual([]);
    expect((await builds(studio)).map(({ status }) => status)).toEqual(['cancelled', 'done']);
    const bytes = await saved(page, '.build.is-done .files a', 'handbook.pdf');
    expect(digest(bytes)).toBe(first?.fingerprint);
    expect((await readPdf(bytes)).pages.length).toBe(first?.files[0]?.pages);
    // Another can be made at once.
    expect(
      await page.$eval(
        'button[aria-label="Make: Handbook to print"]',
        (one) => (one as HTMLButtonElement).disabled,
      ),
    ).toBe(false);
  });

  it('says that the studio was ended while it was made, and when it is back that it was not finished', async () => {
    await make(page, 'Handbook to print');
    await page.waitForSelector('.build.is-running .spinner', patience);
    await studio.stop('SIGKILL');
    await page.waitForSelector('.strip.is-bad', patience);
    expect(await text(page, '.strip.is-bad')).toContain('start it again');
    expect(await text(page, '.build.is-running')).toContain('The studio was ended while this was made.');
    expect(await page.$('.build .spinner')).toBeNull();
    expect(await runAxe(page)).toEqual([]);
    // Nothing more comes of what is clicked meanwhile.
    await make(page, 'Cheat sheet').catch(() => {});
    await page.waitForFunction(() => document.querySelectorAll('.strip').length > 0);
    await studio.again();
    await studio.settled();
    const again = await pageOf(studio);
    await again.waitForSelector('.build.is-cancelled');
    expect((await builds(studio)).map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'done']);
    const bytes = await saved(again, '.build.is-done .files a', 'handbook.pdf');
    expect((await readPdf(bytes)).pages.length).toBeGreaterThan(0);
    await again.close();
  });
});

describe('a small book', () => {
  let studio: OpenStudio;
  let page: Page;
  beforeAll(async () => {
    studio = await openStudio(book, 'book');
    await studio.settled();
    page = await pageOf(studio);
  });
  afterAll(() => studio?.remove());

  it('is downloaded as a whole in one ZIP: every file of the list, whole', async () => {
    await make(page, 'Everything');
    await page.waitForSelector('.build.is-running .spinner', patience);
    expect(await runAxe(page)).toEqual([]);
    await page.waitForSelector('.build.is-done .files a[download="handbook.zip"]', patience);
    expect(await runAxe(page)).toEqual([]);
    const [build] = await builds(studio);
    const zip = unzipSync(await saved(page, '.files a[download="handbook.zip"]', 'handbook.zip'));
    expect(Object.keys(zip).sort()).toEqual(build?.files.map(({ path }) => path).sort());
    const state = JSON.parse(readFileSync(join(studio.folder, 'output/book/studio/builds.json'), 'utf8'));
    const digests = Object.fromEntries(
      state.builds[0].files.map((one: { path: string; sha256: string }) => [one.path, one.sha256]),
    );
    for (const [path, bytes] of Object.entries(zip)) {
      expect(digest(bytes), path).toBe(digests[path]);
      if (path.endsWith('.pdf')) expect((await readPdf(bytes)).pages.length, path).toBeGreaterThan(0);
      if (path.endsWith('.epub') || path.endsWith('.apkg'))
        expect(Object.keys(unzipSync(bytes)).length, path).toBeGreaterThan(1);
      if (path.endsWith('.json')) JSON.parse(Buffer.from(bytes).toString());
    }
  });

  it('that cannot be made says why and what to do, and leaves what was made before', async () => {
    const before = (await builds(studio))[0];
    writeFileSync(join(studio.folder, 'book/edits.yml'), '- rewrite: call-duty-paid-gone\n  text: Gone.\n');
    await studio.post('/api/refresh', {});
    await studio.settled();
    await make(page, 'Everything');
    await page.waitForSelector('.build.is-failed .alarm', patience);
    const said = await text(page, '.build.is-failed');
    expect(said).toContain('Not made. Earlier files are as they were.');
    expect(said).toContain('edits.yml:1');
    expect(said).toContain('merge desk');
    expect(await page.$eval('.build.is-failed .alarm a', (one) => one.getAttribute('href'))).toContain(
      '#/desk',
    );
    expect(await runAxe(page)).toEqual([]);
    const zip = await saved(page, '.build.is-done .files a[download="handbook.zip"]', 'handbook.zip');
    expect(Object.keys(unzipSync(zip)).length).toBe(before?.files.length);
  });

  it('with the studio gone nothing seems to be made, and the page says what to do', async () => {
    await studio.stop('SIGKILL');
    await page.waitForSelector('.strip.is-bad', patience);
    await make(page, 'Cards for Anki');
    await page.waitForFunction(() => !document.querySelector('.build.is-running'));
    expect(await text(page, '.strip.is-bad')).toContain('Nothing is lost: start it again');
    expect(await runAxe(page)).toEqual([]);
  });
});
