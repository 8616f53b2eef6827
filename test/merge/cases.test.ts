import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Entry, Handbook } from '../../src/model/handbook.ts';
import { mergeTexts } from '../helpers/merge-texts.ts';
import { root } from '../helpers/root.ts';

// The inputs of test/cases/merging, each with what is right in `*.expected.txt`.

const folder = join(root, 'test/cases/merging');
const mergeFiles = async (one: string, other: string): Promise<Handbook> => {
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  const { handbook } = await mergeTexts({ [basename(one)]: text(one), [basename(other)]: text(other) });
  return handbook;
};
const printed = ({ intro, points, outro }: Entry) =>
  [...intro, ...points.flatMap(({ passages }) => passages), ...outro].map(({ text }) => text);
const foldedOf = ({ ledger }: Handbook) =>
  ledger.sentences.filter(({ fate, text }) => fate === 'folded' && !text.endsWith('?'));

describe('contradictions', () => {
  it.each([
    ['01-fold-contradiction.a.md', '01-fold-contradiction.b.md', 12],
    ['05-number-order.a.csv', '05-number-order.b.csv', 3],
    ['13-other-languages.a.md', '13-other-languages.b.md', 5],
    ['04-struck-out.a.md', '04-struck-out.b.md', 1],
  ])('%s: each is printed, said differently, and none is folded', async (one, other, questions) => {
    const handbook = await mergeFiles(one, other);
    expect(handbook.entries).toHaveLength(questions);
    for (const entry of handbook.entries) {
      expect(printed(entry)).toHaveLength(2);
      expect(entry.points.map(({ standing }) => standing)).toEqual(['differs']);
    }
    expect(foldedOf(handbook)).toEqual([]);
  });

  it('stand in paragraphs and lists, before the points and in them', async () => {
    const { entries } = await mergeFiles(
      '05-label-of-one-body-of-other/a.md',
      '05-label-of-one-body-of-other/b.md',
    );
    const [, respiration, osmosis] = entries;
    expect(respiration?.points.filter(({ standing }) => standing === 'differs')).toMatchObject([
      { differences: [{ kind: 'number' }] },
    ]);
    expect(osmosis?.differences).toMatchObject([
      {
        sentences: [
          { text: 'Water always moves to the side with the higher concentration of solutes.' },
          { text: 'Water always moves to the side with the lower concentration of solutes.' },
        ],
      },
    ]);
  });
});

describe('details', () => {
  it('of its own keep a sentence in print', async () => {
    const handbook = await mergeFiles('02-fold-own-detail.a.md', '02-fold-own-detail.b.md');
    expect(handbook.entries.flatMap(printed)).toHaveLength(8);
    expect(foldedOf(handbook)).toEqual([]);
  });

  it('behind an abbreviation are no sentence of their own', async () => {
    const handbook = await mergeFiles('20-abbreviation.md', '20-abbreviation.b.md');
    expect(handbook.entries.flatMap(printed).sort()).toEqual([
      'Die Zahl 3, z. B. sieben, soll nicht getrennt werden, auch nicht.',
      'Die Zahl 3, z. B. sieben, soll nicht getrennt werden, ebenso nicht.',
    ]);
  });
});

describe('labels', () => {
  it.each([
    ['13-label-a.md', '13-label-b.md'],
    ['05-label-of-one-body-of-other/a.md', '05-label-of-one-body-of-other/b.md'],
  ])('%s: stand over their own source only', async (one, other) => {
    const { entries } = await mergeFiles(one, other);
    for (const { label, members, passages } of entries.flatMap(({ points }) => points)) {
      const [first] = passages;
      const own = members.find(
        ({ answerSet, text }) => answerSet === first?.answerSet && text.includes(first.text.slice(0, 30)),
      );
      expect(own?.label ?? null).toBe(label);
    }
  });

  it('that differ are both printed where two points are one', async () => {
    const { entries } = await mergeFiles('13-label-a.md', '13-label-b.md');
    const text = entries
      .flatMap(({ points }) => points.map(({ label, text }) => `${label}: ${text}`))
      .join('\n');
    for (const label of [
      'Route Choice: Choose routes',
      'Vehicle Choice: Select vehicles',
      'Price Comparison: Make a',
    ])
      expect(text).toContain(label);
  });
});

