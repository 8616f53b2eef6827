import type { VFileMessage } from 'vfile-message';
import { diagnostic } from '../../model/diagnostic.ts';
import { nearest } from '../../text/nearest.ts';
import type { EditState } from './edit-state.ts';

/** A warning for every edit that was not carried out: its point is gone, or the sources changed so that it no longer fits. */
export function unfitEdits(editState: EditState, file: string): VFileMessage[] {
  return editState.decisions
    .filter((decision) => !editState.done.has(decision))
    .map((decision) => {
      const { verb, line } = decision;
      const named = decision.verb === 'link' ? decision.points : [decision.point];
      const gone = named.filter((id) => !editState.aliases.has(id));
      const reason =
        gone.length > 0
          ? `The edit ${verb} does not fit: there is no point ${gone.join(', ')}`
          : `The edit ${verb} of ${named.join(', ')} does not fit the point as it is now`;
      const near = gone.flatMap((id) => likely(id, [...editState.aliases.keys()]) ?? []);
      return diagnostic({
        file,
        place: line,
        rule: 'edits-fit',
        reason,
        actual: named.join(', '),
        expected: ['the id of a point in handbook.json, in one entry, with the set that the edit names'],
        todo: `${near.length > 0 ? `Did you mean ${near.join(', ')}? ` : ''}Correct the id, or take the edit out if the source no longer has the point`,
      });
    });
}

/** The id that may have been meant. Ids of one entry begin alike, so it is their ends that must be near. */
function likely(id: string, known: readonly string[]): string | null {
  const near = known.filter((other) => {
    let same = 0;
    while (same < id.length && id[same] === other[same]) same++;
    const start = id.lastIndexOf('-', same) + 1;
    return nearest(id.slice(start), [other.slice(start)]) !== null;
  });
  return nearest(id, near);
}
