import { beforeAll, describe, expect, it } from 'vitest';
import { type Measures, measure, type Review, review } from '../../src/merge/merge.ts';
import type { AnswerSet } from '../../src/model/answer-set.ts';
import type { Handbook } from '../../src/model/handbook.ts';
import { answerSet } from '../helpers/answer-set.ts';
import { mainJob } from '../helpers/main-job.ts';
import { press } from '../helpers/press.ts';

describe('the main job', () => {
  let handbook: Handbook;
  let figures: Measures;
  let found: Review;
  beforeAll(async () => {
    const sets = await mainJob();
    ({ handbook } = await press(sets));
    figures = measure(handbook, sets);
    found = review(handbook, sets);
  });

  it('has 20 entries under six topics in the order of their first appearance', () => {
    expect(handbook.entries.map(({ number }) => number)).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 1),
    );
    expect(handbook.topics.map(({ title, entries }) => `${title} ${entries.length}`)).toEqual([
      'Data Pipelining 3',
      'Training and Validation 3',
      'Deployment 3',
      'Infrastructure Design 3',
      'Team Building 3',
      'Cost Optimization 5',
    ]);
  });

  it('holds each of the 378 points in one place', () => {
    const members = handbook.entries.flatMap(({ id, points }) =>
      points.flatMap((point) => point.members.map(({ answerSet: set, index }) => `${id} ${set}${index}`)),
    );
    expect(members).toHaveLength(378);
    expect(new Set(members).size).toBe(378);
  });

  it('says nothing that no source says, loses little and repeats little', () => {
    expect(figures.faithfulness).toBe(1);
    expect(figures.coverage).toBeGreaterThan(0.985);
    expect(figures.redundancy).toBeLessThan(0.08);
  });

  it('leaves out cell marks and nothing else', () => {
    const reasons = handbook.ledger.sentences
      .filter(({ fate }) => fate === 'left-out')
      .map(({ reason }) => reason);
    expect(new Set(reasons)).toEqual(new Set(['notebook cell mark']));
  });

  it('is told of the answer that breaks off, and of no difference where there is none', () => {
    expect(found.gaps.cutOff).toMatchObject([
      {
        answerSet: 'b',
        entry: handbook.entries.find(({ question }) => question.includes('disagreements'))?.id,
      },
    ]);
    expect(found.gaps.oneSource).toEqual([]);
    expect(found.conflicts).toEqual([]);
  });

  it('offers for each doubtful point the edits that settle it', async () => {
    const [first] = found.suggestions;
    expect(first?.edits[0]).toBe(`- keep: ${first?.point}`);
    expect(first?.edits[1]).toBe(`- split: ${first?.point}`);
  });
});

describe('a book with gaps', () => {
  it('names a set that has no question in common with the others once, and not each answer that it and they lack', async () => {
    const a = answerSet(
      'a',
      '? 1. How do you sleep well?\n- Dark: Keep it dark.\n? 2. Why do you run?\n- Joy: It is fun.',
    );
    const b = answerSet('b', '? 1. How do you sleep well?\n- Cool: Keep it cool.');
    const c = answerSet('c', '? 1. Wie backt man Brot?\n- Mehl: Man nimmt Mehl.');
    const { handbook } = await press([a, b, c]);
    const { gaps } = review(handbook, [a, b, c]);
    expect(gaps.apart).toEqual(['c']);
    expect(gaps.unanswered).toEqual([{ entry: 'run', answerSet: 'b' }]);
    // One alone stands apart from nobody.
    expect(review((await press([a])).handbook, [a]).gaps.apart).toEqual([]);
  });

  it('names what is missing, and where the sources differ', async () => {
    const a = answerSet(
      'a',
      '? 1. How do you care for running shoes?\n- Replace: Replace running shoes after 500 kilometres.\n? 2. How do you sleep well?\n- Dark: Keep it dark.',
    );
    const b = answerSet(
      'b',
      '? 1. How do you care for running shoes?\n- Replace: Replace your running shoes after 900 km.',
    );
    const { handbook } = await press([a, b]);
    const found = review(handbook, [a, b]);
    expect(found.gaps.unanswered).toEqual([{ entry: 'sleep-well', answerSet: 'b' }]);
    expect(found.gaps.apart).toEqual([]);
    expect(found.gaps.oneSource).toEqual([{ entry: 'sleep-well', answerSet: 'a' }]);
    expect(found.conflicts).toMatchObject([
      { entry: 'care-running-shoes', differences: [{ kind: 'number' }] },
    ]);
    expect(handbook.entries[0]?.points[0]).toMatchObject({
      standing: 'differs',
      text: 'Replace running shoes after 500 kilometres. Replace your running shoes after 900 km.',
    });
  });
});

describe('those who filled in a form', () => {
  /** What is read of a table with a row a person: the questions of all stand in its first line. */
  const filled = (id: string, at: number, notation: string): AnswerSet => {
    const set = answerSet(id, notation);
    return {
      ...set,
      files: ['form.csv'],
      reading: { columns: { respondent: at } },
      answers: set.answers.map((one) => ({ ...one, file: 'form.csv', questionLines: [1, 1] as const })),
    };
  };
  const first = '? 1. How do I ask for holiday?\n- Enter it in the calendar three weeks ahead.\n';
  const second = '? 2. What was hard at the start?\n';
  const ann = filled('a', 1, `${first}${second}- Finding the right torque for cranks and stems of carbon.`);
  const bob = filled('b', 2, `${first}${second}`);
  const shop = answerSet(
    'shop',
    `${first}? 3. Where do I park?\n- Behind the yard, never before the gate.\n? 4. Who has the keys?\n- Sabine has them.`,
  );

  it('lack no answer to what it did not ask, and one to what they left empty', async () => {
    const sets = [ann, bob, shop];
    const { handbook } = await press(sets);
    const { unanswered, thin, oneSource } = review(handbook, sets).gaps;
    const hard = handbook.entries.find(({ question }) => question.includes('hard'))?.id;
    expect(unanswered).toEqual([
      { entry: hard, answerSet: 'b' },
      { entry: hard, answerSet: 'shop' },
    ]);
    expect(thin).toEqual([]);
    expect(oneSource).toContainEqual({ entry: hard, answerSet: 'a' });
  });
});
