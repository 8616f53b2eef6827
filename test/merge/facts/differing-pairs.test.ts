import { describe, expect, it } from 'vitest';
import { judgePairs, readPairs, shapes } from '../../helpers/differing-pairs.ts';

describe('sentences that differ in one detail', () => {
  it.each(shapes)('in the shape %s: none is lost, and none is printed as what both say', async (shape) => {
    const judged = await judgePairs(readPairs(), shape);
    expect(judged.length).toBeGreaterThan(130);
    expect(judged.filter(({ lost }) => lost.length > 0)).toEqual([]);
    expect(judged.filter(({ shared }) => shared)).toEqual([]);
    const differ = judged.filter(({ want }) => want === 'differ');
    expect(differ.filter(({ told }) => told).length / differ.length).toBeGreaterThan(0.9);
    expect(judged.filter(({ want, folded }) => want === 'same' && !folded)).toEqual([]);
  });
});
