import decodeQR from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPdf } from '../../src/check/check.ts';
import { editions } from '../../src/editions/editions.ts';
import type { Handbook } from '../../src/model/handbook.ts';
import { openPress, type Press } from '../../src/print/print.ts';
import { drawPage } from '../helpers/draw-page.ts';
import { handbook } from '../helpers/handbook.ts';
import { mainHandbook, pressEdition } from '../helpers/press-sheet.ts';
import { readText, type TextBox } from '../helpers/read-text.ts';

let press: Press;
let book: Handbook;
beforeAll(async () => {
  [press, book] = await Promise.all([openPress(), mainHandbook()]);
});
afterAll(() => press.close());

const cards = async (of: Handbook, settings: object) =>
  readText(
    (await pressEdition(press, of, { cards: settings }, { name: 'cards', kind: editions.cards })).bytes,
  );
const paper = { width: 210, height: 297 };

/** The numbers printed on a page of fronts or backs, with where each stands. */
function numbers(boxes: readonly TextBox[], page: number): readonly TextBox[] {
  return boxes.filter(
    (box) => box.page === page && /^\d+$/.test(box.text.trim()) && Math.abs(box.size - 8) < 0.2,
  );
}

describe('printed cards', () => {
  for (const [flip, seen] of [
    ['long-edge', (x: number, y: number) => [paper.width - x, y]],
    ['short-edge', (x: number, y: number) => [x, paper.height - y]],
  ] as const)
    it(`have each back behind its front in the finished PDF, flipped over the ${flip}`, async () => {
      const boxes = await cards(book, { flip, calibration: false });
      const cell = (x: number, y: number) => `${Math.floor(x / 105)} ${Math.floor((y - 0.5) / 74)}`;
      const lasts = Math.max(...boxes.map((box) => box.page));
      let compared = 0;
      for (let page = 0; page < lasts; page += 2) {
        const backs = new Map(
          numbers(boxes, page + 1).map((box) => {
            const [x = 0, y = 0] = seen(box.left, box.base);
            return [cell(x, y), box.text.trim()] as const;
          }),
        );
        for (const front of numbers(boxes, page)) {
          expect(backs.get(cell(front.left, front.base)), `behind card ${front.text}`).toBe(
            front.text.trim(),
          );
          compared++;
        }
      }
      expect(compared).toBeGreaterThanOrEqual(book.entries.length);
    });

  it('have every question and every point once, and no type under 7 pt', async () => {
    const boxes = await cards(book, { calibration: false });
    const bare = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');
    const text = bare(boxes.map((box) => box.text).join(''));
    for (const entry of book.entries) {
      expect(text).toContain(bare(entry.question));
      for (const point of entry.points) if (point.label) expect(text).toContain(bare(point.label));
    }
    expect(Math.min(...boxes.map((box) => box.size))).toBeGreaterThanOrEqual(6.99);
  });

  it('go on on another card where a long answer needs it, and stand for a question without an answer', async () => {
    const points = Array.from(
      { length: 60 },
      (_, n) => `- Thing ${n}: Do the thing with number ${n} before noon.`,
    );
    const long = await handbook(`? 1. What is to be done?\n${points.join('\n')}\n? 2. Why?`);
    const text = (await cards(long, { size: 'business', calibration: false }))
      .map((box) => box.text)
      .join(' ');
    expect(text).toMatch(/1\/\d/);
    expect(text).toContain('Thing 59');
    expect(text).toMatch(/no ?body has answered|no answer/i);
  });

  it('whose questions are the highest headings where nothing else stands before them', async () => {
    const { bytes } = await pressEdition(
      press,
      await handbook('? 1. Why?\n- Reason: It is so.'),
      { cards: { calibration: false } },
      { name: 'cards', kind: editions.cards },
    );
    expect(verifyPdf(bytes)).toEqual([]);
  });

  it('stand in the bookmarks beside the advice for the printer, not below it', async () => {
    const made = await pressEdition(press, book, {}, { name: 'cards', kind: editions.cards });
    expect(verifyPdf(made.bytes).map(({ rule }) => rule)).not.toContain('openers-whole');
  });

  it('have advice for the printer that stands clear of the crosses, on small paper as well', async () => {
    for (const [page, height] of [
      ['A4', 297],
      ['A5', 210],
    ] as const) {
      const made = await pressEdition(press, book, { page }, { name: 'cards', kind: editions.cards });
      const words = (await readText(made.bytes)).filter((box) => box.page === 0);
      expect(Math.max(...words.map((box) => box.base)), page).toBeLessThan(height - 35);
      expect(Math.min(...words.map((box) => box.base)), page).toBeGreaterThan(height / 2 + 10);
    }
  });

  it('each on a page of its own size, or with pages to adjust the printer', async () => {
    const single = await cards(book, { sheet: 'card', size: '3x5' });
    expect(Math.max(...single.map((box) => box.page)) + 1).toBeGreaterThanOrEqual(2 * book.entries.length);
    const adjusted = await cards(book, { flip: 'short-edge' });
    expect(
      adjusted
        .filter((box) => box.page === 0)
        .map((box) => box.text)
        .join(' '),
    ).toContain('short edge');
  });

  it('have a code that leads to their question, dark on light with white around it, where an address is set', async () => {
    const address = 'https://example.org/read/handbook.html';
    const { bytes } = await pressEdition(
      press,
      book,
      { cards: { address, calibration: false } },
      { name: 'cards', kind: editions.cards },
    );
    const { data, width, height } = await drawPage(bytes, 0, 2480);
    // The lower left quarter of the first card: an eighth of the sheet.
    const [left, top, wide, high] = [
      0,
      Math.round(height / 8),
      Math.round(width / 4),
      Math.round(height / 8),
    ] as const;
    const part = new Uint8Array(wide * high * 4);
    for (let y = 0; y < high; y++)
      part.set(
        data.subarray(((top + y) * width + left) * 4, ((top + y) * width + left + wide) * 4),
        y * wide * 4,
      );
    expect(decodeQR({ width: wide, height: high, data: part })).toBe(`${address}#${book.entries[0]?.id}`);
  });

  it('have a question of any length in type that fits, beside its code', async () => {
    const long = await handbook(
      `? 1. ${'What is to be thought of a rather long question, '.repeat(6)}and what not?\n- A: Be brief.`,
    );
    const boxes = await cards(long, {
      size: 'business',
      calibration: false,
      address: 'https://example.org/a',
    });
    const front = boxes.filter((box) => box.page === 0);
    const words = front.map((box) => box.text).join(' ');
    expect(words.replace(/\s+/g, ' ')).toContain('and what not?');
    const [first] = front;
    const top = 297 / 2 - (5 * 55) / 2;
    for (const box of front) expect(box.base, box.text).toBeLessThan(top + 55);
    expect(first?.base).toBeGreaterThan(top);
  });
});
