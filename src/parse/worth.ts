import type { Head } from './head.ts';

/** What a head has to show before it speaks for the reading that takes it for a question. */
const doubt = 0.4;

/** How much a head speaks for (or, below 0, against) a reading in which it is a question. */
export function worth(head: Head): number {
  if (head.role === 'question') return 1;
  const named = head.marker?.names === 'question' ? 0.6 : 0;
  const folded = head.role !== 'summary' ? 0 : head.unfolds ? 0.2 : 0.5;
  // A heading among others of which most ask is what those are.
  const alike = head.asks < 0.4 && head.followed && !head.service && head.company >= 0.5 ? 0.3 : 0;
  if (head.answered) return Math.max(head.asks, 0.75) + 0.1 - doubt;
  return Math.min(1.2, head.asks + named + folded + alike + (head.bold ? 0.1 : 0)) - doubt;
}

export function follows(before: Head | undefined, head: Head): boolean {
  const one = before?.marker?.number?.split('.') ?? [];
  const other = head.marker?.number?.split('.') ?? [];
  return (
    one.length === other.length &&
    other.slice(0, -1).every((number, at) => number === one[at]) &&
    Number(other.at(-1)) === Number(one.at(-1)) + 1
  );
}
