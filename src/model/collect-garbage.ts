import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of what V8 holds below which nothing is collected: a small book is done before it matters. */
const least = 300 * 2 ** 20;

/** By how much what is held may grow before it is collected again. */
const growth = 1.3;

/**
 * Per cent by which V8 may let a heap grow from here on before it looks through it again: left to itself it takes up to twice what is in
 * use, which for the book of 2,000 questions is a gigabyte of nothing. It costs a twentieth more processor time where much is made anew.
 */
const leave = 30;

let collect: (() => void) | null = null;
let left = 0;

/**
 * Has the garbage of this thread collected where there is much of it. V8 lets a heap grow to several times what is in use before it looks
 * through all of it, and never more eagerly the more there is of it: a book of 2,000 questions would take twice the memory that it needs.
 * Called where a large thing has just been let go. A book that takes little is not slowed down.
 */
export function collectGarbage(): void {
  if (getHeapStatistics().used_heap_size < Math.max(least, left * growth)) return;
  if (!collect) {
    setFlagsFromString('--expose-gc');
    setFlagsFromString(`--heap-growing-percent=${leave}`);
    collect = runInNewContext('gc') as () => void;
  }
  collect();
  left = getHeapStatistics().used_heap_size;
}
