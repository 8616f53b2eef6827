import { getHeapStatistics } from 'node:v8';
import { expect, it } from 'vitest';
import { collectGarbage } from '../../src/model/collect-garbage.ts';

it('a large heap is as large as what is in use after garbage was collected', () => {
  const used = () => getHeapStatistics().used_heap_size;
  let large: number[][] | null = Array.from({ length: 400 }, () =>
    Array.from({ length: 2 ** 18 }, () => 0.5),
  );
  const before = used();
  expect(before).toBeGreaterThan(400 * 2 ** 20);
  expect(large.length).toBe(400);
  large = null;
  collectGarbage();
  expect(used()).toBeLessThan(before - 300 * 2 ** 20);
});
