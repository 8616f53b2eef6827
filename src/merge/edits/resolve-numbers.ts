import { type Decision, numberedPlace } from '../../model/decision.ts';
import type { Handbook } from '../../model/handbook.ts';

/** Whether a name is a place by number, which is another's when the book changes. */
export function isNumbered(name: string): boolean {
  return numberedPlace.test(name);
}

/** The lasting id of what a person names: an id as it is, a number by the book's order; null where there is none. */
function resolveNumber(name: string, { entries }: Pick<Handbook, 'entries'>): string | null {
  const [, number, part] = numberedPlace.exec(name) ?? [];
  if (number === undefined) return name;
  const entry = entries.find((one) => String(one.number) === number);
  if (!entry) return null;
  if (part === undefined) return entry.id;
  return /^\d/.test(part) ? (entry.points[Number(part) - 1]?.id ?? null) : `${entry.id}.${part}`;
}

/** Whether an edit names something by number. */
export function hasNumber(decision: Decision): boolean {
  return namesOf(decision).some(isNumbered);
}

/** The edit with ids instead of numbers; a number that the book has not stays, and is told of later. */
export function withIds(decision: Decision, handbook: Pick<Handbook, 'entries'>): Decision {
  const id = (name: string) => resolveNumber(name, handbook) ?? name;
  switch (decision.verb) {
    case 'link':
      return { ...decision, points: decision.points.map(id) };
    case 'move': {
      const { before, after, entry } = decision;
      return {
        ...decision,
        point: id(decision.point),
        ...(before !== undefined && { before: id(before) }),
        ...(after !== undefined && { after: id(after) }),
        ...(entry !== undefined && { entry: id(entry) }),
      };
    }
    default:
      return { ...decision, point: id(decision.point) };
  }
}

function namesOf(decision: Decision): readonly string[] {
  if (decision.verb === 'link') return decision.points;
  if (decision.verb !== 'move') return [decision.point];
  return [decision.point, decision.before, decision.after, decision.entry].flatMap((name) => name ?? []);
}
