import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveSheet } from '../../src/compose/compose.ts';
import type { SheetBlock, SheetEntry, SheetPaper, SheetType } from '../../src/model/sheet.ts';

const millimetresPerPoint = 25.4 / 72;

/** A browser that sets every character half a size wide. */
async function typeset(
  blocks: readonly SheetBlock[],
  { size, leading, columnWidth }: SheetType,
): Promise<number[]> {
  const perLine = Math.max(1, Math.floor(columnWidth / (0.5 * size * millimetresPerPoint)));
  return blocks.map((block) => Math.ceil(lengthOf(block) / perLine) * size * leading * millimetresPerPoint);
}

function lengthOf(block: SheetBlock): number {
  switch (block.kind) {
    case 'masthead':
      return 60;
    case 'topic':
      return block.title.length;
    case 'head':
      return block.entry.question.length;
    case 'point':
      return (
        (block.point.label ?? '').length +
        (block.detail === 'gist' ? block.point.gist.length : (block.point.pieces[0]?.text.length ?? 1))
      );
    case 'more':
      return block.piece.text.length;
    case 'labels':
      return block.points.reduce((sum, point) => sum + (point.label ?? point.gist).length + 3, 0);
    case 'tail':
      return 120;
  }
}

const pointOf = fc.record({
  label: fc.option(fc.string({ minLength: 1, maxLength: 24 }), { nil: null }),
  gist: fc.string({ minLength: 1, maxLength: 80 }),
  pieces: fc.array(fc.record({ text: fc.string({ minLength: 1, maxLength: 200 }), code: fc.boolean() }), {
    maxLength: 4,
  }),
  standing: fc.constantFrom('shared' as const, 'single' as const, 'differs' as const),
  holders: fc.constant(['a']),
  sayers: fc.constant(['a']),
  makers: fc.constant(['a']),
});
const book = fc
  .array(
    fc.record({
      question: fc.string({ minLength: 1, maxLength: 120 }),
      points: fc.array(pointOf, { maxLength: 14 }),
      steps: fc.tuple(fc.nat(14), fc.nat(14)),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((entries) =>
    entries.map(
      ({ question, points, steps: [from, to] }, place): SheetEntry => ({
        id: `q${place}`,
        number: place + 1,
        question,
        topic: null,
        pictures: [],
        points: points.map((point, at) => ({
          ...point,
          id: `q${place}-${at}`,
          ...(at >= from && at < to && { list: `q${place}-${from}` }),
        })),
      }),
    ),
  );
const listsOf = ({ points }: SheetEntry) =>
  [...new Set(points.flatMap(({ list }) => list ?? []))].map((list) => ({
    list,
    points: points.filter((point) => point.list === list),
  }));
const paper = fc.record({
  width: fc.constantFrom(148, 210, 297),
  height: fc.constantFrom(105, 210, 297),
  margin: fc.constantFrom(0, 7, 15),
  gutter: fc.constant(4),
  sides: fc.integer({ min: 1, max: 4 }),
});

describe('the solver of cheat sheets, whatever the book and the paper', () => {
  it('has a column for each place, keeps to the floor and to 25 layouts, and accounts for every question and point', async () => {
    await fc.assert(
      fc.asyncProperty(book, paper, fc.constantFrom(5, 6.5, 9), async (entries, sheet: SheetPaper, floor) => {
        const plan = await solveSheet(entries, sheet, { floor, columns: null }, typeset);
        const { account, type } = plan;
        expect(plan.sides).toHaveLength(sheet.sides);
        for (const side of plan.sides) expect(side.columns.length).toBeLessThanOrEqual(type.columns);
        expect(type.size).toBeGreaterThanOrEqual(floor);
        expect(plan.layouts).toBeLessThanOrEqual(25);
        expect(account.questions + account.questionsLeftOut.length).toBe(entries.length);
        const blocks = plan.sides.flatMap((side) => side.columns.flatMap((column) => column.blocks));
        const heads = blocks.flatMap(({ block }) => (block.kind === 'head' ? [block.entry.id] : []));
        const left = account.questionsLeftOut.map((entry) => entry.id);
        // A question too high for its column stands alone in one that may be beyond the last.
        if (plan.filled < 1) expect(new Set([...heads, ...left]).size).toBe(entries.length);
        const named = blocks.flatMap(({ block }) =>
          block.kind === 'point' ? [block.point] : block.kind === 'labels' ? block.points : [],
        );
        expect(new Set(named).size).toBe(named.length);
        const inWords = blocks.flatMap(({ block }) => (block.kind === 'point' ? [block.point.id] : []));
        for (const { list, points } of entries.flatMap(listsOf)) {
          const there = points.filter(({ id }) => named.some((point) => point.id === id));
          expect([0, points.length], list).toContain(there.length);
          expect([0, points.length], list).toContain(points.filter(({ id }) => inWords.includes(id)).length);
        }
        expect(named.length + account.leftOut.length).toBe(account.points);
        const fewer = await solveSheet(entries, sheet, { floor, columns: null, fewer: true }, typeset);
        expect(fewer.layouts).toBeLessThanOrEqual(25);
        expect(fewer.sides.length).toBeLessThanOrEqual(sheet.sides);
        if (fewer.sides.length < sheet.sides) {
          const named = fewer.sides.flatMap((side) => side.columns.flatMap((column) => column.blocks));
          expect(named.filter(({ block }) => block.kind === 'head')).toHaveLength(entries.length);
          expect(fewer.account.leftOut).toEqual([]);
        } else expect(fewer).toEqual(plan);
        const again = await solveSheet(entries, sheet, { floor, columns: null }, typeset);
        expect(again).toEqual(plan);
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});
