import type { AnswerSet } from '../../model/answer-set.ts';
import { type Decision, dropsSentence } from '../../model/decision.ts';
import type { Passage } from '../../model/handbook.ts';
import type { Fate } from '../ledger.ts';
import type { EditState } from './edit-state.ts';
import { editedPassages } from './edited-text.ts';

/**
 * The remarks before the first or after the last question as the editor wants them: left out, or in the editor's own
 * words, which may also be the only ones.
 */
export function editRemarks(
  role: 'opening' | 'closing',
  merged: Passage[],
  sets: readonly AnswerSet[],
  editState: EditState,
  fates: Map<string, Fate>,
): Passage[] {
  editState.others.add(role);
  const decisions = editState.decisions.filter(
    (one): one is Extract<Decision, { readonly verb: 'rewrite' | 'drop' }> =>
      (one.verb === 'rewrite' || one.verb === 'drop') &&
      !dropsSentence(one) &&
      one.point === role &&
      !editState.aliases.has(role),
  );
  const decision = decisions.at(-1);
  // There must be something that can be left out.
  if (!decision || (decision.verb === 'drop' && merged.length === 0 && decisions.length < 2)) return merged;
  for (const one of decisions) editState.done.add(one);
  const units = sets.flatMap((set) =>
    set.asides.filter((aside) => aside.role === role).flatMap((aside) => aside.units),
  );
  if (decision.verb === 'drop') {
    for (const { id } of units)
      fates.set(id, { fate: 'left-out', entry: null, point: null, reason: `editor: ${decision.reason}` });
    return [];
  }
  const file = merged[0]?.file ?? sets[0]?.files[0] ?? '';
  const passages = editedPassages(decision.text, role, { file, lines: merged[0]?.lines ?? [1, 1] });
  const coveredBy = passages.map(({ text }) => text).join(' ');
  for (const { id } of units)
    fates.set(id, { fate: 'folded', entry: null, point: null, coveredBy, replaced: true });
  return [...passages];
}
