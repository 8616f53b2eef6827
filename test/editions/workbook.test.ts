import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPdf } from '../../src/check/check.ts';
import { composeEdition, composeWorkbook } from '../../src/compose/compose.ts';
import { remarksAsPoints } from '../../src/compose/remarks-as-points.ts';
import { editions } from '../../src/editions/editions.ts';
import type { Handbook } from '../../src/model/handbook.ts';
import { openPress, type Press } from '../../src/print/print.ts';
import { setAnswer } from '../../src/render/workbook/set-answer.ts';
import { handbook } from '../helpers/handbook.ts';
import { mainHandbook, pressEdition, settingsFor } from '../helpers/press-sheet.ts';
import { readText } from '../helpers/read-text.ts';

let press: Press;
let book: Handbook;
beforeAll(async () => {
  [press, book] = await Promise.all([openPress(), mainHandbook()]);
});
afterAll(() => press.close());

/** The text of each page, its white space folded. */
async function pagesOf(of: Handbook, workbook: object): Promise<readonly string[]> {
  const options = { name: 'workbook', kind: editions.workbook };
  const boxes = await readText((await pressEdition(press, of, { workbook }, options)).bytes);
  const count = Math.max(...boxes.map((box) => box.page)) + 1;
  return Array.from({ length: count }, (_, page) =>
    boxes
      .filter((box) => box.page === page)
      .map((box) => box.text)
      .join(' ')
      .replace(/\s+/g, ' '),
  );
}

const workbookOf = (of: Handbook, workbook: object) =>
  composeWorkbook(composeEdition(of, settingsFor('workbook', { workbook }), 'workbook'));
const orders = (of: Handbook, workbook: object) =>
  new Map(
    workbookOf(of, workbook)
      .parts.flatMap((part) => part.entries)
      .map(({ entry, shuffled }) => [entry.id, shuffled.map(({ point }) => point.id)]),
  );

describe('a workbook', () => {
  it('names the page of each answer and of each question, and both are true', async () => {
    const pages = await pagesOf(book, {});
    const answersFrom = pages.findIndex((text) => /^\s*\d*\s*answers\b/i.test(text));
    expect(answersFrom).toBeGreaterThan(1);
    const named = (pattern: RegExp, list: readonly string[], first: number) =>
      list.flatMap((text, page) =>
        [...text.matchAll(pattern)].map(([, at]) => ({ at: Number(at), on: first + page + 1 })),
      );
    const toAnswers = named(/answer on page (\d+)/g, pages.slice(0, answersFrom), 0);
    const toQuestions = named(/Question on page (\d+)/g, pages.slice(answersFrom), answersFrom);
    expect(toAnswers).toHaveLength(book.entries.length);
    expect(toQuestions).toHaveLength(book.entries.length);
    for (const [place, { at, on }] of toAnswers.entries()) {
      expect(toQuestions[place]).toEqual({ at: on, on: at });
    }
  });

  it('has every point in its answers, and a marking sheet with a row for each question', async () => {
    const pages = await pagesOf(book, {});
    const bare = (text: string) => text.replace(/\s+/g, '');
    const all = bare(pages.join(' '));
    for (const point of book.entries.flatMap((entry) => entry.points))
      if (point.label) expect(all).toContain(bare(point.label));
    const marking = bare(pages.slice(pages.findIndex((text) => /marking sheet/i.test(text))).join(' '));
    for (const entry of book.entries) expect(marking).toContain(bare(entry.question));
  });

  it('gives more lines to a longer answer, and some to none', async () => {
    const points = Array.from(
      { length: 12 },
      (_, n) => `- Thing ${n}: Measure the thing with number ${n} every day.`,
    );
    const odd = await handbook(`? 1. Why?\n? 2. What?\n${points.join('\n')}`);
    const [none, long] = workbookOf(odd, {}).parts.flatMap((part) => part.entries);
    expect(none?.lines).toBeGreaterThan(0);
    expect(long?.lines).toBeGreaterThan(none?.lines ?? 0);
    expect((await pagesOf(odd, {})).join(' ')).toContain('Nobody has answered it yet');
  });

  it('skips no level of headings, also where there are no topics', async () => {
    const flat = await handbook('? 1. Why?\n- Because.');
    const options = { name: 'workbook', kind: editions.workbook };
    const { bytes } = await pressEdition(press, flat, { workbook: {} }, options);
    expect(verifyPdf(bytes).map(({ rule }) => rule)).not.toContain('headings-in-order');
  });
});

describe('a quiz', () => {
  it('has its points in an order drawn once, that a seed alone changes', () => {
    const one = orders(book, { style: 'quiz' });
    expect(orders(book, { style: 'quiz' })).toEqual(one);
    expect(orders(book, { style: 'quiz', seed: 2 })).not.toEqual(one);
    const inOrder = book.entries.filter(
      (entry) => String(one.get(entry.id)) === String(entry.points.map(({ id }) => id)),
    );
    expect(inOrder.length).toBeLessThan(book.entries.length / 4);
    for (const entry of book.entries)
      expect([...(one.get(entry.id) ?? [])].sort()).toEqual(
        remarksAsPoints(entry)
          .points.map(({ id }) => id)
          .sort(),
      );
  });

  it('hides the names of the points, and has them with their letters in the answers', async () => {
    const small = await handbook(
      '? 1. How is coffee made?\n- Beans: Grind fresh ones daily.\n- Kettle: Boil water quickly.',
    );
    const pages = await pagesOf(small, { style: 'quiz' });
    const from = pages.findIndex((text) => /^\s*\d*\s*answers\b/i.test(text));
    const asked = pages.slice(0, from).join(' ');
    expect(asked).toContain('Boil water quickly');
    expect(asked).not.toMatch(/Kettle|Beans/);
    expect(pages.slice(from).join(' ')).toMatch(/[ab] Beans/);
  });
});

describe('the answers of a workbook', () => {
  const said =
    '? 1. What is a niche?\n- A niche is the sum of all factors that a species needs. It is no place. No two species share one for long.';

  it('keep the rows of a table apart where they are whole', () => {
    const edition = composeEdition(
      book,
      settingsFor('workbook', { workbook: { answers: 'full' } }),
      'workbook',
    );
    const [entry] = workbookOf(book, {}).parts.flatMap((part) => part.entries);
    const rows = ['Bird · Place', 'Wren · hedge'].map((text) => ({ text, code: false, row: true }));
    const point = entry?.entry.points[0];
    if (!point) throw new Error('the book has a point');
    const html = setAnswer({ ...point, pieces: [{ text: 'In rows:', code: false }, ...rows] }, edition);
    expect(html.split('<br/>').map((line) => line.replace(/<[^>]*>/g, '').trim())).toEqual([
      'In rows:',
      'Bird · Place',
      'Wren · hedge',
    ]);
  });

  it('are in brief, and whole where they are to be', async () => {
    const whole = await pagesOf(await handbook(said), { answers: 'full' });
    expect(whole.join(' ').replace(/\s+/g, ' ')).toContain(
      'It is no place. No two species share one for long.',
    );
    const brief = await pagesOf(await handbook(said), {});
    expect(brief.join(' ').replace(/\s+/g, ' ')).not.toContain('No two species');
    // Which of the two it is stands above them.
    const note = 'the handbook has the whole answers';
    expect(brief.join(' ')).toContain(note);
    expect(whole.join(' ')).not.toContain(note);
  });
});
