import { describe, expect, it } from 'vitest';
import { rouge } from './rouge.ts';

describe('ROUGE', () => {
  // Worked by hand: 6 and 6 tokens; unigrams in common: the, cat, the, mat -> 4; bigrams: "the cat", "the mat" -> 2 of 5 and 5;
  // the longest common subsequence is "the cat the mat".
  it('is what a hand works out', () => {
    const { one, two, l } = rouge('The cat sat on the mat.', 'The cat lay under the mat');
    expect(one).toBeCloseTo(4 / 6);
    expect(two).toBeCloseTo(2 / 5);
    expect(l).toBeCloseTo(4 / 6);
  });

  it('counts a repeated word only as often as the reference has it', () => {
    expect(rouge('the the the the', 'the cat').one).toBeCloseTo((2 * 1) / 6);
  });

  it('compares stems of longer words, and no case or punctuation', () => {
    expect(rouge('Tearing, healed!', 'tears heal').one).toBe(1);
    expect(rouge('gas', 'ga').one).toBe(0);
  });

  it('is 0 for nothing and 1 for the same', () => {
    expect(rouge('', 'a b')).toEqual({ one: 0, two: 0, l: 0 });
    expect(rouge('one two three', 'one two three')).toEqual({ one: 1, two: 1, l: 1 });
  });
});
