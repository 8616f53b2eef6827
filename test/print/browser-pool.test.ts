import { describe, expect, it } from 'vitest';
import type { Press } from '../../src/print/browser/press.ts';
import { PressError } from '../../src/print/browser/press-error.ts';
import { openPool } from '../../src/print/browser-pool.ts';

describe('a pool of browsers', () => {
  it('starts none again once a piece of work has failed for good', async () => {
    let started = 0;
    const dead: (() => void)[] = [];
    const press = (): Press =>
      ({
        another: async () => {
          started++;
          return press();
        },
        close: async () => {},
      }) as unknown as Press;
    const pool = await openPool(press(), 3);
    const fault = new Error('the furniture cannot be made');
    const work = pool.map([0, 1, 2, 3, 4], (item) =>
      item === 0
        ? Promise.reject(fault)
        : new Promise<never>((_, reject) => {
            dead.push(() => reject(new PressError('ended', { ended: true })));
          }),
    );
    await expect(work).rejects.toBe(fault);
    await pool.close();
    for (const die of dead) die();
    await new Promise((resolve) => setImmediate(resolve));
    expect(dead).toHaveLength(2);
    expect(started).toBe(2);
  });
});
