import { state } from '../../store.ts';

/** What a set is called. */
export function nameOf(set: string): string {
  return state.value?.project?.sets.find(({ id }) => id === set)?.title ?? set;
}
