import { merge, mergeOptions } from '../../merge/merge.ts';
import type { Decision } from '../../model/decision.ts';
import type { Entry } from '../../model/handbook.ts';
import type { QuestionGroup } from '../../model/question-group.ts';
import type { World } from '../../model/world.ts';
import { namesOf, questionOf } from './decided-question.ts';
import type { OpenProject } from './open-project.ts';

/** One question merged alone. */
export interface OneEntry {
  /** Null where a decision takes it from the book. */
  readonly entry: Entry | null;
  /** Why the decisions do not fit; null where they do. */
  readonly unfit: string | null;
}

/**
 * Merges the sources of one question again, with the decisions as they are to be: what is printed of it is known before the whole
 * book is merged. Null where that cannot be told from the question alone.
 */
export async function mergeOneEntry(
  was: Entry,
  decisions: readonly Decision[],
  { project, merged }: OpenProject,
  world: World,
): Promise<OneEntry | null> {
  const { handbook, sets } = merged;
  const isOwn = (name: string) => questionOf(name, handbook) === was.id;
  const own = decisions.filter((one) => namesOf(one).some(isOwn));
  // What comes from another question, or goes to one, needs that one, too.
  if (!was.points.every(({ id }) => isOwn(id)) || !own.every((one) => namesOf(one).every(isOwn))) return null;
  const groups = merged.groups.filter((group) => isGroupOf(was, group));
  if (groups.length !== 1) return null;
  const options = {
    ...mergeOptions(project.settings, { decisions: own, messages: [], file: '', allowStale: true }, world),
    title: handbook.title,
    language: handbook.language,
    threads: 1,
  };
  const one = await merge(groups, sets, options);
  const [made = one.handbook.leftOut?.[0]] = one.handbook.entries;
  // Alone it has the name of the first of its namesakes, which decisions are about.
  if (made?.id !== was.id) return null;
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
