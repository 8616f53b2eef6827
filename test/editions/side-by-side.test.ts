import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MergedProject, mergeProject } from '../../src/merge-project.ts';
import { openProject } from '../../src/read/open-project.ts';
import { openBrowser } from '../helpers/open-browser.ts';
import { type PdfFacts, readPdf } from '../helpers/read-pdf.ts';
import { readText } from '../helpers/read-text.ts';
import { root } from '../helpers/root.ts';
import { runAxe } from '../helpers/run-axe.ts';
import { runCli } from '../helpers/run-cli.ts';

let out: string;
let browser: Browser;
let merged: MergedProject;
let bytes: Uint8Array;
let book: PdfFacts;
const folder = join(root, 'test/content/differing');

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'variorum-side-'));
  const built = [
    'build',
    folder,
    '--edition',
    'side-by-side',
    '--format',
    'pdf,html',
    '--out',
    out,
    '--quiet',
  ];
  const { code, err } = await runCli(built, root);
  expect([code, err]).toEqual([0, '']);
  const { project } = await openProject([], { folder, environment: {} });
  if (!project) throw new Error('no project');
  merged = await mergeProject(project, { folder, environment: {} });
  bytes = await readFile(join(out, 'side-by-side.pdf'));
  book = await readPdf(bytes);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await rm(out, { recursive: true, force: true });
});

const plain = (text: string) => text.replace(/[‘’]/g, "'").replace(/\s+/g, '');

/** Where the first words of a text are drawn: page, and heights from the foot of the page, pt. */
async function placesOf(words: string): Promise<{ readonly page: number; readonly y: number }[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const places: { page: number; y: number }[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent();
    for (const item of items)
      if ('str' in item && item.str.startsWith(words)) places.push({ page, y: item.transform[5] as number });
  }
  return places;
}

describe('the side-by-side edition', () => {
  it('lies on its side where there are three sources, and passes the machine checks', async () => {
    const [first] = book.pages;
    expect(first && first.width > first.height).toBe(true);
    expect((await runCli(['verify', join(out, 'side-by-side.pdf')], root)).code).toBe(0);
  });

  it('loses no sentence of any answer, also of what the editor rewrote', () => {
    const text = plain(book.pages.map(({ body }) => body).join(' '));
    const units = merged.sets.flatMap(({ answers }) =>
      answers.flatMap(({ intro, points, outro }) => [
        ...intro,
        ...points.flatMap((point) => point.units),
        ...outro,
      ]),
    );
    expect(units.length).toBeGreaterThan(30);
    for (const unit of units) expect(text).toContain(plain(unit.text));
  });

  it('sets what was aligned on one level', async () => {
    for (const words of ['Service:', 'Hammer:', 'Airing:', 'Bleeding:']) {
      const places = await placesOf(words);
      expect(places.length).toBeGreaterThan(1);
      expect(new Set(places.map(({ page, y }) => `${page} ${y.toFixed(1)}`)).size).toBe(1);
    }
  });

  it('has a table for each question, a column for each source that answers it', async () => {
    const html = await readFile(join(out, 'side-by-side.html'), 'utf8');
    expect(html.match(/<table /g)).toHaveLength(merged.handbook.entries.length);
    expect(html.match(/<th scope="col">/g)).toHaveLength(
      merged.handbook.entries.reduce((sum, { wordings }) => sum + wordings.length, 0),
    );
    expect(html).toMatch(/class="x-clash">Have the boiler serviced every 24 months/);
  });

  it.each([1280, 400])(
    'is without fault for axe at %i px, and scrolls only inside its tables',
    async (width) => {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.setViewport({ width, height: 900 });
      await page.goto(pathToFileURL(join(out, 'side-by-side.html')).href);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(await runAxe(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it('can be an edition of the settings, upright and in another theme', async () => {
    const set = [
      'editions.pairs.kind=side-by-side',
      'editions.pairs.theme=technical',
      'editions.pairs.orientation=portrait',
    ];
    const { code } = await runCli(
      [
        'build',
        folder,
        '--edition',
        'pairs',
        '--format',
        'pdf',
        '--out',
        out,
        ...set.flatMap((one) => ['--set', one]),
      ],
      root,
    );
    expect(code).toBe(0);
    const pairs = await readFile(join(out, 'pairs.pdf'));
    const [first] = (await readPdf(pairs)).pages;
    expect(first && first.width < first.height).toBe(true);
    // What sticks out of a page would make the browser draw all of it smaller.
    const boxes = await readText(pairs);
    const body = boxes.filter(({ size }) => Math.abs(size - 9) < 0.05);
    expect(body.length).toBeGreaterThan(boxes.length / 2);
    expect(Math.min(...boxes.map(({ size }) => size))).toBeGreaterThanOrEqual(6.5);
  });
});
