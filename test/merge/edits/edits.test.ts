import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { readEdits, review } from '../../../src/merge/merge.ts';
import { holdersOf, markedWith } from '../../../src/model/marks.ts';
import { answerSet } from '../../helpers/answer-set.ts';
import { press } from '../../helpers/press.ts';

const a = answerSet(
  'a',
  `? 1. How do you brew good coffee?
- Water: Use filtered water.
- Grind: Grind coarse for a French press.
- Scale: Weigh the beans.
? 2. How do you store coffee?
- Jar: Keep the beans in a jar.`,
);
const b = answerSet(
  'b',
  `? 1. How do you brew good coffee?
- Water: Use filtered water, such as rain.
- Kettle: A gooseneck pours slowly.`,
);

const edited = async (yaml: string, sets = [a, b]) => {
  const file = new VFile({ path: 'edits.yml', value: yaml });
  const decisions = readEdits(file);
  const { handbook, messages } = await press(sets, { edits: { file: 'edits.yml', decisions } });
  return {
    points: handbook.entries.map((entry) =>
      entry.points.map(
        (point) =>
          `${point.label}: ${point.text} [${point.members.map((member) => member.answerSet + member.index).join()}]`,
      ),
    ),
    handbook,
    messages: [...file.messages, ...messages].map(({ line, reason }) => `${line}: ${reason}`),
  };
};

describe('a book that was merged before', () => {
  const drop = '- drop: brew-good-coffee-scale\n  reason: too dear\n';
  const link = '- link: [brew-good-coffee-grind, brew-good-coffee-kettle]\n';
  const write = '- rewrite: brew-good-coffee-water\n  text: Use soft water.\n';
  const none = '- keep: brew-good-tea\n';

  it('comes to be what it would for the first time, whatever was decided between', async () => {
    const kept = [a, b];
    for (const yaml of ['', drop, '', none + write, link + drop, drop + link, write + drop + none, '']) {
      const again = await edited(yaml, kept);
      expect(again, yaml).toEqual(await edited(yaml));
    }
  });

  it('has other entries for what an edit is about alone', async () => {
    const kept = [a, b];
    const [first, second] = [await edited('', kept), await edited(drop, kept)];
    expect(second.handbook.entries[1]?.points[0]).toBe(first.handbook.entries[1]?.points[0]);
    expect(second.handbook.entries[0]?.points[0]).not.toBe(first.handbook.entries[0]?.points[0]);
  });
});

