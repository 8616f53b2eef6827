/**
 * One order out of several: each sequence's own order is kept wherever the sequences do not contradict one another; where
 * they do, the item that stands earlier on the average comes first. What only one sequence has stays behind its predecessor.
 * The result does not depend on the order of the sequences, as long as `key` tells the items apart.
 */
export function consensus<Item>(
  sequences: readonly (readonly Item[])[],
  key: (item: Item) => string,
): Item[] {
  const place = new Map<Item, { sum: number; count: number }>();
  for (const sequence of sequences)
    for (const [index, item] of sequence.entries()) {
      const so = place.get(item) ?? { sum: 0, count: 0 };
      place.set(item, { sum: so.sum + (index + 0.5) / sequence.length, count: so.count + 1 });
    }
  const mean = (item: Item) => {
    const { sum, count } = place.get(item) ?? { sum: 0, count: 1 };
    return sum / count;
  };
  const earlier = (one: Item, other: Item) => mean(one) - mean(other) || (key(one) < key(other) ? -1 : 1);

  const heads = sequences.map(() => 0);
  const done = new Set<Item>();
  const ordered: Item[] = [];
  while (done.size < place.size) {
    for (const [index, sequence] of sequences.entries()) {
      let head = heads[index] ?? 0;
      while (head < sequence.length && done.has(sequence[head] as Item)) head++;
      heads[index] = head;
    }
    const first = sequences.map((sequence, index) => sequence[heads[index] ?? 0]);
    const waiting = [...new Set(first.filter((item): item is Item => item !== undefined))];
    const ready = waiting.filter(
      (item) => first.filter((head) => head === item).length === place.get(item)?.count,
    );
    const last = ordered.at(-1);
    const following = ready.filter((item) =>
      sequences.some(
        (sequence, index) => first[index] === item && sequence[(heads[index] ?? 0) - 1] === last,
      ),
    );
    const [next] = [following, ready, waiting].find((some) => some.length > 0)?.toSorted(earlier) ?? [];
    if (next === undefined) break;
    done.add(next);
    ordered.push(next);
  }
  return ordered;
}
