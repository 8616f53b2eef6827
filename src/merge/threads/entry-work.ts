import type { Entry } from '../../model/handbook.ts';
import type { QuestionGroup } from '../../model/question-group.ts';
import type { MergePolicy } from '../../model/settings.ts';
import type { Fate } from '../ledger.ts';
import { mergeEntry } from '../merge-entry.ts';
import type { Tools } from '../tools.ts';

/** An entry that is to be merged. */
export interface EntryJob {
  readonly id: string;
  readonly group: QuestionGroup;
  readonly policy: MergePolicy;
}

/** An entry without what is the book's affair. */
export type EntryBody = Omit<Entry, 'number' | 'topic'>;

/** A merged entry, and all that others must hear of it. It holds nothing that cannot be sent to another thread. */
export interface EntryWork {
  readonly body: EntryBody;
  /** Id of a unit, and what became of it. */
  readonly fates: readonly (readonly [unit: string, fate: Fate])[];
  /** Id of a source point -> id of the merged point. */
  readonly aliases: readonly (readonly [source: string, merged: string])[];
  /** Places of the decisions that were carried out. */
  readonly done: readonly number[];
}

/** Merges one entry, whatever else is merged: entries do not depend on one another. */
export function runJob({ id, group, policy }: EntryJob, tools: Tools): EntryWork {
  const { decisions } = tools.editState;
  const fates: [string, Fate][] = [];
  const editState = {
    decisions,
    done: new Set<(typeof decisions)[number]>(),
    aliases: new Map<string, string>(),
    others: new Set<string>(),
  };
  const body = mergeEntry(id, group, policy, {
    ...tools,
    editState,
    note: (unit, fate) => fates.push([unit.id, fate]),
  });
  const done = [...editState.done].map((decision) => decisions.indexOf(decision));
  return { body, fates, aliases: [...editState.aliases], done };
}

/** Tells the ledger and the state of the edits what came of an entry. */
export function collectWork({ fates, aliases, done }: EntryWork, tools: Tools, all: Map<string, Fate>): void {
  for (const [unit, fate] of fates) all.set(unit, fate);
  for (const [source, merged] of aliases) tools.editState.aliases.set(source, merged);
  for (const place of done) {
    const decision = tools.editState.decisions[place];
    if (decision) tools.editState.done.add(decision);
  }
}
