import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RenderedBook } from '../../src/model/rendered.ts';
import { openPress, type Press, printPdf } from '../../src/print/print.ts';
import { type PageLine, readPageLines } from '../bench/page-lines.ts';
import { metadata } from './tiny-book.ts';

let press: Press;
beforeAll(async () => {
  press = await openPress();
});
afterAll(() => press?.close());

const style = `@page { size: 120mm 150mm; margin: 0 } :root { --gutter: 10mm } body { margin: 0; font: 11pt/14pt serif } p, h1 { margin: 0; overflow-wrap: break-word }
.cover { position: relative; width: 120mm; height: 150mm; overflow: hidden } .ornament { position: absolute; top: 0; left: 20mm } .ornament svg { height: 80mm }
.cover-text { position: absolute; left: 10mm; right: 10mm; bottom: 10mm } .cover-title { font-size: 54pt; line-height: 1 }
.title-page { break-before: page; margin: 0 10mm } .book-title { font: 50pt/1 serif } .after { break-before: page }`;

/** The lines of a title on the cover, and on the title page. */
async function linesOf(title: string): Promise<readonly (readonly PageLine[])[]> {
  const html = `<!doctype html><html lang="de"><head><title>x</title><style>${style}</style></head><body>
<section class="cover"><div class="ornament"><svg viewBox="0 0 80 80"><rect width="80" height="80" fill="#ccc"/></svg></div><div class="cover-text"><p class="cover-title">${title}</p></div></section>
<section class="title-page"><h1 id="b" class="book-title">${title}</h1></section><p class="after"><a href="#b">The text</a></p></body></html>`;
  const book: RenderedBook = {
    html,
    assets: [],
    rectos: [],
    body: 'b',
    front: { width: '120mm', block: '150mm' },
  };
  const pages = await readPageLines((await printPdf(press, { metadata, render: () => book })).bytes);
  return pages.slice(0, 2).map(({ lines }) => lines);
}

const wordsOf = (lines: readonly PageLine[] = []) => lines.map(({ text }) => text.trim().normalize('NFKC'));

it('a title has its size where its words have room', async () => {
  const [cover = [], inside = []] = await linesOf('Säge und Feile');
  expect(cover[0]?.size).toBeCloseTo(54, 0);
  expect(inside[0]?.size).toBeCloseTo(50, 0);
});

it('a word that is a little too wide makes its title smaller, and is not cut', async () => {
  const [cover, inside] = await linesOf('Klassenhandbuch');
  expect([wordsOf(cover), wordsOf(inside)]).toEqual([['Klassenhandbuch'], ['Klassenhandbuch']]);
});

it('one that is far too wide is parted at a syllable, with a hyphen', async () => {
  const soft = '\u00ad';
  for (const lines of await linesOf(
    `Donau${soft}dampf${soft}schifffahrts${soft}gesellschafts${soft}kapitäne`,
  )) {
    const [first = '', ...more] = wordsOf(lines);
    expect(first).toMatch(/(Donau|dampf|schifffahrts|gesellschafts)-$/);
    expect(more).toHaveLength(1);
  }
});

it('a long title stands clear of the drawing', async () => {
  const title =
    'Alles, was eine Werkstatt über Sägen und Feilen wissen muss, über ihre Schneiden und Griffe und ihre Pflege';
  const [cover = []] = await linesOf(title);
  const head = Math.min(...cover.map(({ baseline, size }) => baseline - size));
  // It gives way to half of its height at the most.
  expect(head).toBeGreaterThan((40 / 25.4) * 72);
  expect(wordsOf(cover).join(' ')).toBe(title);
});

it('a word without a syllable goes on in the next line, in letters that can be read', async () => {
  for (const lines of await linesOf('x'.repeat(80))) {
    expect(wordsOf(lines).join('')).toBe('x'.repeat(80));
    expect(lines[0]?.size).toBeGreaterThan(24);
  }
});
