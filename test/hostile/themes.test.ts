import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../helpers/read-pdf.ts';
import { smallBook, workshop } from '../helpers/run-cli.ts';

const shop = workshop();
const settings = (theme: string) =>
  `theme: "./${theme}"\nanswers:\n  - {id: a, files: ada.md}\n  - {id: b, files: bob.md}\n`;

/** Prints the small book in a theme of these files. A book was there before. */
async function printed(files: Readonly<Record<string, string>>, theme = 't') {
  shop.write({ ...smallBook, 'handbook.yml': settings(theme), 'out/handbook.pdf': 'the book before' });
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

it('a theme whose folder has a space has its style sheet', async () => {
  const { code, err, pdf } = await printed({ 'print.css': '.cover { display: none }' }, 'my theme');
  expect(err).toBe('');
  expect(code).toBe(0);
  const { pages } = await readPdf(pdf);
  expect(pages[0]?.text).not.toContain('answered by');
  expect(pages.map(({ text }) => text).join(' ')).toContain('Why does dough have to rest?');
});
