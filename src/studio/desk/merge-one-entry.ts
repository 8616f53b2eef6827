import { merge, mergeOptions } from '../../merge/merge.ts';
import type { Decision } from '../../model/decision.ts';
import type { Entry } from '../../model/handbook.ts';
import type { QuestionGroup } from '../../model/question-group.ts';
import type { World } from '../../model/world.ts';
import type { OpenProject } from './open-project.ts';

/** One question merged alone. */
export interface OneEntry {
  /** Null where the edit takes it from the book. */
  readonly entry: Entry | null;
  /** Why the edit that was tried does not fit; null where it does. */
  readonly unfit: string | null;
}

/**
 * Merges the sources of one question again, with the decisions as they are to be: what is printed of it is known before the whole
 * book is merged. Null where that cannot be told from the question alone.
 */
export async function mergeOneEntry(
  id: string,
  verb: string,
  decisions: readonly Decision[],
  { project, merged }: OpenProject,
  world: World,
): Promise<OneEntry | null> {
  const { handbook, sets } = merged;
  const was = handbook.entries.find((one) => one.id === id);
  if (!was) return null;
  const groups = merged.groups.filter((group) => isGroupOf(was, group));
  // What is moved to another question, or is named by it, needs that one, too.
  if (groups.length !== 1 || verb === 'move' || verb === 'link') return null;
  const own = decisions.filter((one) => isAbout(was, one));
  const options = {
    ...mergeOptions(project.settings, { decisions: own, messages: [], allowStale: true }, world),
    title: handbook.title,
    language: handbook.language,
    threads: 1,
  };
  const one = await merge(groups, sets, options);
  const unfit = one.messages.find(({ note = '' }) => note !== '');
  return { entry: one.handbook.entries[0] ?? null, unfit: unfit?.reason ?? null };
}

function isGroupOf({ wordings }: Entry, { members }: QuestionGroup): boolean {
  return members.every(({ answerSet, answer }) =>
    wordings.some(
      (one) =>
        one.answerSet === answerSet && one.file === answer.file && one.line === answer.questionLines[0],
    ),
  );
}

function isAbout({ id, points }: Entry, decision: Decision): boolean {
  const named = 'points' in decision ? decision.points : [decision.point];
  return named.some(
    (name) => name === id || name.startsWith(`${id}.`) || points.some((point) => point.id === name),
  );
}