describe('steps', () => {
  it('keep the order and the numbers of their source, and that another has them otherwise is told', async () => {
    const { entries } = await mergeFiles('08-steps.a.md', '08-steps.b.md');
    const [press] = entries;
    expect(press?.points.map(({ text }) => text)).toEqual([
      '1. Open the air valve.',
      '2. Switch on the pump.',
      '3. Wait until the gauge shows 6 bar.',
      '4. Close the guard.',
      '5. If the lamp is red, go back to step 2.',
      '1. Close the guard.',
      '2. Open the air valve.',
      '3. Switch on the pump.',
      '4. Wait until the gauge shows 8 bar.',
    ]);
    expect(press?.points.every(({ standing }) => standing === 'single')).toBe(true);
    expect(press?.differences?.map(({ kind }) => kind)).toEqual(['order', 'number']);
  });

  it('are printed once where both have the same, with what differs side by side', async () => {
    const steps = (bar: number) =>
      `## How is the press started?\n\n1. Open the air valve.\n2. Wait until the gauge shows ${bar} bar.\n3. Go back to step 1.\n`;
    const { handbook } = await mergeTexts({ 'a.md': steps(6), 'b.md': steps(8) });
    expect(handbook.entries[0]?.points.map(({ standing, text }) => `${standing}: ${text}`)).toEqual([
      'shared: 1. Open the air valve.',
      'differs: 2. Wait until the gauge shows 6 bar. 2. Wait until the gauge shows 8 bar.',
      'shared: 3. Go back to step 1.',
    ]);
  });

  it('keep their numbers behind points that have none', async () => {
    const { handbook } = await mergeTexts({
      'a.md':
        '## How is bread made?\n\n- Flour: Take good flour.\n- Water: Cold water is best.\n\n1. Mix the flour and the water.\n2. Let the dough rest for an hour.\n3. Bake it hot.\n',
      'b.md':
        '## How is bread made?\n\n- Salt: A pinch is enough.\n\n1. Mix all.\n2. Bake it until it sounds hollow.\n',
    });
    const texts = handbook.entries[0]?.points.map(({ text }) => text) ?? [];
    expect(texts.filter((text) => /^\d/.test(text))).toEqual([
      '1. Mix the flour and the water.',
      '2. Let the dough rest for an hour.',
      '3. Bake it hot.',
      '1. Mix all.',
      '2. Bake it until it sounds hollow.',
    ]);
  });
});

describe('questions', () => {
  it.each([
    ['17a-false-match.md', '17b-false-match.md', 7],
    ['08-meeting-room/a.md', '08-meeting-room/b.md', 4],
  ])('%s: are not joined on stock phrases or on the one word that they share', async (one, other, count) => {
    expect((await mergeFiles(one, other)).entries).toHaveLength(count);
  });
});

describe('points that may say the same', () => {
  const merged = async (edits: string) => {
    const text = (name: string) => readFileSync(join(folder, name), 'utf8');
    const { handbook, messages } = await mergeTexts(
      {
        'a.md': text('13-label-a.md'),
        'b.md': text('13-label-b.md'),
        ...(edits && { 'edits.yml': edits }),
      },
      'answers:\n  - id: a\n    files: a.md\n  - id: b\n    files: b.md\n',
    );
    expect(messages.filter(({ ruleId }) => ruleId?.includes('edit'))).toEqual([]);
    return handbook.entries[0]?.points ?? [];
  };

  it('stand side by side until the editor joins or parts them', async () => {
    const points = await merged('');
    const asked = points.filter(({ suggested }) => suggested);
    expect(asked.map(({ members }) => members.length)).toEqual(
      asked.map(() => 1).with(0, asked[0]?.members.length ?? 0),
    );
    const [first, second] = asked;
    expect(points.indexOf(second as never) - points.indexOf(first as never)).toBe(1);
    const together = await merged(`- keep: ${first?.id}\n`);
    expect(together).toHaveLength(points.length - asked.length + 1);
    expect(together.some(({ suggested }) => suggested)).toBe(false);
    const apart = await merged(`- split: ${first?.id}\n`);
    expect(apart.some(({ suggested }) => suggested)).toBe(false);
    expect(apart.every(({ standing }) => standing === 'single' || standing === 'shared')).toBe(true);
  });
});
