import type { SourcePoint } from '../../model/answer-set.ts';

/** True where each point has the number that follows that of the one before it. */
export function isCounted(points: readonly SourcePoint[]): boolean {
  const [first] = points;
  return points.every(({ ordinal }, at) => ordinal !== undefined && ordinal === (first?.ordinal ?? 0) + at);
}
