import { describe, expect, it } from 'vitest';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();

const point = (id: string, text: string, label: string | null = null, sets = ['a']) => ({
  id,
  label,
  text,
  members: sets.map((answerSet) => ({ answerSet, text: `${text} (${answerSet})` })),
});
const entry = (id: string, points: ReturnType<typeof point>[], question = `What is ${id}?`) => ({
  id,
  question,
  topic: null,
  intro: [],
  points,
  outro: [],
});
const base = [
  entry('tea', [point('tea-1', 'Boil water. Take leaves.'), point('tea-2', 'Wait.', 'Time')]),
  entry('jam', [point('jam-1', 'Take sugar.')]),
  entry('soup', [point('soup-1', 'Boil bones.')]),
];
const [tea, jam, soup] = base as [
  ReturnType<typeof entry>,
  ReturnType<typeof entry>,
  ReturnType<typeof entry>,
];
const other = tea.points[1] as ReturnType<typeof point>;
const told = async (now: readonly unknown[]) => {
  shop.write({
    'old/handbook.json': JSON.stringify({ schema: 1, entries: base }),
    'new.json': JSON.stringify({ schema: 1, entries: now }),
  });
  const { code, out } = await shop.variorum('diff', 'old', 'new.json', '--json');
  expect(code).toBe(0);
  return JSON.parse(out).changes.map(
    ({ kind, before, after }: Record<string, string | null>) => `${kind}: ${before} > ${after}`,
  );
};

describe('variorum diff', () => {
  it.each([
    ['nothing', base, []],
    [
      'a sentence changed',
      [{ ...tea, points: [point('tea-1', 'Boil milk. Take leaves.'), other] }, jam, soup],
      ['sentence-changed: Boil water. > Boil milk.'],
    ],
    [
      'a sentence added',
      [tea, entry('jam', [point('jam-1', 'Take sugar. Stir.')]), soup],
      ['sentence-added: null > Stir.'],
    ],
    [
      'a sentence dropped',
      [{ ...tea, points: [point('tea-1', 'Take leaves.'), other] }, jam, soup],
      ['sentence-dropped: Boil water. > null'],
    ],
    [
      'a sentence moved',
      [
        { ...tea, points: [point('tea-1', 'Take leaves.'), other] },
        jam,
        entry('soup', [point('soup-1', 'Boil bones. Boil water.')]),
      ],
      ['sentence-moved: Boil water. > Boil water.'],
    ],
    ['a question reordered', [jam, soup, tea], ['question-moved: What is tea? > What is tea?']],
    [
      'a question renamed',
      [tea, { ...jam, question: 'How is jam made?' }, soup],
      ['question-renamed: What is jam? > How is jam made?'],
    ],
    ['a question added', [...base, entry('bread', [])], ['question-added: null > What is bread?']],
    ['a question dropped', [tea, soup], ['question-dropped: What is jam? > null']],
    [
      'a source added',
      [tea, entry('jam', [point('jam-1', 'Take sugar.', null, ['a', 'b'])]), soup],
      ['source-added: null > Take sugar.'],
    ],
    [
      'a label changed',
      [{ ...tea, points: [tea.points[0], { ...other, label: 'Patience' }] }, jam, soup],
      ['label-changed: Time > Patience'],
    ],
  ])('tells %s, and nothing else', async (_, now, expected) => {
    expect(await told(now)).toEqual(expected);
  });

  it('tells the question that went to another topic, and not the one that it passed', async () => {
    const topics = [
      { id: 'hot', title: 'Hot' },
      { id: 'cold', title: 'Cold' },
    ];
    const under = (topic: string, one: typeof tea) => ({ ...one, topic });
    const state = (entries: readonly unknown[]) => JSON.stringify({ schema: 1, topics, entries });
    shop.write({
      'old.json': state([under('hot', tea), under('cold', soup), under('cold', jam)]),
      'new.json': state([under('hot', tea), under('hot', jam), under('cold', soup)]),
    });
    const { out } = await shop.variorum('diff', 'old.json', 'new.json');
    expect(out.split('\n').filter((line) => line !== '')).toEqual([
      '# Changed since the edition “old.json”',
      '## 2. What is jam?',
      '- In another place',
    ]);
  });

  it('says what it cannot compare', async () => {
    shop.write({ 'x.json': '{}' });
    expect(await shop.variorum('diff', 'x.json', 'gone')).toMatchObject({ code: 2 });
  });

  it('tells what was parted and joined, and no source as come or gone by it', async () => {
    const member = (answerSet: string, text: string) => ({ answerSet, text });
    const whole = [{ ...point('p', 'One. Two.'), members: [member('a', 'One.'), member('b', 'Two.')] }];
    const apart = [
      { ...point('p', 'One.'), members: [member('a', 'One.')] },
      { ...point('q', 'Two.'), members: [member('b', 'Two.')] },
    ];
    const between = async (old: typeof whole, now: typeof whole) => {
      shop.write({
        'old.json': JSON.stringify({ schema: 1, entries: [entry('tea', old)] }),
        'new.json': JSON.stringify({ schema: 1, entries: [entry('tea', now)] }),
      });
      const { out } = await shop.variorum('diff', 'old.json', 'new.json', '--json');
      return JSON.parse(out).changes.map(({ kind }: { kind: string }) => kind);
    };
    expect(await between(whole, apart)).toEqual(['points-parted']);
    expect(await between(apart, whole)).toEqual(['points-joined']);
  });
});
