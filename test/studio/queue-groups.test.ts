import { describe, expect, it } from 'vitest';
import type { QueueItem } from '../../src/studio/api.ts';
import { groupsOf, nextIn } from '../../src/studio/page/views/desk/queue-groups.ts';

const item = (entry: string | null, kind: QueueItem['kind'], point: string, settled = false): QueueItem => ({
  id: `${kind}:${point}`,
  kind,
  entry,
  point,
  set: null,
  settle: null,
  place: null,
  title: entry ?? '',
  detail: point,
  settled,
  isSeen: false,
});

const first = item('pay', 'suggestion', 'pay-1');
const second = item('pay', 'suggestion', 'pay-2', true);
const third = item('pay', 'suggestion', 'pay-3');
const all = [
  item('pay', 'difference', 'pay-4'),
  first,
  second,
  third,
  item('bikes', 'suggestion', 'bikes-1'),
  item(null, 'unused', 'a.md'),
  item(null, 'unused', 'b.md'),
];

describe('the list of what is to be looked at', () => {
  it('has one row for all things of a kind about one question, and one for each document', () => {
    const rows = groupsOf(all).map(({ items }) => items.map(({ detail }) => detail).join(' '));
    expect(rows).toEqual(['pay-4', 'pay-1 pay-2 pay-3', 'bikes-1', 'a.md', 'b.md']);
  });

  it('leads to what of a row is not settled, then on to its next, and round again', () => {
    const [, pay] = groupsOf(all);
    if (!pay) throw new Error('there is no second row');
    expect(nextIn(pay, undefined)).toBe(first);
    expect(nextIn(pay, first)).toBe(third);
    expect(nextIn(pay, third)).toBe(first);
    const done = groupsOf([second, { ...third, settled: true }])[0];
    expect(done && nextIn(done, undefined)).toBe(second);
  });
});
