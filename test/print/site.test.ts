import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSite } from '../../src/editions/make-site.ts';
import { folio, type Layout } from '../../src/model/layout.ts';
import { openPress, printPdf } from '../../src/print/print.ts';
import { writeWeb } from '../../src/print/web/write-web.ts';
import { renderFurniture, renderPrint, renderWeb } from '../../src/render/render.ts';
import { listThemes, loadTheme } from '../../src/theme/theme.ts';
import { smallEdition } from '../helpers/edition.ts';
import { openBrowser } from '../helpers/open-browser.ts';
import { runAxe } from '../helpers/run-axe.ts';

let browser: Browser;
let folder: string;
let files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
let layout: Layout;
const edition = smallEdition({ title: 'Small <Talk> & "more"' });

beforeAll(async () => {
  const theme = loadTheme('classic');
  const press = await openPress();
  const printed = await printPdf(press, {
    render: (known) => renderPrint(edition, theme, known),
    furniture: (known) => renderFurniture(edition, theme, known),
    metadata: { ...edition, date: '2026-11-22T00:00:00Z' },
  }).finally(() => press.close());
  layout = printed.layout;
  const page = Buffer.from(writeWeb(renderWeb(edition, theme)));
  files = await makeSite(
    [
      {
        edition,
        theme,
        layout,
        files: [
          { path: 'handbook.pdf', bytes: printed.bytes, pages: layout.pages },
          { path: 'handbook.html', bytes: page },
        ],
      },
    ],
    'https://books.example.org/talk/',
  );
  folder = await mkdtemp(join(tmpdir(), 'variorum-site-'));
  for (const { path, bytes } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(width: number, dark = false): Promise<{ page: Page; complaints: readonly string[] }> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url().slice(0, 100)}`));
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await page.goto(`file://${join(folder, 'site/index.html')}`);
  return { page, complaints };
}

describe('the download site, opened from a disk', () => {
  it.each([
    [320, false],
    [820, true],
    [1440, false],
  ])('fits %s px, says nothing to the console and is clean to axe', async (width, dark) => {
    const { page, complaints } = await open(width, dark);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    expect(await runAxe(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.each(listThemes())(
    'is clean to axe in the colours of the theme %s, by day and by night',
    async (name) => {
      const own = loadTheme(name);
      const made = await makeSite([{ edition, theme: own, layout: null, files: [] }], null);
      const page = await browser.newPage();
      const file = join(folder, 'site', `${name}.html`);
      await writeFile(file, made.find(({ path }) => path === 'site/index.html')?.bytes ?? '');
      for (const value of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        await page.goto(`file://${file}`);
        expect(await runAxe(page)).toEqual([]);
      }
    },
  );

  it('shows the cover and pages of the book', async () => {
    const { page } = await open(1440);
    const pictures = (await page.evaluate(
      '[...document.images].map((picture) => { picture.loading = "eager"; return picture.decode().then(() => [picture.naturalWidth, picture.alt]); }).reduce(async (all, one) => [...await all, await one], [])',
    )) as [number, string][];
    expect(pictures.length).toBeGreaterThan(2);
    expect(pictures[0]).toEqual([expect.any(Number), 'Cover of Small <Talk> & "more"']);
    expect(pictures.every(([width]) => width > 700)).toBe(true);
    const first = layout.pageOf.get('part-1') ?? 0;
    expect(pictures[1]?.[1]).toBe(`Page ${folio(layout, first)} of Small <Talk> & "more"`);
  });

  it('has links that lead to files, with their sizes and pages', async () => {
    const { page } = await open(1440);
    const links = (await page.$$eval('a[href]', (all) =>
      all.map((link) => link.getAttribute('href') ?? ''),
    )) as string[];
    const inside = links.filter((link) => !link.startsWith('#')).map((link) => `site/${link.split('#')[0]}`);
    expect(inside.filter((path) => !files.some((file) => file.path === path))).toEqual([]);
    expect(await page.$eval('.first-links', (list) => list.textContent)).toContain(`${layout.pages} pages, `);
  });

  it('leads to the web edition and its question', async () => {
    const { page } = await open(1440);
    await page.click('.topics a');
    await page.waitForSelector('.entry');
    expect(page.url()).toMatch(/read\/handbook\.html#q-1$/);
  });

  it('lists the checksums of all files', async () => {
    const sums = await readFile(join(folder, 'site/SHA256SUMS'), 'utf8');
    const expected = files
      .filter(({ path }) => !path.endsWith('SHA256SUMS'))
      .map(
        ({ path, bytes }) =>
          `${createHash('sha256').update(bytes).digest('hex')}  ${path.replace('site/', '')}`,
      );
    expect(sums.trim().split('\n')).toEqual(expected);
  });

  it('tells other sites and search engines what it is', async () => {
    const { page } = await open(1440);
    const meta = (name: string) =>
      page.$eval(`meta[property="${name}"]`, (tag) => tag.getAttribute('content'));
    expect(await meta('og:title')).toBe('Small <Talk> & "more"');
    expect(await meta('og:image')).toBe('https://books.example.org/talk/pictures/handbook-cover.png');
    const data = JSON.parse(
      await page.$eval('script[type="application/ld+json"]', (tag) => tag.textContent ?? ''),
    );
    expect(data).toMatchObject({ '@type': 'Book', name: 'Small <Talk> & "more"', inLanguage: 'en' });
    expect(
      data.workExample.map((one: { encoding: { encodingFormat: string } }) => one.encoding.encodingFormat),
    ).toEqual(['application/pdf', 'text/html']);
  });
});
