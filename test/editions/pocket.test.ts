import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPdf } from '../../src/check/check.ts';
import { pocketPlaces } from '../../src/compose/pocket/pocket-places.ts';
import { editions } from '../../src/editions/editions.ts';
import type { Handbook } from '../../src/model/handbook.ts';
import type { SheetPlan } from '../../src/model/sheet.ts';
import { openPress, type Press } from '../../src/print/print.ts';
import { handbook } from '../helpers/handbook.ts';
import { mainHandbook, pressEdition, stretched } from '../helpers/press-sheet.ts';
import { readText } from '../helpers/read-text.ts';

let press: Press;
let book: Handbook;
beforeAll(async () => {
  [press, book] = await Promise.all([openPress(), mainHandbook()]);
});
afterAll(() => press.close());

const bare = (text: string) => text.normalize('NFKC').replace(/[\s\u00ad]+/g, '');

describe('the pages of a folded booklet', () => {
  const places = pocketPlaces(297, 210);
  const at = (page: number) => {
    const place = places[page - 1];
    if (place === undefined) throw new Error(`no page ${page}`);
    return { column: Math.round(place.left / 74.25), row: Math.round(place.top / 105), turned: place.turned };
  };

  it('lie each in a field of its own, the upper row on its head', () => {
    expect(new Set(places.map(({ left, top }) => `${left} ${top}`)).size).toBe(8);
    for (const { top, turned } of places) expect(turned).toBe(top === 0);
  });

  it('that are seen together lie side by side, left and right as they are read', () => {
    for (const [left, right] of [
      [2, 3],
      [4, 5],
      [6, 7],
      [8, 1],
    ] as const) {
      const [one, other] = [at(left), at(right)];
      expect(one.turned).toBe(other.turned);
      expect(other.column - one.column).toBe(one.turned ? -1 : 1);
    }
  });

  it('of one leaf meet at a fold: at the middle where it is not cut, beside each other where it is', () => {
    for (const [front, back] of [
      [1, 2],
      [5, 6],
    ] as const) {
      expect(at(front).column).toBe(at(back).column);
      expect([0, 3]).toContain(at(front).column);
    }
    for (const [front, back] of [
      [3, 4],
      [7, 8],
    ] as const) {
      expect(at(front).row).toBe(at(back).row);
      expect([at(front).column, at(back).column].sort()).toEqual([1, 2]);
    }
  });
});

describe('a pocket booklet', () => {
  const pocket = (of: Handbook, settings: object = {}) =>
    pressEdition(press, of, settings, { name: 'pocket', kind: editions.pocket });

  for (const page of ['A4', 'Letter'])
    it(`on ${page} has each page in its field, every question, nothing clipped`, async () => {
      const { bytes, plans } = await pocket(book, { page });
      // The turned pages, too, are text that the structure has: no picture of its own each.
      expect(verifyPdf(bytes)).toEqual([]);
      const [plan] = plans as [SheetPlan];
      const boxes = await readText(bytes);
      expect(new Set(boxes.map((box) => box.page))).toEqual(new Set([0]));
      expect(plan.filled).toBeGreaterThanOrEqual(0.9);
      expect(plan.type.size).toBeGreaterThanOrEqual(6.5);
      const { width, height } = plan.paper;
      for (const { page: number, left, top } of pocketPlaces(4 * width, 2 * height).slice(1)) {
        const folio = boxes.filter((box) => box.text.trim() === String(number));
        const inside = folio.some(
          (box) =>
            Math.abs((box.left + box.right) / 2 - left - width / 2) < 2 &&
            box.base > top - 1 &&
            box.base < top + height + 1,
        );
        expect(inside, `folio ${number}`).toBe(true);
      }
      const text = bare(boxes.map((box) => box.text).join(''));
      const shown = plan.sides.flatMap((side) => side.columns.flatMap((column) => column.blocks));
      expect(shown.filter(({ block }) => block.kind === 'head')).toHaveLength(book.entries.length);
      expect(text).toContain(bare('cut the solid one'));
    });

  it('has a key to the marks that it prints, and to no others', async () => {
    const { bytes } = await pocket(book, { questions: [1, 2] });
    const text = bare((await readText(bytes)).map((box) => box.text).join(''));
    expect(text).toContain(bare('The prose notebook'));
    expect(text).not.toContain('≠');
  });

  it('explains the sign of each of six sources that it prints', async () => {
    const own = ['Oak', 'Birch', 'Lime', 'Ash', 'Elm', 'Beech'];
    const of = await handbook(
      ...own.map((tree) => `? 1. Which tree?\n- ${tree}: The ${tree} grows where its kind is at home.`),
    );
    const answerSets = of.answerSets.map((set, at) => ({
      ...set,
      title: `Notebook of the ${own[at]} group`,
    }));
    const { bytes } = await pocket({ ...of, answerSets });
    const text = bare((await readText(bytes)).map((box) => box.text).join(''));
    for (const tree of own) expect(text).toContain(bare(`Notebook of the ${tree} group`));
  });

  it('of too many questions says what it left out', async () => {
    const { plans, notes } = await pocket(stretched(book, 200));
    expect(plans[0]?.account.questionsLeftOut.length).toBeGreaterThan(0);
    expect(notes.join('\n')).toMatch(/questions do not fit on the booklet/);
  });
});

describe('a poster', () => {
  for (const paper of ['A3', 'A2', 'A1'])
    it(`on ${paper} can be read from a metre and has every question`, async () => {
      const { bytes, plans } = await pressEdition(
        press,
        book,
        { sheet: { paper } },
        { name: 'poster', kind: editions.poster },
      );
      const [plan] = plans as [SheetPlan];
      const boxes = await readText(bytes);
      expect(new Set(boxes.map((box) => box.page))).toEqual(new Set([0]));
      expect(Math.min(...boxes.map((box) => box.size))).toBeGreaterThanOrEqual(13.99);
      const text = bare(boxes.map((box) => box.text).join(''));
      for (const entry of book.entries) expect(text).toContain(bare(entry.question));
      expect(plan.filled).toBeGreaterThanOrEqual(0.9);
      const { margin, width, height } = plan.paper;
      for (const box of boxes.filter(({ text }) => !text.includes('·')))
        expect(
          box.left >= margin - 0.2 && box.right <= width - margin + 0.4 && box.base <= height,
          box.text,
        ).toBe(true);
    });

  it('of few questions in large type has its title and its key whole above them', async () => {
    const { bytes, plans } = await pressEdition(
      press,
      await handbook(...['30', '60'].map((time) => `? 1. How?\n- Time: It takes ${time} minutes.`)),
      {},
      { name: 'poster', kind: editions.poster },
    );
    const [{ paper, type }] = plans as [SheetPlan];
    expect(type.size).toBeGreaterThan(30);
    const boxes = await readText(bytes);
    const text = bare(boxes.map((box) => box.text).join(''));
    expect(text).toContain(bare('Unmarked: all sources make the point, in the words of one.'));
    expect(text).toContain(bare('told differently'));
    for (const { text: said, left, right, base } of boxes)
      expect([
        said,
        left >= paper.margin - 0.2,
        right <= paper.width - paper.margin + 0.4,
        base > paper.margin,
      ]).toEqual([said, true, true, true]);
  });
});
