import type { MergedProject } from '../../merge-project.ts';
import type { Entry } from '../../model/handbook.ts';
import type { World } from '../../model/world.ts';
import { decisionsOf, questionBetween } from './decided-question.ts';
import { mergeOneEntry } from './merge-one-entry.ts';
import type { OpenProject } from './open-project.ts';

/** Questions as they are printed by decisions that the whole book does not have yet. */
export interface Ahead {
  /** The question as it is to be, where it is ahead of the book. */
  readonly entry: (id: string) => Entry | undefined;
  /** The book with them in it. */
  readonly in: (merged: MergedProject) => MergedProject;
  /**
   * What another text of edits.yml makes of the one question that it is about. Null where it is about several, or where that cannot be
   * told from the question alone: then the whole book is to be merged first.
   */
  readonly tried: (
    before: string,
    after: string,
    opened: OpenProject,
  ) => Promise<{ readonly entry: Entry; readonly unfit: string | null } | null>;
  readonly put: (entry: Entry) => void;
  readonly clear: () => void;
}

/** No question is ahead yet. */
export function openAhead(world: World): Ahead {
  const early = new Map<string, Entry>();
  let last: { readonly of: MergedProject; readonly book: MergedProject } | null = null;
  return {
    entry: (id) => early.get(id),
    in: (merged) => {
      if (early.size === 0) return merged;
      // The same object as long as it says the same: what was worked out of it is kept.
      if (last?.of === merged) return last.book;
      const { handbook } = merged;
      const entries = handbook.entries.map((one) => early.get(one.id) ?? one);
      last = { of: merged, book: { ...merged, handbook: { ...handbook, entries } } };
      return last.book;
    },
    tried: async (before, after, opened) => {
      const decisions = decisionsOf(after);
      const was = questionBetween(decisionsOf(before), decisions, opened.merged.handbook);
      if (!was) return null;
      const one = await mergeOneEntry(was, decisions, opened, world);
      if (!one?.entry) return null;
      return { entry: { ...one.entry, number: was.number, topic: was.topic }, unfit: one.unfit };
    },
    put: (entry) => {
      early.set(entry.id, entry);
      last = null;
    },
    clear: () => {
      early.clear();
      last = null;
    },
  };
}
