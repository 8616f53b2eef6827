import type { QueueItem } from '../../../api.ts';

/** Things of one kind about one question: one row of the list, for a book of two thousand questions has eight thousand of them. */
export interface QueueGroup {
  readonly id: string;
  readonly items: readonly QueueItem[];
}

/** The things in their order, those that follow one another and are of one kind about one question together. */
export function groupsOf(items: readonly QueueItem[]): readonly QueueGroup[] {
  const groups: QueueItem[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (first && item.entry !== null && first.entry === item.entry && first.kind === item.kind)
      last?.push(item);
    else groups.push([item]);
  }
  return groups.map((all) => ({ id: all[0]?.id ?? '', items: all }));
}

/** Where a click on a row leads: to what is not settled, one after the other; a row that is looked at goes on to its next. */
export function nextIn({ items }: QueueGroup, current: QueueItem | undefined): QueueItem | undefined {
  const at = current === undefined ? -1 : items.indexOf(current);
  const order = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return order.find(({ settled }) => !settled) ?? order[0];
}
