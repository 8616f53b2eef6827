import type { PartWithin } from '../model/edition.ts';
import type { Topic } from '../model/handbook.ts';

/** The number of a part as it is printed, and that of the section that it is in. */
export interface PartNumber {
  readonly number: string;
  readonly outer: Pick<PartWithin, 'number' | 'opens'> | null;
}

/** Numbers topics that follow one another: 1, 2, and 2.1 and 2.2 within 2. */
export function numberParts(topics: readonly Pick<Topic, 'id' | 'within'>[]): readonly PartNumber[] {
  let sections = 0;
  let inner = 0;
  /** Id of the section that is open. */
  let open: string | null = null;
  return topics.map(({ id, within }) => {
    const opens = within !== undefined && within.id !== open;
    if (opens || within === undefined) {
      sections += 1;
      inner = 0;
    }
    open = within?.id ?? id;
    if (within === undefined) return { number: String(sections), outer: null };
    inner += 1;
    return { number: `${sections}.${inner}`, outer: { number: String(sections), opens } };
  });
}
