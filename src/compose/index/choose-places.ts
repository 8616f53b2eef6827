import type { Entry } from '../../model/handbook.ts';
import type { Places } from './term-places.ts';

/** Where the index sends the readers of a term. */
export interface Chosen {
  /** Ids of entries and points, in book order. */
  readonly targets: readonly string[];
  readonly main: readonly string[];
  readonly until: Readonly<Record<string, string>>;
}

/** A term is looked up under at most this many places; more would send a reader leafing. */
const mostTargets = 7;

/**
 * Questions that name the term, as a whole; then points whose label names it, and one mention in each of the other
 * entries, as far as there is room. Where most points of an answer have it they are one stretch. `onlyMain`: mentions
 * by the way are left out.
 */
export function choosePlaces(found: Places, entryOf: ReadonlyMap<string, Entry>, onlyMain: boolean): Chosen {
  const { all, labelled, asked } = found;
  const chosen = new Set<string>(asked);
  const until: Record<string, string> = {};
  for (const id of asked) {
    const last = entryOf.get(id)?.points.at(-1)?.id;
    if (last !== undefined) until[id] = last;
  }
  const done = new Set(asked);
  const rest = all.filter((id) => !asked.has(found.entryOf.get(id) ?? ''));
  const named = rest.filter((id) => labelled.has(id));
  const room = (): boolean => chosen.size < Math.max(mostTargets, asked.size);
  const take = (id: string): void => {
    chosen.add(id);
    done.add(found.entryOf.get(id) ?? '');
  };
  for (const id of named) if (room()) take(id);
  const byEntry = new Map<string, string[]>();
  for (const id of onlyMain ? [] : rest) {
    const entry = found.entryOf.get(id) ?? '';
    byEntry.set(entry, [...(byEntry.get(entry) ?? []), id]);
  }
  for (const [entry, here] of byEntry) {
    const [first, last] = [here[0], here.at(-1)];
    if (!room() || done.has(entry) || first === undefined || last === undefined) continue;
    take(first);
    const points = entryOf.get(entry)?.points.length ?? 0;
    if (here.length >= Math.max(3, points / 2)) until[first] = last;
  }
  const targets = all.filter((id) => chosen.has(id));
  return { targets, main: targets.filter((id) => asked.has(id) || labelled.has(id)), until };
}
