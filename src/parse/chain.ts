import type { Head } from './head.ts';
import { worth } from './worth.ts';

/** How far back a number is looked for that another counts on from. */
const reach = 40;

/**
 * Of heads that carry numbers, those that make the best sequence: counting on is a gain, gaps, repetitions and restarts cost,
 * and a head that asks is worth more than one that does not. The steps of an answer, 1, 2, 3, drop out.
 */
export function chain(members: readonly Head[], value: (head: Head) => number = worth): readonly Head[] {
  const best: number[] = [];
  const before: number[] = [];
  const numbers = members.map(({ marker }) => (marker?.number ?? '').split('.').map(Number));
  members.forEach((head, at) => {
    const own = value(head);
    best[at] = own;
    before[at] = -1;
    for (let earlier = Math.max(0, at - reach); earlier < at; earlier++) {
      const other = members[earlier];
      if (!other) continue;
      const total = (best[earlier] ?? 0) + own + step(other, numbers[earlier] ?? [], head, numbers[at] ?? []);
      if (total > (best[at] ?? 0)) {
        best[at] = total;
        before[at] = earlier;
      }
    }
  });
  let last = best.reduce((top, value, at) => (value > (best[top] ?? Number.NEGATIVE_INFINITY) ? at : top), 0);
  const kept: Head[] = [];
  while (last >= 0 && members[last]) {
    kept.push(members[last] as Head);
    last = before[last] ?? -1;
  }
  return kept.reverse();
}

/** What it is worth that one number comes after another. */
function step(before: Head, from: readonly number[], head: Head, to: readonly number[]): number {
  if (from.length !== to.length) return -0.5;
  const last = from.length - 1;
  const [a = 0, b = 0] = [from[last], to[last]];
  const sameChapter = from.slice(0, last).every((number, at) => number === to[at]);
  // What is numbered inside an answer goes on with no question.
  if (head.kind !== before.kind && head.asks < 0.6 && !head.bold) return -0.8;
  if (sameChapter && b === a + 1) {
    // One that does not ask goes on with a list of those that do.
    const alike =
      head.kind === 'heading' ||
      (head.followed && before.followed && head.kind === 'text') ||
      (before.list !== null && before.list === head.list);
    return alike && head.asks < 0.4 ? 0.5 : 0.3;
  }
  const asks = head.asks >= 0.75 || head.marker?.names === 'question';
  if (b === 1 || (b === 0 && a > 0)) {
    if (head.chapter === before.chapter) return head.answered && before.answered ? -0.2 : -0.5;
    return asks ? 0 : -0.35;
  }
  if (sameChapter && b > a) return asks ? -0.1 : -0.35;
  return asks ? -0.25 : -0.8;
}
