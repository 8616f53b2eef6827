import { describe, expect, it, vi } from 'vitest';
import { memoize, memoizeByObject } from '../../src/text/memoize.ts';

describe('memoize', () => {
  it('works a text out once', () => {
    const work = vi.fn((text: string) => text.length);
    const length = memoize(work);
    expect([length('one'), length('three'), length('one')]).toEqual([3, 5, 3]);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('never keeps more texts than it may, and is right all the same', () => {
    const work = vi.fn((text: string) => text.length);
    const length = memoize(work, 2);
    for (const text of ['a', 'bb', 'ccc', 'ccc', 'a']) expect(length(text)).toBe(text.length);
    expect(work).toHaveBeenCalledTimes(4);
  });
});

describe('memoizeByObject', () => {
  it('keeps what was made for each object and name', () => {
    const kept = memoizeByObject<object, number>();
    const [one, other] = [{}, {}];
    const make = vi.fn(() => make.mock.calls.length);
    expect([kept(one, 'a', make), kept(one, 'b', make), kept(other, 'a', make)]).toEqual([1, 2, 3]);
    expect([kept(one, 'a', make), kept(one, 'b', make), kept(other, 'a', make)]).toEqual([1, 2, 3]);
  });
});
