import { describe, expect, it } from 'vitest';
import { match } from '../../src/match/match.ts';
import { merge } from '../../src/merge/merge.ts';
import type { AnswerSet } from '../../src/model/answer-set.ts';
import { answerSet } from '../helpers/answer-set.ts';

const press = async (...sets: AnswerSet[]) =>
  (await merge(match(sets), sets, { title: 'Test', language: 'en' })).handbook;

const coffee = answerSet(
  'a',
  `= Notes on coffee.
# Brewing
? 1. How do you brew good coffee?
Good coffee takes care:
- Fresh Beans: Use freshly roasted beans.
- Grind Size: Grind coarse for a French press.
- Water: Use filtered water.
# Storing
? 2. How do you store coffee beans?
- Airtight Jar: Keep beans in an airtight jar.
# Brewing
? 3. Which kettle do you need for coffee?
- Gooseneck: A gooseneck kettle pours evenly.`,
);
const beans = answerSet(
  'b',
  `? 1. How do you brew good coffee?
Good coffee needs several things:
- Water: Use filtered water. Heat it to 94 degrees. This keeps the taste clean.
- Fresh beans: Freshly roasted beans taste best, so buy them weekly.
- Scale: Weigh beans and water.
? 2. How do you store coffee beans?
- Freezer: Beans can be frozen for a month.
Enjoy your cup.`,
);

describe('merging', () => {
  it('prints what two sets say once, under one label, with what the other adds', async () => {
    const [entry] = (await press(coffee, beans)).entries;
    const water = entry?.points.find((point) => point.label === 'Water');
    expect(water).toMatchObject({
      standing: 'shared',
      text: 'Use filtered water. Heat it to 94 degrees. This keeps the taste clean.',
    });
    expect(water?.members.map((member) => `${member.answerSet}${member.index}`)).toEqual(['a2', 'b0']);
  });

  it('prints the label of an added text where it says something that the label on top does not', async () => {
    const plain = answerSet(
      'a',
      '? 1. Why tidy a kitchen?\n- Hygiene: A kitchen that is wiped every day keeps germs and mould away from food. Visitors like it too, and cooking there is a joy.',
    );
    const thrifty = answerSet(
      'b',
      '? 1. Why tidy a kitchen?\n- Savings: Who keeps order finds the food in time, before germs and mould have spoilt what was dear and must be thrown away.',
    );
    const [entry] = (await press(plain, thrifty)).entries;
    const [point, ...others] = entry?.points ?? [];
    expect(others).toEqual([]);
    // A label stands over its own source's words.
    expect(point?.label).toBe('Hygiene');
    expect(point?.passages.map(({ text }) => text.slice(0, 12))).toEqual(['A kitchen th', 'Savings: Who']);
  });

  it('keeps single points in a place that both sources agree with', async () => {
    const [entry] = (await press(coffee, beans)).entries;
    expect(
      entry?.points.map(
        (point) => `${point.label} ${point.members.map((member) => member.answerSet).join('')}`,
      ),
    ).toEqual(['Fresh Beans ab', 'Grind Size a', 'Water ab', 'Scale b']);
  });

  it('prints one lead-in', async () => {
    const [entry] = (await press(coffee, beans)).entries;
    expect(entry?.intro.map((passage) => passage.text)).toEqual(['Good coffee takes care:']);
  });

  it('prints no lead-in where other words lead in', async () => {
    const said =
      '? 1. How do you brew good tea?\nBoiled water loses its air.\nHere are some steps to brew good tea:\n';
    const [entry] = (
      await press(
        answerSet('a', `${said}- Boil: Heat the water.\n- Wait: Let it stand for four minutes.`),
        answerSet('b', '? 1. How do you brew good tea?\nFollow these steps:\n- Milk: Add cold milk.'),
      )
    ).entries;
    expect(entry?.intro.map(({ text }) => text)).toEqual(['Boiled water loses its air.']);
  });

  it('gathers the entries of a topic, in the order of first appearance, and numbers them so', async () => {
    const { topics, entries } = await press(coffee, beans);
    expect(topics.map((topic) => [topic.title, topic.entries.length])).toEqual([
      ['Brewing', 2],
      ['Storing', 1],
    ]);
    expect(entries.map((entry) => [entry.number, entry.question, entry.topic])).toEqual([
      [1, 'How do you brew good coffee?', 'topic-brewing'],
      [2, 'Which kettle do you need for coffee?', 'topic-brewing'],
      [3, 'How do you store coffee beans?', 'topic-storing'],
    ]);
  });

  it('accounts for every sentence', async () => {
    const { ledger } = await press(coffee, beans);
    expect(ledger.sentences.map((sentence) => `${sentence.answerSet}: ${sentence.text}`)).toEqual([
      ...coffee.units.map((unit) => `a: ${unit.text}`),
      ...beans.units.map((unit) => `b: ${unit.text}`),
    ]);
    expect(ledger.sentences.filter((sentence) => sentence.fate === 'left-out')).toEqual([]);
    expect(ledger.sentences.filter((sentence) => sentence.fate === 'folded' && !sentence.coveredBy)).toEqual(
      [],
    );
    for (const set of ['a', 'b']) {
      const fates = ledger.sentences.filter(({ answerSet: of }) => of === set).map(({ fate }) => fate);
      const count = (wanted: string) => fates.filter((fate) => fate === wanted).length;
      expect(ledger.totals[set]).toEqual({
        sentences: fates.length,
        printed: count('printed'),
        folded: count('folded'),
        leftOut: count('left-out'),
      });
    }
    expect(ledger.sentences.some(({ fate }) => fate === 'folded')).toBe(true);
  });

  it('gives the same result whatever the order of the sets', async () => {
    expect(await press(beans, coffee)).toEqual(await press(coffee, beans));
  });

  it('keeps every id when a third set comes', async () => {
    const third = answerSet(
      'c',
      `? 9. How do you descale a kettle?\n- Vinegar: Boil vinegar.\n? 1. How do you brew good coffee?\n- Bloom: Wet the grounds first.\n- Clean water: Take filtered water only.`,
    );
    const ids = (handbook: Awaited<ReturnType<typeof press>>) =>
      new Set(handbook.entries.flatMap((entry) => [entry.id, ...entry.points.map((point) => point.id)]));
    const before = ids(await press(coffee, beans));
    const after = ids(await press(coffee, beans, third));
    expect([...before].filter((id) => !after.has(id))).toEqual([]);
    expect([...after].every((id) => /^[a-z0-9-]+$/.test(id))).toBe(true);
  });

  it('prints remarks on the whole document before and after', async () => {
    const closing = answerSet(
      'c',
      '? 1. How do you brew good coffee?\n- Bloom: Wet the grounds.\n= Enjoy it hot.',
    );
    const handbook = await press(coffee, closing);
    expect(handbook.opening.map((passage) => passage.text)).toEqual(['Notes on coffee.']);
    expect(handbook.closing.map((passage) => passage.text)).toEqual(['Enjoy it hot.']);
  });

  it('keeps a block that cannot be cut', async () => {
    const one = answerSet('a', '? 1. How is a list made in Python?\n- Literal: Write square brackets.');
    const two = answerSet(
      'b',
      '? 1. How is a list made in Python?\n- Literal: Write square brackets.\n+ [1, 2]',
    );
    const [entry] = (await press(one, two)).entries;
    expect(entry?.points[0]?.text).toBe('Write square brackets. [1, 2]');
  });
});
