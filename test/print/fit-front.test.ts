import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RenderedBook } from '../../src/model/rendered.ts';
import { openPress, type Press, printPdf } from '../../src/print/print.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { metadata } from './tiny-book.ts';

let press: Press;
beforeAll(async () => {
  press = await openPress();
});
afterAll(() => press?.close());

const style = `@page { size: 120mm 150mm; margin: 20mm 15mm 19.9mm } :root { --block: 110mm } body { margin: 0; font: 11pt/14pt serif }
h1, ol, li { margin: 0; padding: 0; list-style: none } h1 { font-size: 20pt; line-height: 28pt } .contents, .colophon, .after { break-before: page }
.colophon { display: flex; flex-direction: column; justify-content: flex-end; min-height: 109mm } dl, p { margin: 0 }`;

/** Pages of contents with so many lines; 20 of them fill one below its head. */
async function pagesOfContents(lines: number): Promise<number> {
  return pagesOf(`<ol>${listOf(lines)}</ol>`);
}

function listOf(lines: number): string {
  return Array.from({ length: lines }, (_, at) => `<li>line ${at + 1}</li>`).join('');
}

/** Pages of contents of which this stands below their head. */
async function pagesOf(lists: string): Promise<number> {
  return (await linesOnPages(`<nav class="contents"><h1>Contents</h1>${lists}</nav>`)).length;
}

/** Lines that are numbered on each page of a section. */
async function linesOnPages(section: string): Promise<number[]> {
  const html = `<!doctype html><html lang="en"><head><title>x</title><style>${style}</style></head><body><h1 id="b">A book</h1>
${section}<p class="after"><a href="#b">The text</a></p></body></html>`;
  const book: RenderedBook = {
    html,
    assets: [],
    rectos: [],
    body: 'b',
    front: { width: '90mm', block: 'var(--block)' },
  };
  const { pages } = await readPdf((await printPdf(press, { metadata, render: () => book })).bytes);
  expect(pages.at(-1)?.body).toContain('The text');
  return pages.slice(1, -1).map(({ body }) => body.match(/line \d/g)?.length ?? 0);
}

it('contents that would need a page more for a few lines are set a little smaller', async () => {
  expect(await pagesOfContents(20)).toBe(1);
  expect(await pagesOfContents(22)).toBe(1);
  // Ten more lines are no remnant, and are not pressed into a page.
  expect(await pagesOfContents(30)).toBe(2);
});

it('what goes to the next page whole is seen to need more pages than its lines', async () => {
  const whole = (lines: number) => `<ol style="break-inside: avoid">${listOf(lines)}</ol>`;
  // A page holds 22 lines, two of them its head: the second list has no room on the first page, and the last lines none on the second.
  expect(await pagesOf(`${whole(8)}${whole(13)}${whole(8)}<ol>${listOf(2)}</ol>`)).toBe(2);
});

it('contents that cannot be one page less end with a third of a page, not with a few lines', async () => {
  // Six lines too many are more than smaller type saves.
  const [first = 0, last = 0, ...more] = await linesOnPages(
    `<nav class="contents"><h1>Contents</h1><ol>${listOf(26)}</ol></nav>`,
  );
  expect(first + last).toBe(26);
  expect(more).toEqual([]);
  expect(last).toBeGreaterThanOrEqual(8);
});

describe('a colophon', () => {
  const colophon = (lines: number) =>
    `<section class="colophon"><h1>About</h1><p>What the book is.</p><dl>${Array.from({ length: lines }, (_, at) => `<div><dt>line ${at + 1}</dt></div>`).join('')}</dl></section>`;

  it('that is a little more than a page is set smaller, its head with it', async () => {
    expect(await linesOnPages(colophon(19))).toEqual([19]);
    expect(await linesOnPages(colophon(21))).toEqual([21]);
  });

  it('of many sources leaves no thin page', async () => {
    for (const lines of [25, 31, 44, 50]) {
      const pages = await linesOnPages(colophon(lines));
      expect(pages.reduce((sum, one) => sum + one, 0)).toBe(lines);
      expect([lines, Math.min(...pages) >= 7, pages.length]).toEqual([lines, true, lines > 45 ? 3 : 2]);
    }
  });
});
