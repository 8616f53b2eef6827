import { readFileSync } from 'node:fs';
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

describe('a theme that hides the book on a screen is refused, and the page before stands', () => {
  it.each([
    ['shows nothing', 'body { display: none }'],
    ['lets nothing through', 'main { opacity: 0 }'],
    ['moves all away', 'main { position: absolute; left: -99999px }'],
    ['has no size', '* { font-size: 0 !important }'],
    ['hides the answers', 'main p, main li, main dd { visibility: hidden }'],
  ])('one that %s', async (_, css) => {
    const { code, err, page } = await shown(css);
    expect(err).toContain('hides the words of the book on a screen');
    expect(code).toBe(1);
    expect(page).toBe('the page before');
  });

  it('and one that shows it in another way is none', async () => {
    const { code, err, page } = await shown('body { font-size: 30px } .search { display: none }');
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(page).toContain('font-size:30px');
  });
});

it('a fault of a theme in the project is told by its path in the project', async () => {
  const { err } = await printed({ 'theme.yml': 'titel: T\n' });
  expect(err).toContain('error: t/theme.yml:1: titel:');
  expect(err).not.toContain(shop.folder);
});

/** Makes the web page of the small book in a theme with this web.css. A page was there before. */
async function shown(css: string) {
  shop.write({ ...smallBook, 'handbook.yml': settings('t'), 'out/handbook.html': 'the page before' });
  shop.write({ 't/theme.yml': 'title: T\nextends: classic\n', 't/web.css': css });
  const argv = ['build', '.', '--format', 'html', '--edition', 'handbook', '--out', 'out', '--quiet'];
  const { code, err } = await shop.variorum(...argv);
  return { code, err, page: readFileSync(join(shop.folder, 'out/handbook.html'), 'utf8') };
}

it('a theme whose folder has a space has its style sheet', async () => {
  const { code, err, pdf } = await printed({ 'print.css': '.cover { display: none }' }, 'my theme');
  expect(err).toBe('');
  expect(code).toBe(0);
  const { pages } = await readPdf(pdf);
  expect(pages[0]?.text).not.toContain('answered by');
  expect(pages.map(({ text }) => text).join(' ')).toContain('Why does dough have to rest?');
});
