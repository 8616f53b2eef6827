import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remarksAsPoints } from '../../src/compose/remarks-as-points.ts';
import type { Handbook } from '../../src/model/handbook.ts';
import type { SheetPlan } from '../../src/model/sheet.ts';
import { openPress, type Press } from '../../src/print/print.ts';
import { handbook } from '../helpers/handbook.ts';
import { mainHandbook, type PressedEdition, pressEdition, stretched } from '../helpers/press-sheet.ts';
import { readText } from '../helpers/read-text.ts';

let press: Press;
let book: Handbook;
beforeAll(async () => {
  [press, book] = await Promise.all([openPress(), mainHandbook()]);
});
afterAll(() => press.close());

const pressed = new Map<string, Promise<PressedEdition>>();

/** The main job's sheet with these settings, pressed once for all tests that look at it. */
function mainSheet(sheet: object = {}): Promise<PressedEdition> {
  const key = JSON.stringify(sheet);
  const known = pressed.get(key) ?? pressEdition(press, book, { sheet });
  pressed.set(key, known);
  return known;
}

/** Words without what line breaks and ligatures do to them. */
const bare = (text: string) => text.normalize('NFKC').replace(/[\s\u00ad]+/g, '');

/** Holds the finished PDF against what must be true of every cheat sheet. */
async function examine({ bytes, plans }: PressedEdition, floor = 6.5): Promise<string> {
  const [plan] = plans as [SheetPlan];
  const { paper } = plan;
  const boxes = await readText(bytes);
  expect(Math.max(...boxes.map((box) => box.page)) + 1).toBe(plans.length * paper.sides);
  expect(Math.min(...boxes.map((box) => box.size))).toBeGreaterThanOrEqual(floor - 0.01);
  const inside = boxes.filter((box) => !box.text.startsWith('Machine Learning Projects ·'));
  const clipped = inside.filter(
    (box) =>
      box.left < paper.margin - 0.1 ||
      box.right > paper.width - paper.margin + 0.3 ||
      box.base > paper.height - paper.margin + 0.1,
  );
  expect(clipped.filter((box) => !/^\d+\/\d+$/.test(box.text) && !/·/.test(box.text))).toEqual([]);
  return bare(boxes.map((box) => box.text).join(''));
}

