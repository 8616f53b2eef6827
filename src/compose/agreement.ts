import type { Agreement } from '../model/edition.ts';
import type { Point } from '../model/handbook.ts';

/** How far the sources agree over these points; every answer set has its figure, 0 where it says nothing alone. */
export function agreementOf(points: readonly Point[], sets: readonly string[]): Agreement {
  const single = new Map(sets.map((id) => [id, 0]));
  let shared = 0;
  let differs = 0;
  for (const point of points) {
    const holder = point.members[0]?.answerSet;
    if (point.standing === 'shared') shared++;
    else if (point.standing === 'differs') differs++;
    else if (holder !== undefined) single.set(holder, (single.get(holder) ?? 0) + 1);
  }
  return { shared, differs, single: Object.fromEntries(single) };
}