describe('the editor', () => {
  it('finds the points as they were merged', async () => {
    const { points, handbook } = await edited('');
    expect(points).toEqual([
      [
        'Water: Use filtered water, such as rain. [a0,b0]',
        'Grind: Grind coarse for a French press. [a1]',
        'Scale: Weigh the beans. [a2]',
        'Kettle: A gooseneck pours slowly. [b1]',
      ],
      ['Jar: Keep the beans in a jar. [a0]'],
    ]);
    expect(handbook.entries.flatMap((entry) => entry.points.map((point) => point.id))).toEqual([
      'brew-good-coffee-water',
      'brew-good-coffee-grind',
      'brew-good-coffee-scale',
      'brew-good-coffee-kettle',
      'store-coffee-jar',
    ]);
  });

  it.each([
    [
      'links',
      '- link: [brew-good-coffee-grind, brew-good-coffee-kettle]',
      /Grind coarse.*gooseneck.*\[a1,b1\]/,
    ],
    ['unlinks', '- unlink: brew-good-coffee-water\n  set: b', /Use filtered water\. \[a0\]/],
    ['splits', '- split: brew-good-coffee-water', /Use filtered water\. \[a0\]/],
    ['relabels', '- relabel: brew-good-coffee-water\n  label: Soft water', /Soft water: Use filtered/],
    [
      'chooses a wording',
      '- choose: brew-good-coffee-water\n  set: a',
      /Water: Use filtered water\. \[a0,b0\]/,
    ],
    [
      'rewrites',
      '- rewrite: brew-good-coffee-water\n  text: Filter the water.',
      /Water: Filter the water\. \[a0,b0\]/,
    ],
    ['moves', '- move: brew-good-coffee-scale\n  before: brew-good-coffee-water', /Weigh.*;Water/],
    [
      'moves behind another',
      '- move: brew-good-coffee-water\n  after: brew-good-coffee-grind',
      /^Grind[^;]*;Water[^;]*;Scale/,
    ],
    ['moves elsewhere', '- move: brew-good-coffee-scale\n  entry: store-coffee', /Jar: .*;Scale/],
  ])('%s', async (_, yaml, expected) => {
    const { points, messages } = await edited(yaml);
    expect(points.map((entry) => entry.join(';')).join('\n')).toMatch(expected);
    expect(messages).toEqual([]);
  });

  it('drops a point with a reason, which the ledger gives', async () => {
    const { points, handbook } = await edited('- drop: store-coffee-jar\n  reason: out of date');
    expect(points[1]).toEqual([]);
    expect(handbook.ledger.sentences.find(({ text }) => text.includes('jar'))).toMatchObject({
      fate: 'left-out',
      reason: 'editor: out of date',
    });
  });

  it('is marked where the words are the editor’s', async () => {
    const { handbook } = await edited('- rewrite: brew-good-coffee-water\n  text: Filter the water.');
    expect(handbook.entries[0]?.points[0]?.passages.map(({ answerSet: set }) => set)).toEqual(['editor']);
  });

  it('names by a chosen wording nobody who says something else', async () => {
    const hot = answerSet('a', '? 1. How hot is the oven?\n- Heat: Bake at 230 °C.');
    const mild = answerSet('b', '? 1. How hot is the oven?\n- Heat: Bake at 180 °C.');
    const { handbook } = await edited('- choose: hot-oven-heat\n  set: b', [hot, mild]);
    const [point] = handbook.entries[0]?.points ?? [];
    expect([point?.text, point?.standing, point && holdersOf(point)]).toEqual([
      'Bake at 180 °C.',
      'single',
      ['b'],
    ]);
  });

  it('settles a difference by rewriting it: nothing differs there any more', async () => {
    const hot = answerSet('a', '? 1. How hot is the oven?\n- Heat: Bake at 230 °C.');
    const mild = answerSet('b', '? 1. How hot is the oven?\n- Heat: Bake at 180 °C.');
    expect((await edited('', [hot, mild])).handbook.entries[0]?.points[0]?.standing).toBe('differs');
    const yaml = '- rewrite: hot-oven-heat\n  text: Bake at 200 °C.';
    const { handbook } = await edited(yaml, [hot, mild]);
    const [point] = handbook.entries[0]?.points ?? [];
    expect([point?.text, point?.standing, point?.differences]).toEqual([
      'Bake at 200 °C.',
      'shared',
      undefined,
    ]);
    expect(review(handbook, [hot, mild]).conflicts).toEqual([]);
  });

  it.each([
    [
      'rewritten',
      (id: string) => `- rewrite: ${id}\n  text: Most things grow denser as they cool, water does not.`,
    ],
    ['left out', (id: string) => `- drop: ${id}\n  reason: wrong`],
  ])('settles what a sentence that is %s was held against in another point', async (_, edit) => {
    const right = answerSet(
      'a',
      '? 1. What is special about water?\n- Density: Water has its greatest density at 4 °C.\n- Ice: Ice floats.',
    );
    const wrong = answerSet(
      'b',
      '? 1. What is special about water?\n- Anomaly of water: Water has its greatest density at 0 °C.\n- Fish: Fish live below.',
    );
    const apart = '- unlink: special-water-density\n  set: b\n';
    const { handbook: before } = await edited(apart, [right, wrong]);
    const [entry] = before.entries;
    expect(entry?.differences?.flatMap(({ sentences }) => sentences.map(({ text }) => text))).toEqual([
      'Water has its greatest density at 4 °C.',
      'Water has its greatest density at 0 °C.',
    ]);
    const id = entry?.points.find(({ text }) => text.includes('0 °C'))?.id ?? '';
    const { handbook } = await edited(apart + edit(id), [right, wrong]);
    expect(handbook.entries[0]?.differences).toBeUndefined();
    expect(review(handbook, [right, wrong]).conflicts).toEqual([]);
    // Of what is printed still nothing is settled.
    const other = `${apart}- rewrite: special-water-ice\n  text: Ice swims.`;
    expect((await edited(other, [right, wrong])).handbook.entries[0]?.differences).toEqual(
      entry?.differences,
    );
  });

  it('has no mark of a source before what the editor wrote', async () => {
    const { handbook } = await edited('- rewrite: brew-good-coffee-grind\n  text: Grind it finely.');
    const point = handbook.entries[0]?.points.find(({ text }) => text === 'Grind it finely.');
    expect(point && [holdersOf(point), markedWith(point), point.members.length]).toEqual([[], [], 1]);
  });

  it('confirms a link', async () => {
    const { handbook } = await edited('- keep: brew-good-coffee-water');
    expect(handbook.entries[0]?.points[0]?.members.map(({ link }) => link.tier)).toEqual([
      'manual',
      'manual',
    ]);
  });

  it('hears of every edit that no longer fits', async () => {
    const { messages } = await edited(
      '- keep: brew-good-coffee-milk\n- choose: brew-good-coffee-scale\n  set: b\n- link: [store-coffee-jar, brew-good-coffee-water]\n- move: brew-good-coffee-scale\n  after: nowhere',
    );
    expect(messages).toEqual([
      '1: The edit keep does not fit: there is no point brew-good-coffee-milk',
      '2: The edit choose of brew-good-coffee-scale does not fit the point as it is now: this set has no words there',
      '4: The edit link of store-coffee-jar, brew-good-coffee-water does not fit the point as it is now: these are no points of one question',
      '5: The edit move of brew-good-coffee-scale does not fit the point as it is now: there is no such place to move it to',
    ]);
  });

  it('hears which id may have been meant', async () => {
    const set = answerSet('a', '? 1. How do you store coffee?\n- Freezer: Freeze it.\n- Jar: Use a jar.');
    const { messages } = await press([set], {
      edits: { file: 'edits.yml', decisions: [{ line: 1, verb: 'keep', point: 'store-coffee-frezer' }] },
    });
    expect(messages.map(({ note }) => note)).toEqual([
      expect.stringContaining('Did you mean store-coffee-freezer?'),
    ]);
  });

  it('hears of every edit that cannot be understood, with its line', async () => {
    const { messages } = await edited(
      '- keep: x y\n  colour: red\n- drop: x\n- link: x\n- jump: x\n- hello\n- move: brew-good-coffee-scale',
    );
    expect(messages).toEqual([
      '1: keep knows no colour',
      '3: drop needs reason as text',
      '4: link needs two ids or more',
      '5: No verb among: jump',
      '6: An edit is no verb with a point',
      '7: move needs before, after or entry',
    ]);
  });

  it('keeps the decisions when a third set comes and others are moved', async () => {
    const c = answerSet(
      'c',
      '? 1. How do you brew good coffee?\n- Bloom: Wet the grounds.\n- Water: Boil it first.',
    );
    const { handbook, messages } = await edited('- relabel: brew-good-coffee-water\n  label: Soft water', [
      c,
      b,
      a,
    ]);
    expect(messages).toEqual([]);
    expect(handbook.entries[0]?.points.find(({ id }) => id === 'brew-good-coffee-water')?.label).toBe(
      'Soft water',
    );
  });
});

