import type { EntryRow } from '../../../api.ts';

/**
 * Questions in the order in which they are to be looked at: those of which another may be the same, those that one person alone has, then those that
 * were joined, the weakest join first; in the book's order among themselves.
 */
export function leastSureFirst(rows: readonly EntryRow[]): readonly EntryRow[] {
  return rows.toSorted((one, other) => rank(one) - rank(other));
}

/** What is to be looked at first has the lowest rank; a confidence is 0 to 1. */
function rank({ wordings, confidence, offers, alone }: EntryRow): number {
  if (offers.length > 0) return -2;
  if (alone) return -1;
  return wordings.length > 1 ? confidence : 2;
}
