import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../helpers/read-pdf.ts';
import { smallBook, workshop } from '../helpers/run-cli.ts';

const shop = workshop();
const settings = (theme: string) =>
  `theme: "./${theme}"\nanswers:\n  - {id: a, files: ada.md}\n  - {id: b, files: bob.md}\n`;

/** Prints the small book in a theme of these files. A book was there before. */
async function printed(files: Readonly<Record<string, string>>, theme = 't', more = '') {
  shop.write({ ...smallBook, 'handbook.yml': settings(theme) + more, 'out/handbook.pdf': 'the book before' });
  shop.write({ [`${theme}/theme.yml`]: 'title: T\nextends: classic\n' });
  for (const [name, text] of Object.entries(files)) shop.write({ [`${theme}/${name}`]: text });
  const argv = ['build', '.', '--format', 'pdf', '--edition', 'handbook', '--out', 'out', '--quiet'];
  const { code, err } = await shop.variorum(...argv);
  return { code, err, pdf: readFileSync(join(shop.folder, 'out/handbook.pdf')) };
}

describe('a theme that hides the book is refused, and the book before stands', () => {
  it.each([
    ['shows nothing', { 'print.css': 'body { display: none }' }, 'leaves out the words'],
    ['has no words', { 'book.hbs': '' }, 'leaves out the words'],
    ['moves all away', { 'print.css': 'body { transform: translateX(-9999px) }' }, 'leaves out the words'],
    ['writes white on white', { 'print.css': '* { color: white !important }' }, 'hides the words'],
    [
      'covers the page',
      {
        'print.css': 'body::after { content: ""; position: fixed; inset: 0; background: white; z-index: 99 }',
      },
      'hides the words',
    ],
    ['hides the running heads', { 'furniture.css': '* { display: none }' }, 'running heads make'],
    ['has running heads of one page', { 'furniture.hbs': '<p>x</p>' }, 'running heads make'],
  ])('one that %s', async (_, files: Record<string, string>, message) => {
    const { code, err, pdf } = await printed(files);
    expect(err).toContain(message);
    expect(err).not.toMatch(/^ {4}at |fault of Variorum/m);
    expect(code).toBe(1);
    expect(pdf.toString()).toBe('the book before');
  });
});

it('a theme that makes ever more pages of a few words is stopped at the limit of pages', async () => {
  const css = { 'print.css': 'article { padding-bottom: 150000mm }' };
  const { code, err, pdf } = await printed(css, 't', 'limits: {pages: 200}\n');
  expect(err).toMatch(/would have \d+ pages, and the limit is 20\d \(limits\.pages\)/);
  expect(code).toBe(3);
  expect(pdf.toString()).toBe('the book before');
});

describe('a theme that hides the book on a screen is refused, and the file before stands', () => {
  const hiding = [
    ['shows nothing', 'body { display: none }'],
    ['lets nothing through', 'body > * { opacity: 0 }'],
    ['moves all away', 'body > * { position: absolute; left: -99999px }'],
    ['moves the letters away', '* { text-indent: -9999px !important }'],
    ['has no size', '* { font-size: 0 !important }'],
    ['hides the answers', 'p, li, dd { visibility: hidden !important }'],
    ['has the colour of its ground', '* { color: #fff !important; background: #fff !important }'],
    ['cuts all off', 'body > * { clip-path: inset(50%) }'],
    [
      'lies over it',
      'body::after { content: ""; position: fixed; inset: 0; background: #fff; z-index: 999 }',
    ],
  ] as const;
  const books = [
    ['web.css', 'handbook', 'html', 'out/handbook.html'],
    ['epub.css', 'handbook', 'epub', 'out/handbook.epub'],
  ] as const;
  const others = [
    ['web.css', 'workbook', 'html', 'out/workbook.html'],
    ['anki.css', 'cards', 'apkg', 'out/cards.apkg'],
  ] as const;
  const site = ['web.css', 'handbook', 'site', 'out/site/index.html'] as const;
  const [nothing, , , , , , , , covered] = hiding;
  it.each([
    ...books.flatMap((output) => hiding.map((way) => [...output, ...way] as const)),
    ...others.flatMap((output) => [nothing, covered].map((way) => [...output, ...way] as const)),
    // The page of the book, which is in the same style sheet, is shown.
    [...site, 'shows nothing', '.site { display: none }'] as const,
  ])('%s of %s.%s (%s): one that %s', async (sheet, edition, format, path, _, css) => {
    const { code, err, file } = await shown(css, sheet, edition, format, path);
    expect(err).toContain('hides the words of the book on a screen');
    expect(err).toContain(`Look in ${sheet} for`);
    expect(err).toContain(path.replace('out/', ''));
    expect(code).toBe(1);
    expect(file).toBe('the file before');
  });

  it.each([...books, ...others, site])(
    '%s of %s.%s (%s): one that shows it in another way is none',
    async (...output) => {
      const [sheet, edition, format, path] = output;
      const css = 'body { font-size: 30px; color: #333; background: #ffe } .search { display: none }';
      const { code, err, file } = await shown(css, sheet, edition, format, path);
      expect(err).toBe('');
      expect(code).toBe(0);
      expect(file).not.toBe('the file before');
    },
  );

  it('words that stand white on a dark ground are seen', async () => {
    const css = 'body, body * { color: #fff !important; background: #111 !important }';
    const { code } = await shown(css, 'epub.css', 'handbook', 'epub', 'out/handbook.epub');
    expect(code).toBe(0);
  });
});

