import { describe, expect, it } from 'vitest';
import { consensus } from '../../../src/merge/fusion/order.ts';

const order = (...sequences: string[]) =>
  consensus(
    sequences.map((sequence) => [...sequence]),
    (item) => item,
  ).join('');

describe('the common order', () => {
  it.each([
    [['abc', 'abc'], 'abc'],
    [['axb', 'ayb'], 'axyb'],
    [['abcd', 'bd'], 'abcd'],
    [['ab', 'ba'], 'ab'],
    [['', 'ba'], 'ba'],
  ])('of %j is %s', (sequences, expected) => {
    expect(order(...sequences)).toBe(expected);
    expect(order(...sequences.toReversed())).toBe(expected);
  });
});
