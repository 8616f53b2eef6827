import type { QueueItem } from '../../../api.ts';
import { go, state } from '../../store.ts';

/** Whether what is looked at is this thing: by its own name, or by the point that it is about. */
export function isAt(item: QueueItem, entry: string, focus: string): boolean {
  return item.entry === entry && (item.id === focus || (item.point !== null && item.point === focus));
}

/** The one of several things that is looked at: the one that is named, before another about the same point. */
export function placeOf(items: readonly QueueItem[], entry: string, focus: string): number {
  const named = items.findIndex((item) => item.entry === entry && item.id === focus);
  return named >= 0 ? named : items.findIndex((item) => isAt(item, entry, focus));
}

/** Goes where something is to be looked at. */
export function goTo(item: QueueItem | undefined): void {
  if (item?.entry) go('desk', item.entry, item.id);
  else if (item?.place) {
    const at = state.value?.project?.documents.findIndex(({ file }) => file === item.place) ?? 0;
    go('reading', String(at));
  } else if (item) go('desk');
}