describe('the cheat sheet of the main job', () => {
  const looks: readonly (readonly [name: string, sheet: object, filled: number])[] = [
    ['on two sides', {}, 0.92],
    ['on one side', { sides: 1 }, 0.92],
    ['on four sides', { sides: 4 }, 0.92],
    ['on A5', { paper: 'A5' }, 0.92],
    ['on Letter, in three columns', { paper: 'Letter', columns: 3 }, 0.92],
    ['upright', { orientation: 'portrait' }, 0.92],
  ];
  for (const [name, sheet, least] of looks)
    it(`${name} fills them, clips nothing, and has every question`, async () => {
      const pressed = await mainSheet(sheet);
      const [plan] = pressed.plans as [SheetPlan];
      const text = await examine(pressed);
      expect(plan.filled).toBeGreaterThanOrEqual(least);
      expect(plan.layouts).toBeLessThanOrEqual(25);
      for (const entry of book.entries) expect(text).toContain(bare(entry.question));
      const { points, labelsOnly, leftOut } = plan.account;
      const drawn = plan.sides.flatMap((side) => side.columns.flatMap((column) => column.blocks));
      const inBrief = drawn.filter(({ block }) => block.kind === 'point').length;
      const named = drawn.flatMap(({ block }) => (block.kind === 'labels' ? block.points : []));
      expect(points).toBe(book.entries.flatMap((entry) => remarksAsPoints(entry).points).length);
      expect(named.length).toBe(labelsOnly);
      expect(inBrief + labelsOnly + leftOut.length).toBe(points);
      for (const point of named) expect(text).toContain(bare(point.label ?? point.gist));
    });

  it('is the same bytes twice, found in few layouts', async () => {
    const one = await mainSheet();
    const other = await pressEdition(press, book);
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
    // Each is some 60 ms of the browser's; `npm run bench -- sheet` tells the time.
    expect(one.plans[0]?.layouts).toBeLessThanOrEqual(12);
    expect(one.plans[0]?.layouts).toBe(other.plans[0]?.layouts);
  });

  it('has shared points in more detail than single ones, where not all is', async () => {
    const { plans } = await mainSheet({ sides: 1 });
    const standings = (kind: string) =>
      (plans[0] as SheetPlan).sides
        .flatMap((side) => side.columns.flatMap((column) => column.blocks))
        .flatMap(({ block }) =>
          block.kind === 'point' && kind === 'point'
            ? [block.point.standing]
            : block.kind === 'labels' && kind === 'labels'
              ? block.points.map((point) => point.standing)
              : [],
        );
    expect(standings('labels')).toContain('single');
    expect(standings('point')).not.toContain('single');
  });

  it('names the pages of the handbook', async () => {
    const pageOf = new Map(book.entries.map((entry, place) => [entry.id, 10 + 3 * place]));
    const layout = { pages: 80, pageOf, blanksBefore: new Set<string>(), bodyStart: 8 };
    const text = await examine(await pressEdition(press, book, {}, { layout }));
    expect(text).toContain(bare(`${book.entries[0]?.question} 3`));
    expect(text).toContain(bare(`${book.entries[19]?.question} 60`));
  });

  it('of chosen questions or of a topic has these alone, with their numbers', async () => {
    const topic = book.topics[1]?.title ?? '';
    const chosen = await examine(
      await pressEdition(press, book, { questions: [7, 19], sheet: { sides: 1 } }),
    );
    expect(chosen).toContain(bare(`7${book.entries[6]?.question}`));
    expect(chosen).toContain(bare(`19${book.entries[18]?.question}`));
    expect(chosen).not.toContain(bare(book.entries[0]?.question ?? ''));
    const one = await examine(await pressEdition(press, book, { topics: [topic], sheet: { sides: 1 } }));
    expect(one).toContain(
      bare(book.entries.find((entry) => entry.topic === book.topics[1]?.id)?.question ?? '?'),
    );
    expect(one).not.toContain(bare(book.entries[0]?.question ?? ''));
  });

  it('a topic a sheet has a sheet for each', async () => {
    const pressed = await pressEdition(press, book, { sheet: { per: 'topic', sides: 1 } });
    expect(pressed.plans).toHaveLength(book.topics.length);
    const text = await examine(pressed);
    for (const entry of book.entries) expect(text).toContain(bare(entry.question));
  });
});

describe('a cheat sheet of another size', () => {
  for (const count of [5, 60, 120])
    it(`of ${count} questions does the best it can, and says what it left out`, async () => {
      const pressed = await pressEdition(press, stretched(book, count));
      const [plan] = pressed.plans as [SheetPlan];
      const text = await examine(pressed);
      const { account } = plan;
      expect(plan.filled).toBeGreaterThanOrEqual(0.92);
      expect(plan.layouts).toBeLessThanOrEqual(25);
      expect(account.questions + account.questionsLeftOut.length).toBe(count);
      if (account.leftOut.length > 0) {
        expect(text).toContain(
          bare(`${account.leftOut.length} of ${account.points} points left out; see the handbook`),
        );
        expect(pressed.notes.join('\n')).toContain(
          `${account.leftOut.length} of ${account.points} points do not fit`,
        );
      } else if (account.labelsOnly > 0) expect(pressed.notes.join()).toContain('names alone');
      else expect(pressed.notes).toEqual([]);
      if (count === 5) expect(account.leftOut).toEqual([]);
      if (count === 120) expect(account.leftOut.length).toBeGreaterThan(0);
    });

  it('of far too many questions leaves out the last ones', async () => {
    const pressed = await pressEdition(press, stretched(book, 150), { sheet: { sides: 1, paper: 'A5' } });
    const [plan] = pressed.plans as [SheetPlan];
    const text = await examine(pressed);
    expect(plan.account.questions).toBeGreaterThan(30);
    expect(plan.account.questionsLeftOut.length).toBe(150 - plan.account.questions);
    expect(plan.layouts).toBeLessThanOrEqual(25);
    expect(text).toContain(bare(`${plan.account.questionsLeftOut.length} of 150 questions left out`));
  });

  it('keeps what the editor put first, and leaves out the last of the others', async () => {
    const settings = { sheet: { sides: 1, paper: 'A5', first: [147, 'nothing', 140] } };
    const [plan] = (await pressEdition(press, stretched(book, 150), settings)).plans as [SheetPlan];
    const left = plan.account.questionsLeftOut.map((entry) => entry.number);
    expect(left).not.toContain(147);
    expect(left).not.toContain(140);
    expect(left).toContain(plan.account.questions);
    const points = stretched(book, 60);
    const wanted = points.entries[59]?.points.filter((point) => point.standing === 'single')[0]?.id ?? '';
    const { plans } = await pressEdition(press, points, { sheet: { sides: 1, first: [wanted] } });
    expect(plans[0]?.account.leftOut.map(({ point }) => point.id)).not.toContain(wanted);
    expect(plans[0]?.account.leftOut.length).toBeGreaterThan(100);
  });

  it('where points are cut down to their names says at which size they would not be', async () => {
    const { plans, notes } = await mainSheet({ sides: 1 });
    expect(plans[0]?.account.labelsOnly).toBeGreaterThan(0);
    expect(notes.join('\n')).toMatch(
      /by their names alone[\s\S]*in brief at [\d.]+ pt \(editions\.cheatsheet\.sheet\.floor: [\d.]+\)/,
    );
  });

  it('with a floor that cannot be kept says which one could', async () => {
    const { plans, notes } = await pressEdition(press, book, { sheet: { sides: 1, paper: 'A6', floor: 9 } });
    const [plan] = plans as [SheetPlan];
    expect(plan.type.size).toBe(9);
    expect(plan.roomy).toBeLessThan(9);
    expect(notes.join('\n')).toMatch(
      /every point would be named at [\d.]+ pt \(editions\.cheatsheet\.sheet\.floor: [\d.]+\)/,
    );
  });
});

