import type { Content } from './content.ts';
import { areKin } from './parting.ts';

/** The first part of a compound has at least so many letters, and its last. */
const [leastFirst, leastLast] = [3, 4];

/** Whether of two terms of one language one is near to the other: by a list, or as a part of it (`Ruhezeit`, `Ruhe`). */
function areNear(one: string, other: string, some: Content, others: Content): boolean {
  const common = some.near.get(one);
  if (common !== undefined && common === others.near.get(other)) return true;
  if (!some.compounds || !others.compounds) return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return (
    (short.length >= leastFirst && long.startsWith(short)) ||
    (short.length >= leastLast && long.endsWith(short))
  );
}

/** Whether two questions can have terms that are near at all. */
export function mayBeNear(one: Content, other: Content): boolean {
  return (one.compounds && other.compounds) || (one.near.size > 0 && other.near.size > 0);
}

/** The terms of one to which the other has none that is the same, or kin, or near. */
export function withoutNear(one: Content, other: Content): string[] {
  return one.terms.filter(
    (term) =>
      !other.terms.some(
        (some) =>
          some === term ||
          areKin(term, some, one.compounds && other.compounds) ||
          areNear(term, some, one, other),
      ),
  );
}

/** By what two questions find one another that have only near terms in common. */
export function looseKeysOf(content: Content | undefined): string[] {
  if (!content) return [];
  const near = [...content.near.values()].map((common) => `~ ${common}`);
  if (!content.compounds) return near;
  return [
    ...near,
    ...content.terms.flatMap((term) => [
      ...(term.length >= leastFirst ? [`${term.slice(0, leastFirst)}-`] : []),
      ...(term.length >= leastLast ? [`-${term.slice(-leastLast)}`] : []),
    ]),
  ];
}