describe('a policy', () => {
  const text = async (policy: 'merge' | 'side-by-side' | 'single' | 'longest' | { prefer: string }) => {
    const { handbook } = await press([a, b], { policies: { policy, topics: {}, entries: {} } });
    return handbook.entries[0]?.points.map((point) => point.text).join(' | ');
  };

  it.each([
    ['side-by-side' as const, /^Use filtered water\. Use filtered water, such as rain\. \|/],
    ['longest' as const, /^Use filtered water, such as rain\. \|/],
    [{ prefer: 'a' }, /^Use filtered water\. \|.*gooseneck/],
    ['single' as const, /^Use filtered water\. \| Grind coarse for a French press\. \| Weigh the beans\.$/],
  ])('%j', async (policy, expected) => {
    expect(await text(policy)).toMatch(expected);
  });

  it('of an entry goes before that of all, and accounts for what it leaves out', async () => {
    const { handbook } = await press([a, b], {
      policies: { policy: 'side-by-side', topics: {}, entries: { 'brew-good-coffee': { prefer: 'a' } } },
    });
    expect(handbook.entries[0]?.points[0]?.text).toBe('Use filtered water.');
    expect(handbook.ledger.sentences.find(({ text: one }) => one.includes('rain'))?.reason).toBe(
      'policy prefer: a',
    );
  });
});