it('a theme that handbook.yml names lies in the project; one that the user names may lie anywhere, and be a link', async () => {
  shop.write({
    ...smallBook,
    'p/ada.md': smallBook['ada.md'],
    'house/theme.yml': 'title: House\nextends: classic\n',
    'p/handbook.yml':
      'title: B\ntheme: ./link\nanswers:\n  - {id: a, files: ada.md}\neditions:\n  short: {kind: short, theme: ../house}\n',
  });
  symlinkSync('../house', join(shop.folder, 'p/link'));
  const argv = ['build', 'p', '--edition', 'handbook', '--format', 'json', '--out', 'out', '--quiet'];
  const { code, err } = await shop.variorum(...argv);
  expect(err).toMatch(
    /^p\/handbook\.yml:2:8: error: The theme `\.\/link` lies outside the project[\s\S]*a link that leads out of it[\s\S]*--theme \//m,
  );
  expect(err).toMatch(/^p\/handbook\.yml:6:\d+: error: The theme `\.\.\/house` lies outside the project/m);
  expect(code).toBe(1);
  expect(existsSync(join(shop.folder, 'out'))).toBe(false);
  for (const theme of ['--theme=p/link', '--theme=./house', '--set=theme=../house']) {
    const said = await shop.variorum(...argv, theme);
    expect(said.err).toBe('');
    expect(said.code).toBe(0);
  }
});

it('a fault of a theme in the project is told by its path in the project', async () => {
  const { err } = await printed({ 'theme.yml': 'titel: T\n' });
  expect(err).toContain('error: t/theme.yml:1: titel:');
  expect(err).not.toContain(shop.folder);
});

/** Makes a file of the small book in a theme with this style sheet. One was there before. */
async function shown(css: string, sheet: string, edition: string, format: string, path: string) {
  shop.write({ ...smallBook, 'handbook.yml': settings('t'), [path]: 'the file before' });
  shop.write({ 't/theme.yml': 'title: T\nextends: classic\n', [`t/${sheet}`]: css });
  const argv = ['build', '.', '--format', format, '--edition', edition, '--out', 'out', '--quiet'];
  const { code, err } = await shop.variorum(...argv);
  return { code, err, file: readFileSync(join(shop.folder, path), 'utf8') };
}

it('a theme whose folder has a space has its style sheet', async () => {
  const { code, err, pdf } = await printed({ 'print.css': '.cover { display: none }' }, 'my theme');
  expect(err).toBe('');
  expect(code).toBe(0);
  const { pages } = await readPdf(pdf);
  expect(pages[0]?.text).not.toContain('answered by');
  expect(pages.map(({ text }) => text).join(' ')).toContain('Why does dough have to rest?');
});
