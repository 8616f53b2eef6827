import { describe, expect, it } from 'vitest';
import { dimensions, fixedPointOne, squaredCosines } from '../../../src/merge/similarity/simd-dot-product.ts';

/** Vectors of length 1 that look random and are the same every time. */
function vectors(count: number, seed: number): Int16Array[] {
  let state = seed;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648 - 0.5;
  };
  return Array.from({ length: count }, () => {
    const raw = Array.from({ length: dimensions }, next);
    const length = Math.hypot(...raw);
    return Int16Array.from(raw, (value) => Math.round((value / length) * fixedPointOne));
  });
}

function squaredCosine(one: Int16Array, other: Int16Array): number {
  const cosine = one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0) / fixedPointOne ** 2;
  return cosine >= 0.3 ? cosine * cosine : 0;
}

describe('the comparison of words', () => {
  it('gives for each pair of vectors what plain arithmetic gives, also when it needs more room', () => {
    for (const [height, width] of [
      [1, 1],
      [3, 5],
      [200, 170],
    ] as const) {
      const rows = vectors(height, 7);
      const columns = [...vectors(width - 1, 11), ...rows.slice(0, 1)];
      const found = [...squaredCosines(rows, columns)];
      const expected = rows.flatMap((row) => columns.map((column) => squaredCosine(row, column)));
      expect(found).toHaveLength(expected.length);
      for (const [at, value] of found.entries()) expect(value).toBeCloseTo(expected[at] ?? -1, 5);
      expect(found.some((value) => value > 0.99)).toBe(true);
    }
  });

  it('gives nothing where a side has no words', () => {
    expect(squaredCosines([], vectors(2, 1))).toHaveLength(0);
  });
});
