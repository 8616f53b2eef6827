import { describe, expect, it } from 'vitest';
import { answerSet } from '../../helpers/answer-set.ts';
import { judgePairs, judgeShortPairs } from '../../helpers/contradictions.ts';
import { press } from '../../helpers/press.ts';

const both = (a: string, b: string) => press([answerSet('a', a), answerSet('b', b)]);

describe('contradictions', () => {
  it('are told from other wordings in many fields, and none is folded', async () => {
    const pairs = await judgePairs();
    const found = pairs.filter((pair) => pair.found);
    const real = pairs.filter(({ differs }) => differs);
    expect(pairs.length).toBeGreaterThan(150);
    expect(found.filter(({ differs }) => differs).length / found.length).toBeGreaterThan(0.95);
    expect(real.filter((pair) => pair.found).length / real.length).toBeGreaterThan(0.95);
    expect(real.flatMap(({ folded }) => folded)).toEqual([]);
  });

  it.each([
    ['as whole answers', false, 0.5, 0.015],
    ['among other points', true, 0.3, 0.015],
  ])(
    'of short answers, %s, are told with precision and hardly ever printed as shared',
    async (_, among, found, shared) => {
      const pairs = await judgeShortPairs(among);
      const told = pairs.filter(({ standing }) => standing === 'differs');
      const real = pairs.filter(({ differs }) => differs);
      expect(pairs.length).toBeGreaterThan(250);
      expect(told.filter(({ differs }) => differs).length / told.length).toBeGreaterThan(0.95);
      expect(told.filter(({ differs }) => differs).length / real.length).toBeGreaterThan(found);
      expect(real.filter(({ standing }) => standing === 'shared').length / real.length).toBeLessThan(shared);
      expect(real.filter(({ folded }) => folded)).toEqual([]);
    },
  );

  it('of three and four answers are told with all on either side', async () => {
    const ask = (question: string, ...answers: string[]) =>
      press(answers.map((text, at) => answerSet('abcd'.charAt(at), `? 1. ${question}\n- ${text}`)));
    const sides = async (question: string, ...answers: string[]) => {
      const [entry] = (await ask(question, ...answers)).handbook.entries;
      return entry?.points.map(({ standing, passages }) => [
        standing,
        passages
          .map(({ answerSet, also = [] }) => [answerSet, ...also].sort().join(''))
          .sort()
          .join(' '),
      ]);
    };
    expect(
      await sides(
        'What flour should I use for a simple loaf?',
        'Use strong white bread flour.',
        'I take strong white flour.',
        'Any plain flour will do.',
      ),
    ).toEqual([['differs', 'a b c']]);
    expect(
      await sides(
        'Should I put bread in the fridge?',
        'Put it in the fridge in a plastic bag.',
        'Never put it in the fridge.',
        'No. Never put it in the fridge, keep it in a cloth bag.',
      ),
    ).toEqual([['differs', 'a c']]);
    expect(
      await sides(
        'Who approves holidays?',
        'Your manager approves them.',
        'HR does, your manager only hears of it.',
        'The manager of your team approves holidays.',
        'Your manager approves them.',
      ),
    ).toEqual([['differs', 'ad b c']]);
    expect(
      await sides(
        'What is the best way to store bread?',
        'In a cloth bag at room temperature. Never in the fridge.',
        'Put it in the fridge in a plastic bag. Slice and freeze what is left.',
      ),
    ).toEqual([['differs', 'a b']]);
  });

  it('hold a point that is given twice, whatever they contradict', async () => {
    const ill = (note: string) => `? 1. What do I do when I am ill?\n- Call before nine.\n- ${note}`;
    const notes = [
      "Bring a doctor's note from the third day on.",
      "A doctor's note is needed from the first day.",
      'A note from a doctor is optional.',
      "Bring a doctor's note from the third day on.",
    ];
    const { handbook } = await press(notes.map((note, at) => answerSet('abcd'.charAt(at), ill(note))));
    const held = handbook.entries[0]?.points.map(({ standing, members }) => [standing, members.length]);
    expect(held).toEqual([
      ['shared', 4],
      ['differs', 4],
    ]);
  });

  it('that nothing tells stand as two points, and none is folded into the other', async () => {
    const standings = async (question: string, one: string, other: string) => {
      const { handbook } = await both(`? 1. ${question}\n- ${one}`, `? 1. ${question}\n- ${other}`);
      return handbook.entries[0]?.points.map(({ standing, text }) => `${standing}: ${text}`).sort();
    };
    expect(
      await standings('May you move an injured person?', 'Leave them where they are.', 'Carry them inside.'),
    ).toEqual(['single: Carry them inside.', 'single: Leave them where they are.']);
    const lid = ['Leave the lid on the pot.', 'Leave the pot with whatever is at hand.'] as const;
    expect(await standings('What is done with the pot?', ...lid)).toHaveLength(2);
  });

  it('name another person, who is then not folded into the denial of the first', async () => {
    const { handbook } = await both(
      '? 1. Who approves a leave request?\n- Your manager does.',
      '? 1. Who approves a leave request?\n- HR does, not your manager.',
    );
    expect(handbook.entries[0]?.points).toMatchObject([
      {
        standing: 'differs',
        passages: [{ text: 'Your manager does.' }, { text: 'HR does, not your manager.' }],
      },
    ]);
  });

  it('of two answers against one are printed once for each side', async () => {
    const a = answerSet('a', '? 1. How long is the notice period?\n- 30 days.');
    const b = answerSet('b', '? 1. How long is the notice period?\n- 14 days.');
    const c = answerSet('c', '? 1. How long is the notice period?\n- The notice period is one month.');
    const [entry] = (await press([a, b, c])).handbook.entries;
    expect(entry?.points).toMatchObject([
      {
        standing: 'differs',
        passages: [{ answerSet: 'c' }, { answerSet: 'a' }, { text: '14 days.', answerSet: 'b' }],
      },
    ]);
  });

  it('name all who are on a side, where the words of one stand for them', async () => {
    const bake = (how: string) => `? 1. At what temperature is bread baked?\n- ${how}`;
    const sets = ['Bake at 230 °C for 35 minutes.', 'Bake at 230 °C for 35 minutes.', 'Bake at 200 °C.'];
    const [entry] = (await press(sets.map((how, place) => answerSet('abc'.charAt(place), bake(how)))))
      .handbook.entries;
    expect(entry?.points[0]?.standing).toBe('differs');
    const sides = entry?.points[0]?.passages.map(({ answerSet, also = [] }) => [answerSet, ...also].sort());
    expect(sides?.map(String).sort()).toEqual(['a,b', 'c']);
  });

  it('before and after the points are told too, and both are printed', async () => {
    const { handbook } = await both(
      '? 1. How do you bake bread?\n- Flour: Sieve the flour.\nAlways let the bread cool before you cut it.',
      '? 1. How do you bake bread?\n- Flour: Sieve the flour.\nNever let the bread cool before you cut it.',
    );
    const [entry] = handbook.entries;
    expect(entry?.outro.map(({ text }) => text)).toHaveLength(2);
    expect(entry?.differences?.map(({ kind }) => kind)).toEqual(['denial']);
  });

  it('of an amount that is asked for are told where one speaks of `it`, and near-same sentences stand each', async () => {
    const { handbook } = await both(
      '? 2. At what temperature is chicken done?\n- Chicken is done at 74 °C (165 °F).\n- Rest the meat for five minutes.',
      '? 2. At what temperature is chicken done?\n- It is cooked when the inside reaches 70 °C.\n- Let it rest for 5 minutes before carving.',
    );
    expect(handbook.entries[0]?.points).toMatchObject([
      {
        standing: 'differs',
        differences: [{ kind: 'number' }],
        passages: [
          { text: 'Chicken is done at 74 °C (165 °F).' },
          { text: 'It is cooked when the inside reaches 70 °C.' },
        ],
      },
      // Neither says all that the other says: the meat, before carving.
      {
        passages: [
          { text: 'Let it rest for 5 minutes before carving.' },
          { text: 'Rest the meat for five minutes.' },
        ],
      },
    ]);
  });

  it.each([
    [
      'up to and at most',
      'How long can cooked rice stay in the fridge?',
      'Up to four days.',
      'At most two days.',
      'differs',
    ],
    [
      'the same amount',
      'How long should the dough rise?',
      'The dough rises for one hour.',
      'It takes 60 minutes at room temperature.',
      'shared',
    ],
    [
      'an amount of something else',
      'At what temperature is bread baked?',
      'Bread is baked at 230 °C.',
      'It is baked for 40 minutes at 230 °C.',
      'shared',
    ],
    [
      'another scale',
      'At what temperature is chicken done?',
      'Chicken is done at 74 °C.',
      'It is done at 165 °F.',
      'shared',
    ],
  ])('of amounts: %s', async (_, question, one, other, standing) => {
    const extra = ['- Wash your hands first.', '- Keep the kitchen clean.'];
    const { handbook } = await both(
      `? 1. ${question}\n- ${one}\n${extra[0]}`,
      `? 1. ${question}\n- ${other}\n${extra[1]}`,
    );
    const point = handbook.entries[0]?.points.find(({ members }) => members.some(({ text }) => text === one));
    expect([point?.standing, point?.members.length]).toEqual([standing, 2]);
  });
});
