import type { VFileMessage } from 'vfile-message';
import { dropsSentence, whatOf } from '../../model/decision.ts';
import { diagnostic } from '../../model/diagnostic.ts';
import { nearest } from '../../text/nearest.ts';
import type { EditState } from './edit-state.ts';
import { isNumbered } from './resolve-numbers.ts';

/**
 * A message for every edit that was not carried out: what it is about is gone, or the sources changed so that it no
 * longer fits. It ends the build, for the book would say what the editor took out; where that is allowed, and of what
 * was only seen, it warns.
 */
export function unfitEdits(editState: EditState, file: string, allowStale: boolean): VFileMessage[] {
  const known = [...editState.aliases.keys(), ...editState.others];
  return editState.decisions
    .filter((decision) => !editState.done.has(decision))
    .map((decision) => {
      const { verb, line } = decision;
      const named = decision.verb === 'link' ? decision.points : [decision.point];
      const gone = named.filter((id) => !known.includes(id));
      const reason =
        gone.length > 0
          ? `The edit ${verb} does not fit: there is no ${gone.some(isNumbered) ? 'place' : 'point'} ${gone.join(', ')}`
          : decision.verb === 'seen'
            ? `The edit seen of ${decision.point} does not fit: there is no set ${decision.set}`
            : dropsSentence(decision)
              ? `The edit drop of ${decision.point} does not fit: this sentence is not printed there: “${decision.sentence}”`
              : `The edit ${verb} of ${named.join(', ')} does not fit the point as it is now${whyUnfit[verb] ?? ''}`;
      // Nothing is printed otherwise for it.
      const isHarmless = verb === 'seen';
      const near = gone.flatMap((id) => likely(id, known) ?? []);
      return diagnostic({
        severity: allowStale || isHarmless ? 'warning' : 'error',
        file,
        place: line,
        rule: 'edits-fit',
        reason,
        actual: whatOf(decision),
        expected: ['a place that the edit fits: `variorum edit PROJECT` lists them with their ids'],
        todo: `${near.length > 0 ? `Did you mean ${near.join(', ')}? ` : ''}Correct it, or take it out of ${file}${isHarmless ? '' : '; with --allow-stale the book is made without it'}`,
        facts: {
          kind: gone.length > 0 ? 'editOfNothing' : 'editUnfit',
          verb,
          names: (gone.length > 0 ? gone : named).join(', '),
        },
      });
    });
}

/** What an edit needs that is not there any more, or never was. */
const whyUnfit: Readonly<Partial<Record<EditState['decisions'][number]['verb'], string>>> = {
  split: ': nothing is joined there, or suggested to be',
  keep: ': nothing is joined there, or suggested to be',
  unlink: ': this set has no words there that others share',
  choose: ': this set has no words there',
  link: ': these are no points of one question',
  move: ': there is no such place to move it to',
};

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
