import type { RangeKind } from '../model/inventory.ts';

/** Takes a stretch that a scanner found: its characters, its line, its text where that is another than what is written, its column. */
export type Put = (
  kind: RangeKind,
  from: number,
  to: number,
  line: number,
  text?: string,
  column?: string,
) => void;

/** Puts every line of a stretch; gives the line that its end stands on. */
export function putLines(
  written: string,
  kind: RangeKind,
  from: number,
  to: number,
  line: number,
  put: Put,
): number {
  let at = from;
  let on = line;
  // Not in all that is written: its next end of a line may be far away, and each stretch would look for it.
  const stretch = written.slice(from, to);
  for (let end = stretch.indexOf('\n'); end >= 0; end = stretch.indexOf('\n', end + 1)) {
    if (from + end > at) put(kind, at, from + end, on);
    at = from + end + 1;
    on++;
  }
  if (to > at) put(kind, at, to, on);
  return on;
}
