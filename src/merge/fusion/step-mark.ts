import type { SourcePoint } from '../../model/answer-set.ts';

/** What is printed before a step: `3.`, `c.`; empty where a point has no number. */
export function stepMark({ ordinal, letter }: SourcePoint): string {
  return letter ?? (ordinal === undefined ? '' : `${ordinal}.`);
}
