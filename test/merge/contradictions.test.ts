import { describe, expect, it } from 'vitest';
import { answerSet } from '../helpers/answer-set.ts';
import { judgePairs } from '../helpers/contradictions.ts';
import { press } from '../helpers/press.ts';

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

  it('before and after the points are told too, and both are printed', async () => {
    const { handbook } = await both(
      '? 1. How do you bake bread?\n- Flour: Sieve the flour.\nAlways let the bread cool before you cut it.',
      '? 1. How do you bake bread?\n- Flour: Sieve the flour.\nNever let the bread cool before you cut it.',
    );
    const [entry] = handbook.entries;
    expect(entry?.outro.map(({ text }) => text)).toHaveLength(2);
    expect(entry?.differences?.map(({ kind }) => kind)).toEqual(['denial']);
  });
});
