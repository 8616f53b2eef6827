import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EditionKind } from '../../src/editions/edition-kind.ts';
import { unmadeFormats } from '../../src/editions/unmade-formats.ts';
import { openBrowser } from '../helpers/open-browser.ts';
import { runAxe } from '../helpers/run-axe.ts';
import { runCli } from '../helpers/run-cli.ts';

// One folder for all: its pages are read, never changed.
const folder = mkdtempSync(join(tmpdir(), 'variorum-test-'));
const questions = ['How is bread baked?', 'How is tea made?', 'What is a spoon for?']
  .map(
    (question, place) =>
      `## ${place + 1}. ${question}\n\n- **Heat**: Heat it well & wait.\n- **Care**: Take care of <it>.\n`,
  )
  .join('\n');
let browser: Browser;
let said = '';
const pages = new Map<string, string>();
const names = ['cheatsheet', 'cards', 'workbook'];
beforeAll(async () => {
  writeFileSync(join(folder, 'a.md'), `# Kitchen\n\n${questions}`);
  writeFileSync(join(folder, 'b.md'), `# Kitchen\n\n${questions.replaceAll('Care', 'Patience')}`);
  const argv = ['build', 'a.md', 'b.md', '--out', 'out', '-f', 'html'];
  const { code, err } = await runCli([...argv, '-e', 'cheatsheet', '-e', 'cards', '-e', 'workbook'], folder);
  expect(code, err).toBe(0);
  for (const name of names) pages.set(name, readFileSync(join(folder, `out/${name}.html`), 'utf8'));
  const other = await runCli(['build', 'a.md', '--out', 'out2', '-f', 'epub', '-e', 'cards'], folder);
  said = other.out + other.err;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});
const read = (name: string) => pages.get(name) ?? '';

describe('cheat sheet, cards and workbook as web pages', () => {
  for (const name of names)
    it(`${name}: every question once, without a script, nothing from elsewhere`, () => {
      const html = read(name);
      expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)[^"' ]*\.(?:js|css|woff2)/);
      expect(html).toContain("script-src 'none'");
      for (const question of ['How is bread baked?', 'How is tea made?', 'What is a spoon for?'])
        expect(html.split(question).length - 1, question).toBe(1);
      expect(html).toContain('Take care of &lt;it&gt;');
    });

  it('a picture of an answer is in the page itself', async () => {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect width="90" height="60"/></svg>';
    writeFileSync(join(folder, 'bread.svg'), drawing);
    writeFileSync(
      join(folder, 'c.md'),
      '1. How is bread baked?\n\n- **Heat**: Bake it so. ![A loaf](bread.svg)\n',
    );
    const argv = ['build', 'c.md', '--out', 'out3', '-f', 'html', ...names.flatMap((name) => ['-e', name])];
    const { code, err } = await runCli(argv, folder);
    expect(code, err).toBe(0);
    for (const name of names) {
      const html = readFileSync(join(folder, `out3/${name}.html`), 'utf8');
      expect(html, name).toMatch(/<img class="[^"]*" src="data:image\/svg\+xml;base64,[^"]+" alt="A loaf"/);
      expect(html, name).not.toMatch(/src="(?!data:)/);
    }
  });

  it('a card is turned by the keyboard, and its answer is not to be seen before', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(true);
    await page.setContent(read('cards'));
    const seen = () => page.evaluate(`document.querySelector('.card .answer').checkVisibility()`);
    expect(await seen()).toBe(false);
    await page.focus('.card summary');
    await page.keyboard.press('Space');
    expect(await seen()).toBe(true);
    await page.close();
  });

  it('is no wider than a telephone', async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 390, height: 800 });
    for (const name of names) {
      await page.setContent(read(name));
      expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(390);
    }
    await page.close();
  });

  it('can be read by all who come', async () => {
    const page = await browser.newPage();
    for (const name of names) {
      await page.setContent(read(name));
      expect(await runAxe(page), name).toEqual([]);
    }
    await page.close();
  });

  it('of a format that an edition cannot be, the build says so', () => {
    expect(said).toMatch(/The edition cards is not made as epub/);
    expect(said).toMatch(/It can be pdf, html, apkg, txt, csv, tsv/);
  });

  it('of one that another edition of the build is made in, nothing is said', () => {
    const kind = (format: string) => ({ render: { [format]: () => null } }) as unknown as EditionKind;
    const [book, deck] = [kind('epub'), kind('apkg')];
    expect(unmadeFormats('book', book, ['epub', 'apkg'], [book, deck])).toEqual([]);
    expect(unmadeFormats('book', book, ['epub', 'csv'], [book, deck])).toMatchObject([
      { reason: 'The edition book is not made as csv' },
    ]);
    // An edition of which nothing comes is told in any case.
    expect(unmadeFormats('deck', deck, ['epub'], [book, deck])).toHaveLength(1);
  });
});
