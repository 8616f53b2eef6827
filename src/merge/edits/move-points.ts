import type { Entry, Point } from '../../model/handbook.ts';
import type { EditState } from './edit-state.ts';

type Body = Omit<Entry, 'number' | 'topic'>;

/** Moves points as the editor wants: before or behind another, or to the end of another entry. */
export function movePoints(entries: readonly Body[], editState: EditState): Body[] {
  const lists = new Map<string, Point[]>(entries.map(({ id, points }) => [id, [...points]]));
  for (const decision of editState.decisions) {
    if (decision.verb !== 'move') continue;
    const id = editState.aliases.get(decision.point) ?? decision.point;
    const neighbour = decision.before ?? decision.after;
    const aside = neighbour === undefined ? undefined : (editState.aliases.get(neighbour) ?? neighbour);
    const from = [...lists.values()].find((list) => list.some((point) => point.id === id));
    const to =
      aside === undefined
        ? lists.get(decision.entry ?? '')
        : [...lists.values()].find((list) => list.some((point) => point.id === aside));
    const [point] = from?.filter((one) => one.id === id) ?? [];
    if (!from || !to || !point || aside === id) continue;
    from.splice(from.indexOf(point), 1);
    const place = aside === undefined ? to.length : to.findIndex((one) => one.id === aside);
    to.splice(decision.after === undefined || aside === undefined ? place : place + 1, 0, point);
    editState.done.add(decision);
  }
  return entries.map((entry) => ({ ...entry, points: lists.get(entry.id) ?? [] }));
}
