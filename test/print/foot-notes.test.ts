import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPdf } from '../../src/check/check.ts';
import { readFacts } from '../../src/check/pdf/facts.ts';
import type { RenderedBook } from '../../src/model/rendered.ts';
import { openPress, type PdfJob, type Press, type PrintedPdf, printPdf } from '../../src/print/print.ts';
import { metadata } from './tiny-book.ts';

const style = `@page { size: 120mm 150mm; margin: 20mm 15mm 19.9mm } :root { --block: 110mm } body { margin: 0; font: 11pt/14pt serif }
p, h1, h2, ul { margin: 7pt 0; orphans: 2; widows: 2 } h1, h2 { break-after: avoid } .new { break-before: page }
.foot { font: 8pt/10pt serif; break-inside: avoid } .note { break-inside: avoid } td { border: 1px solid }`;

/** A question of paragraphs, each of so many words `w1x2x3` (question, paragraph, word), and notes that some words call. */
interface Question {
  readonly paragraphs: readonly number[];
  /** Paragraph and word that call a note, and how many words the note has. */
  readonly notes: readonly (readonly [paragraph: number, word: number, length: number])[];
}

function bookOf(questions: readonly Question[], direction = 'ltr'): PdfJob {
  let count = 0;
  const articles = questions.map(({ paragraphs, notes }, q) => {
    const first = count;
    count += notes.length;
    const call = (p: number, w: number) => {
      const at = notes.findIndex(([paragraph, word]) => paragraph === p && word === w);
      return at < 0 ? '' : `<a class="note-call" href="#q${q}-note-${at + 1}">(${first + at + 1})</a>`;
    };
    const text = paragraphs.map((words, p) => {
      const inside = Array.from({ length: words }, (_, w) => `w${q}x${p}x${w}${call(p, w)}`).join(' ');
      return p % 3 === 1 ? `<ul><li><p>${inside}</p></li></ul>` : `<p>${inside}</p>`;
    });
    const list = notes.map(
      ([, , length], n) =>
        `<div class="note" id="q${q}-note-${n + 1}"><span>${first + n + 1}</span> ${Array.from({ length }, (_, w) => `n${q}x${n}x${w}`).join(' ')}</div>`,
    );
    return `<article><h2 id="q${q}">Question ${q}?</h2>${text.join('')}<div class="notes">${list.join('')}</div></article>`;
  });
  const html = `<!doctype html><html lang="en" dir="${direction}"><head><title>x</title><style>${style}</style></head><body><h1>A book</h1><p><a href="#q0">0</a></p><section class="new"><h1>Topic</h1>${articles.join('')}</section></body></html>`;
  const book: RenderedBook = {
    html,
    assets: [],
    rectos: [],
    body: 'q0',
    block: 110,
    foot: { width: '90mm', block: 'var(--block)' },
  };
  return { metadata, render: () => book };
}

/** Each word of a page with its height over the lower edge, pt. */
async function wordsOf(bytes: Uint8Array): Promise<{ word: string; y: number }[][]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items.flatMap((item) =>
        'str' in item
          ? [...item.str.matchAll(/[wn]\d+x\d+x\d+/g)].map(([word]) => ({
              word,
              y: item.transform[5] as number,
            }))
          : [],
      ),
    );
  }
  await task.destroy();
  return pages;
}

const questions: readonly Question[] = Array.from({ length: 9 }, (_, q) => ({
  paragraphs: [40 + 7 * q, 70, 25 + 11 * q],
  notes: [
    [0, 3 + q, 6 + 3 * q],
    [1, 60, 20],
    [2, 20, 9],
  ] as const,
}));

let press: Press;
beforeAll(async () => {
  press = await openPress();
});
afterAll(() => press?.close());

