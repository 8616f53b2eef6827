import type { AnswerSet } from '../../model/answer-set.ts';
import type { EditState } from './edit-state.ts';

/** Edits that say that something was seen fit where there are such a place and such a set, or such a document; nothing is printed otherwise for them. */
export function noteSeen(
  sets: readonly Pick<AnswerSet, 'id' | 'files'>[],
  { decisions, others, aliases, done }: EditState,
): void {
  const files = new Set(sets.flatMap((set) => set.files));
  const isOf = (file: string, set: string | undefined) =>
    sets.some((one) => one.id === set && one.files.includes(file));
  for (const decision of decisions) {
    if (decision.verb !== 'seen') continue;
    const { point, set, sentences } = decision;
    const fits =
      sentences === undefined
        ? // That a set stands apart is seen of its document.
          isOf(point, set) ||
          ((others.has(point) || aliases.has(point)) &&
            (set === undefined || sets.some(({ id }) => id === set)))
        : files.has(point) && set === undefined;
    if (fits) done.add(decision);
  }
}
