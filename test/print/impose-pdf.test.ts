import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPdf } from '../../src/check/check.ts';
import { planSheets } from '../../src/print/imposition/plan-sheets.ts';
import { imposePdf, openPress, type Press } from '../../src/print/print.ts';
import { readPdf } from '../helpers/read-pdf.ts';

let press: Press;
let book: Uint8Array;

beforeAll(async () => {
  press = await openPress();
  const pages = Array.from({ length: 10 }, (_, page) => `<p class="page">page${page + 1}.</p>`).join('');
  const html = `<!doctype html><html lang="en"><head><style>@page { size: 148mm 210mm } .page { break-after: page } .page:last-child { break-after: auto }</style></head><body>${pages}</body></html>`;
  book = (await press.print({ html, assets: [], tagged: true })).pdf;
});
afterAll(() => press?.close());

/** Page numbers on each side, 1-based, left to right; 0 for a blank. */
const numbers = (...[pages, imposition]: Parameters<typeof planSheets>) =>
  planSheets(pages, imposition).map((side) => side.map(({ page }) => (page === null ? 0 : page + 1)));

describe('the order of pages', () => {
  it('of a booklet is that of folded sheets, one in the other', () => {
    expect(numbers(8, { kind: 'booklet' })).toEqual([
      [8, 1],
      [2, 7],
      [6, 3],
      [4, 5],
    ]);
  });

  it('of a booklet whose pages do not fill the sheets has blanks at the end', () => {
    expect(numbers(6, { kind: 'booklet' })).toEqual([
      [0, 1],
      [2, 0],
      [6, 3],
      [4, 5],
    ]);
  });

  it('of signatures is that of gatherings behind one another, the last no larger than it need be', () => {
    expect(numbers(12, { kind: 'booklet', signature: 8 })).toEqual([
      [8, 1],
      [2, 7],
      [6, 3],
      [4, 5],
      [12, 9],
      [10, 11],
    ]);
  });

  it.each([8, 16, 32])('has each page once, leaves that turn rightly, for signatures of %i', (signature) => {
    const sides = planSheets(61, { kind: 'booklet', signature });
    const laid = sides.flat().flatMap(({ page }) => page ?? []);
    expect(laid.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 61 }, (_, page) => page));
    // Behind each right page stands the next one, on the left of the sheet's other side.
    for (let side = 0; side < sides.length; side += 2) {
      const [front, back] = [sides[side], sides[side + 1]];
      const right = front?.[1]?.page;
      if (typeof right === 'number' && right + 1 < 61) expect(back?.[0]?.page).toBe(right + 1);
    }
  });

  it('moves inner pages to the spine by the creep', () => {
    const sides = planSheets(16, { kind: 'booklet', creep: 3 });
    expect(sides.map((side) => side.map(({ shift }) => shift))).toEqual([
      [0, -0],
      [0, -0],
      [1, -1],
      [1, -1],
      [2, -2],
      [2, -2],
      [3, -3],
      [3, -3],
    ]);
  });

  it('of a book bound on the right is the mirror', () => {
    expect(numbers(8, { kind: 'booklet', rightBound: true })).toEqual([
      [8, 1],
      [2, 7],
      [6, 3],
      [4, 5],
    ]);
    expect(planSheets(8, { kind: 'booklet', rightBound: true })[0]?.map(({ column }) => column)).toEqual([
      1, 0,
    ]);
    expect(
      planSheets(8, { kind: 'booklet', rightBound: true, creep: 1 })[2]?.map(({ shift }) => shift),
    ).toEqual([-1, 1]);
  });

  it('refuses signatures that cannot be folded', () => {
    expect(() => planSheets(10, { kind: 'booklet', signature: 6 })).toThrow(/multiple of 4 pages, not 6/);
  });
});

describe('imposed sheets', () => {
  const sidesOf = async (imposition: Parameters<typeof imposePdf>[1]) => {
    const { pages } = await readPdf(imposePdf(book, imposition));
    return pages.map(({ text, width, height }) => ({
      pages: [...text.matchAll(/page(\d+)\./g)].map(([, number]) => Number(number)),
      size: [Math.round(width), Math.round(height)],
    }));
  };

  it('of an A5 booklet are A4 across, in printer order', async () => {
    const sides = await sidesOf({ kind: 'booklet' });
    expect(sides.map(({ pages }) => pages)).toEqual([[1], [2], [10, 3], [4, 9], [8, 5], [6, 7]]);
    expect(sides[0]?.size).toEqual([840, 595]);
  });

  it('two up and four up are in reading order', async () => {
    expect((await sidesOf({ kind: '2-up' })).map(({ pages }) => pages)[1]).toEqual([3, 4]);
    const four = await sidesOf({ kind: '4-up', sheet: { width: 210, height: 297 } });
    expect(four.map(({ pages }) => pages)).toEqual([
      [1, 2, 3, 4],
      [5, 6, 7, 8],
      [9, 10],
    ]);
    expect(four[0]?.size).toEqual([595, 842]);
  });

  it('are the same bytes again', () => {
    const one = imposePdf(book, { kind: 'booklet', creep: 2 });
    expect(Buffer.compare(one, imposePdf(book, { kind: 'booklet', creep: 2 }))).toBe(0);
  });

  it('is known as print sheets when it is verified, and asked for nothing that paper has not', () => {
    for (const kind of ['booklet', '2-up', '4-up'] as const)
      expect(verifyPdf(imposePdf(book, { kind })).map(({ rule }) => rule)).toEqual(['book-not-sheets']);
  });
});