describe('a cheat sheet of little', () => {
  const small = (count: number) =>
    Array.from(
      { length: count },
      (_, n) =>
        `? ${n + 1}. How is dish number ${n + 1} of the house cooked?\n- Heat: Heat the oven ${n + 1} hours before, so that the stone is hot all through.\n- Water: Take ${n + 3} cups of fresh water, and add the rest when it has gone.`,
    ).join('\n');

  it('is one side in large type, its columns level with each other', async () => {
    const pressed = await pressEdition(press, await handbook(small(9)));
    const [plan] = pressed.plans as [SheetPlan];
    await examine(pressed);
    expect(plan.paper.sides).toBe(1);
    expect(plan.type.size).toBeGreaterThan(12);
    const boxes = await readText(pressed.bytes);
    const lefts = plan.sides[0]?.columns.map(
      (_, at) => plan.paper.margin + at * (plan.type.columnWidth + plan.paper.gutter),
    );
    const ends = (lefts ?? []).map((left) =>
      Math.max(
        ...boxes
          .filter((box) => box.left >= left - 1 && box.left < left + plan.type.columnWidth)
          .filter((box) => !box.text.includes('1/1'))
          .map((box) => box.base),
      ),
    );
    expect(ends).toHaveLength(plan.type.columns);
    expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(45);
  });

  it('has as many sides for each topic as for the others', async () => {
    const topics = `# One\n${small(1)}\n# Two\n${small(30).replaceAll('? ', '? 1')}`;
    const { plans } = await pressEdition(press, await handbook(topics), { sheet: { per: 'topic' } });
    expect(plans.map(({ sides }) => sides.length)).toEqual([2, 2]);
  });
});

describe('a cheat sheet of odd answers', () => {
  const odd: Readonly<Record<string, readonly string[]>> = {
    'one question': ['? 1. Why?\n- Reason: Because it is so.'],
    'empty answers': ['? 1. Why?\n? 2. How?', '? 1. Why?'],
    'no shared points': [
      '? 1. How is coffee made?\n- Beans: Grind beans.',
      '? 1. How is coffee made?\n- Kettle: Boil water.',
    ],
    'one enormous answer': [
      `? 1. What is there?\n${Array.from({ length: 400 }, (_, n) => `- Thing ${n}: It is the thing with number ${n}, and it does what things do. It does it twice.`).join('\n')}`,
    ],
    markup: ['? 1. Is 1 < 2 & 3 > 2?\n- <script>alert(1)</script>: Use `a < b` & <b>bold</b>.'],
  };
  for (const [name, notations] of Object.entries(odd))
    it(`is printed: ${name}`, async () => {
      const pressed = await pressEdition(press, await handbook(...notations));
      const text = await examine(pressed);
      const question = /^\? \d+\. (.*)$/m.exec(notations[0] ?? '')?.[1] ?? '';
      expect(text).toContain(bare(question));
      if (name === 'one question') expect(pressed.notes.join()).toContain('smaller paper');
    });
});
