import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RenderedBook } from '../../src/model/rendered.ts';
import { openPress, type PdfJob, type Press, printPdf } from '../../src/print/print.ts';
import { metadata } from './tiny-book.ts';

const style = `@page { size: 120mm 150mm; margin: 20mm 15mm 19.9mm } :root { --block: 110mm } body { margin: 0; font: 11pt/14pt serif }
h1, p, ul, li { margin: 0; padding: 0; list-style: none } h1 { font-size: 20pt; line-height: 28pt } .index { break-before: page }
.index-columns { columns: 2; column-gap: 6mm; column-fill: auto } .index-line, .index li { break-inside: avoid } li li { padding-inline-start: 4mm }
.continued { margin-inline-start: -4mm }`;

/** An index of a letter for each list: terms, or a head and how many terms it has under it; `type` is its size and the distance of its lines. */
function indexOf(
  letters: Readonly<Record<string, readonly (string | readonly [string, number])[]>>,
  type = '11pt/14pt',
): PdfJob {
  const term = (text: string, under = '') =>
    `<li><span class="index-line"><span class="term">${text}</span>, 1</span>${under}</li>`;
  const groups = Object.entries(letters).map(([letter, terms]) => {
    const lines = terms.map((one) => {
      if (typeof one === 'string') return term(one);
      const [head, count] = one;
      return term(
        head,
        `<ul>${Array.from({ length: count }, (_, at) => term(`${head}${at}`)).join('')}</ul>`,
      );
    });
    return `<div class="index-group"><p class="index-letter">${letter}</p><ul>${lines.join('')}</ul></div>`;
  });
  const html = `<!doctype html><html lang="en"><head><title>x</title><style>${style} .index-columns{font:${type} serif}</style></head><body><h1 id="b">A book</h1><p><a href="#b">b</a></p>
<section class="index"><h1>Index</h1><div class="index-columns">${groups.join('')}</div></section></body></html>`;
  const book: RenderedBook = {
    html,
    assets: [],
    rectos: [],
    body: 'b',
    block: 110,
    columns: { width: '90mm', block: 'var(--block)', continued: '(continued)' },
  };
  return { metadata, render: () => book };
}

interface Line {
  readonly text: string;
  readonly y: number;
}

/** The lines of each column of the pages of the index, from above. */
async function columnsOf(bytes: Uint8Array): Promise<Line[][][]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages = [];
  for (let number = 2; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const words = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str, x: item.transform[4] as number, y: Math.round(item.transform[5] as number) }]
        : [],
    );
    const column = (right: boolean): Line[] => {
      const byLine = new Map<number, string>();
      for (const { text, x, y } of words)
        if (x > 170 === right && text !== 'Index') byLine.set(y, `${byLine.get(y) ?? ''}${text}`);
      return [...byLine].map(([y, text]) => ({ y, text })).sort((one, other) => other.y - one.y);
    };
    pages.push([column(false), column(true)]);
  }
  await task.destroy();
  return pages;
}

const named = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);

describe('the columns of an index', () => {
  let press: Press;
  beforeAll(async () => {
    press = await openPress();
  });
  afterAll(() => press?.close());
  const columns = async (job: PdfJob) => columnsOf((await printPdf(press, job)).bytes);

  it('begin with the head again where its terms go on, and leave no term alone on either side', async () => {
    const pages = await columns(indexOf({ A: named('a', 12), D: [['data', 70]], E: named('e', 9) }));
    const all = pages.flat().filter((column) => column.length > 0);
    const going = all.filter(([first]) => /^data\d/.test(first?.text ?? ''));
    expect(going).toEqual([]);
    const again = all.filter(([first]) => first?.text.startsWith('data (continued)'));
    expect(again.length).toBeGreaterThan(1);
    for (const column of again)
      expect(column.slice(1, 3).every(({ text }) => /^data\d/.test(text))).toBe(true);
    const terms = all.flat().flatMap(({ text }) => /^(?:[ae]|data)\d+/.exec(text)?.[0] ?? []);
    expect(terms).toEqual([...named('a', 12), ...named('data', 70), ...named('e', 9)]);
  });

  it('are as long as each other on the last page', async () => {
    for (const count of [13, 41, 61, 80]) {
      const pages = await columns(indexOf({ A: named('a', count) }));
      const [left = [], right = []] = pages.at(-1) ?? [];
      expect(Math.abs(left.length - right.length), `${count}`).toBeLessThanOrEqual(1);
    }
  });

  it('of large type are set a little smaller where that saves a page, and never to less than nine tenths', async () => {
    const room = 2 * Math.floor(((110 / 25.4) * 72 - 28) / 14);
    expect(await columns(indexOf({ A: named('a', room - 1) }))).toHaveLength(1);
    expect(await columns(indexOf({ A: named('a', room + 1) }))).toHaveLength(1);
    expect(await columns(indexOf({ A: named('a', room + 9) }))).toHaveLength(2);
  });

  it('of common type are set down to eight points where that saves a page, and to no less', async () => {
    const room = 2 * Math.floor(((110 / 25.4) * 72 - 28) / 12);
    const pages = async (type: string) => (await columns(indexOf({ A: named('a', room + 6) }, type))).length;
    expect(await pages('9.4pt/12pt')).toBe(1);
    expect(await pages('8.4pt/12pt')).toBe(2);
  });

  it('part no letter from its first two terms', async () => {
    for (const count of [17, 18, 19, 20]) {
      const pages = await columns(indexOf({ A: named('a', count), B: named('b', 30), C: named('c', 40) }));
      for (const column of pages.flat()) expect(column.at(-1)?.text ?? '').not.toMatch(/^[ABC]$|^[bc]0,/);
    }
  });
});
