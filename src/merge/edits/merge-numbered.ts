import type { VFileMessage } from 'vfile-message';
import type { Decision } from '../../model/decision.ts';
import { diagnostic } from '../../model/diagnostic.ts';
import type { Handbook } from '../../model/handbook.ts';
import { hasNumber, withIds } from './resolve-numbers.ts';

interface Merged {
  readonly handbook: Handbook;
  readonly messages: readonly VFileMessage[];
}

/**
 * Merges with edits of which some name places by number: the numbers are those of the book that the other edits make,
 * so that the same file means the same however many of them it has. Each is told with the id that lasts. Gives the edits with
 * ids in place of numbers, too. `file` is the path of the edits as messages name it.
 */
export async function mergeNumbered(
  decisions: readonly Decision[],
  file: string,
  merge: (decisions: readonly Decision[]) => Promise<Merged>,
): Promise<Merged & { readonly decisions: readonly Decision[] }> {
  if (!decisions.some(hasNumber)) return { ...(await merge(decisions)), decisions };
  const { handbook } = await merge(decisions.filter((decision) => !hasNumber(decision)));
  const settled = decisions.map((decision) => (hasNumber(decision) ? withIds(decision, handbook) : decision));
  const merged = await merge(settled);
  const notes = settled
    .filter((decision, at) => decision !== decisions[at] && !hasNumber(decision))
    .map((decision) => {
      const ids = decision.verb === 'link' ? decision.points : [decision.point];
      return diagnostic({
        severity: 'note',
        rule: 'edits-last',
        file,
        place: decision.line,
        reason: 'This edit names its place by number, which may become another place’s',
        actual: decision.verb,
        expected: [...ids],
        todo: `Write ${ids.join(', ')} instead; \`variorum edit\` does so by itself`,
        facts: { kind: 'editByNumber', names: ids.join(', ') },
      });
    });
  return { handbook: merged.handbook, messages: [...merged.messages, ...notes], decisions: settled };
}
