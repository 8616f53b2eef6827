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
  for (let end = written.indexOf('\n', at); end >= 0 && end < to; end = written.indexOf('\n', at)) {
    if (end > at) put(kind, at, end, on);
    at = end + 1;
    on++;
  }
  if (to > at) put(kind, at, to, on);
  return on;
}