describe.each(['ltr', 'rtl'])('a book with notes at the foot of its pages, %s', (direction) => {
  let printed: PrintedPdf;
  let pages: { word: string; y: number }[][];
  beforeAll(async () => {
    printed = await printPdf(press, bookOf(questions, direction));
    pages = await wordsOf(printed.bytes);
  });

  it('has each note on the page that calls it, below all of the text and at the very foot', () => {
    expect(printed.notesElsewhere).toEqual([]);
    for (const [q, { notes }] of questions.entries())
      for (const [n, [p, w]] of notes.entries()) {
        const called = pages.findIndex((page) => page.some(({ word }) => word === `w${q}x${p}x${w}`));
        const noted = pages.findIndex((page) => page.some(({ word }) => word === `n${q}x${n}x0`));
        expect([q, n, noted]).toEqual([q, n, called]);
      }
    const foot = (19.9 / 25.4) * 72;
    for (const page of pages) {
      const notes = page.filter(({ word }) => word.startsWith('n')).map(({ y }) => y);
      const text = page.filter(({ word }) => word.startsWith('w')).map(({ y }) => y);
      if (notes.length === 0) continue;
      expect(Math.max(...notes)).toBeLessThan(Math.min(...text));
      expect(Math.min(...notes)).toBeGreaterThan(foot);
      expect(Math.min(...notes)).toBeLessThan(foot + 6);
    }
  });

  it('fills its pages: the text goes on to where the notes begin', () => {
    const gaps = pages.slice(1, -1).map((page) => {
      const notes = page.filter(({ word }) => word.startsWith('n')).map(({ y }) => y);
      const text = page.filter(({ word }) => word.startsWith('w')).map(({ y }) => y);
      return Math.min(...text) - (notes.length > 0 ? Math.max(...notes) : 56);
    });
    // A heading that may not stand alone takes some lines with it.
    expect(gaps.filter((gap) => gap > 75)).toHaveLength(0);
  });

  it('loses no word and changes none', () => {
    const words = questions.flatMap(({ paragraphs, notes }, q) => [
      ...paragraphs.flatMap((length, p) => Array.from({ length }, (_, w) => `w${q}x${p}x${w}`)),
      ...notes.flatMap(([, , length], n) => Array.from({ length }, (_, w) => `n${q}x${n}x${w}`)),
    ]);
    expect(pages.flatMap((page) => page.map(({ word }) => word)).sort()).toEqual(words.sort());
  });

  it('is read note by note, each behind the paragraph that calls it', async () => {
    expect(await verifyPdf(printed.bytes)).toEqual([]);
    const { elements } = readFacts(printed.bytes);
    const blocks = elements.map(({ type }) => type).filter((type) => /^(P|Note|H2)$/.test(type));
    const answer = ['H2', 'P', 'Note', 'P', 'Note', 'P', 'Note'];
    expect(blocks.slice(blocks.indexOf('H2'))).toEqual(questions.flatMap(() => answer));
  });
});

it('a note that is too long for a page stays at the end of its question, and is named', async () => {
  const printed = await printPdf(
    press,
    bookOf([
      {
        paragraphs: [60, 40],
        notes: [
          [0, 5, 400],
          [0, 9, 5],
        ],
      },
    ]),
  );
  expect(printed.notesElsewhere).toEqual(['q0-note-1']);
  // It is not parted, so that the page before it is left nearly empty, which is told.
  expect(verifyPdf(printed.bytes).map(({ rule }) => rule)).toEqual(['pages-filled']);
  const words = (await wordsOf(printed.bytes)).flat().map(({ word }) => word);
  expect(words.indexOf('n0x0x0')).toBeGreaterThan(words.indexOf('w0x1x39'));
});

it('notes stand at the foot in a book that is printed in parts, too', async () => {
  const printed = await printPdf(press, { ...bookOf(questions), wholeUpTo: 9000 });
  expect(printed.notesElsewhere).toEqual([]);
  const pages = await wordsOf(printed.bytes);
  for (const [q, { notes }] of questions.entries())
    for (const [n, [p, w]] of notes.entries()) {
      const page = pages.find((one) => one.some(({ word }) => word === `w${q}x${p}x${w}`)) ?? [];
      expect(page.map(({ word }) => word)).toContain(`n${q}x${n}x0`);
    }
});
