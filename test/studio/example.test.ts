import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Purpose, QueueItem, StudioBuild } from '../../src/studio/api.ts';
import { openBrowser } from '../helpers/open-browser.ts';
import { type OpenStudio, openStudio } from '../helpers/open-studio.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { root } from '../helpers/root.ts';
import { runCompiled } from '../helpers/run-compiled.ts';

// The example as a person has it in the browser: what the program only suggests is settled, and a sheet of two topics is made.

let studio: OpenStudio;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const names = ['handbook.yml', '000_803d8d25914ce228.txt', '001_1c7c33d9c51d20e2.txt'];
  const read = (name: string) => readFileSync(join(root, 'content/ml-projects', name));
  studio = await openStudio(Object.fromEntries(names.map((name) => [`book/${name}`, read(name)])), 'book');
  await studio.settled();
  browser = await openBrowser();
  page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(studio.address);
  await page.waitForSelector('.bar-title');
});
afterAll(async () => {
  await browser?.close();
  await studio?.remove();
});

const go = (view: string) =>
  page.evaluate((to: string) => {
    window.location.hash = to;
  }, `#/${view}`);
const queue = async () => (await (await studio.ask('/api/queue')).json()) as QueueItem[];
/** Clicks what makes a download, and gives its first file when it is there. */
const made = async (purpose: Purpose, title: string) => {
  await page.click(`.purposes button[aria-label$=": ${title}"]`);
  let build: StudioBuild | undefined;
  await expect
    .poll(
      async () => {
        const all = (await (await studio.ask('/api/builds')).json()) as StudioBuild[];
        build = all.find((one) => one.purpose === purpose);
        return build?.status;
      },
      { timeout: 120_000 },
    )
    .toBe('done');
  // One file, and nothing that only its maker is to see.
  expect(build?.files).toHaveLength(1);
  const file = await studio.ask(`/api/builds/${build?.id}/files/0`);
  return new Uint8Array(await file.arrayBuffer());
};

describe('the example in the browser', () => {
  it('is read with nothing left over', async () => {
    const { project, messages } = await studio.settled();
    expect(project).toMatchObject({ entries: 20 });
    expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has what is only suggested settled by a key, in the preview, in edits.yml and in the same bytes by command line', async () => {
    const before = await queue();
    const item = before.find(({ kind }) => kind === 'suggestion');
    if (!item?.entry || !item.point) throw new Error('nothing is suggested in the example');
    await go(`desk/${encodeURIComponent(item.entry)}/${encodeURIComponent(item.point)}`);
    await page.waitForSelector('.point.is-focus');
    await page.keyboard.press('p');
    await expect
      .poll(() => readSafely('book/edits.yml'), { timeout: 60_000 })
      .toContain(`- split: ${item.point}`);
    await expect
      .poll(async () => (await queue()).filter(({ settled }) => settled).length, { timeout: 60_000 })
      .toBeGreaterThan(0);
    await page.waitForFunction(() =>
      /^1 of \d+ settled/.test(document.querySelector('.progress-line')?.textContent ?? ''),
    );
    const frameOf = () => page.frames().find((one) => one.url().includes('/preview/entry/'));
    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.printed-head button')]
        .find(({ textContent }) => textContent === 'As on the web')
        ?.click(),
    );
    await expect
      .poll(() => frameOf()?.$eval('body', (body) => body.textContent?.length), { timeout: 60_000 })
      .toBeGreaterThan(100);

    await go('download');
    await page.waitForSelector('.purposes li');
    const bytes = await made('web', 'For the intranet');
    const { code } = await runCompiled(
      ['build', 'book', '--edition', 'handbook', '--format', 'html', '--out', 'out', '--quiet'],
      studio.folder,
    );
    expect(code).toBe(0);
    expect(Buffer.compare(readFileSync(join(studio.folder, 'out/handbook.html')), bytes)).toBe(0);
  });

  it('is put on a cheat sheet of two topics alone', async () => {
    for (const title of ['Deployment', 'Team Building'])
      await page.evaluate((name: string) => {
        [...document.querySelectorAll<HTMLElement>('.topics label')]
          .find(({ textContent }) => textContent?.includes(name))
          ?.querySelector('input')
          ?.click();
      }, title);
    const { pages } = await readPdf(await made('sheet', 'Cheat sheet'));
    const text = pages.map((one) => one.text).join(' ');
    expect(pages.length).toBeLessThanOrEqual(2);
    expect(text).toMatch(/Deployment[\s\S]*Team Building/);
    expect(text).not.toMatch(/Data Pipelining|Cost Optimization/);
    expect(readSafely('book/handbook.yml')).toBe(
      readFileSync(join(root, 'content/ml-projects/handbook.yml'), 'utf8'),
    );
  });
});

function readSafely(path: string): string {
  try {
    return studio.read(path);
  } catch {
    return '';
  }
}
