import { afterAll, beforeAll, expect, it } from 'vitest';
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
h1, ol, li { margin: 0; padding: 0; list-style: none } h1 { font-size: 20pt; line-height: 28pt } .contents, .after { break-before: page }`;

/** Pages of contents with so many lines; 20 of them fill one below its head. */
async function pagesOfContents(lines: number): Promise<number> {
  return pagesOf(`<ol>${listOf(lines)}</ol>`);
}

function listOf(lines: number): string {
  return Array.from({ length: lines }, (_, at) => `<li>line ${at + 1}</li>`).join('');
}

/** Pages of contents of which this stands below their head. */
async function pagesOf(lists: string): Promise<number> {
  const html = `<!doctype html><html lang="en"><head><title>x</title><style>${style}</style></head><body><h1 id="b">A book</h1>
<nav class="contents"><h1>Contents</h1>${lists}</nav><p class="after"><a href="#b">The text</a></p></body></html>`;
  const book: RenderedBook = {
    html,
    assets: [],
    rectos: [],
    body: 'b',
    contents: { width: '90mm', block: 'var(--block)' },
  };
  const { pages } = await readPdf((await printPdf(press, { metadata, render: () => book })).bytes);
  expect(pages.at(-1)?.body).toContain('The text');
  return pages.length - 2;
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
