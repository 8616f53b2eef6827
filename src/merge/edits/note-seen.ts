import type { AnswerSet } from '../../model/answer-set.ts';
import type { EditState } from './edit-state.ts';

/** Edits that say that something was seen fit where there are such a place and such a set; nothing is printed otherwise for them. */
export function noteSeen(
  sets: readonly Pick<AnswerSet, 'id'>[],
  { decisions, others, aliases, done }: EditState,
): void {
  for (const decision of decisions)
    if (
      decision.verb === 'seen' &&
      (others.has(decision.point) || aliases.has(decision.point)) &&
      (decision.set === undefined || sets.some(({ id }) => id === decision.set))
    )
      done.add(decision);
}
