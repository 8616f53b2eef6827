import type { Decision } from '../../model/decision.ts';

/** The editor's decisions and which of them were carried out. */
export interface EditState {
  /** Ids of what can be edited beside points: questions, topics, the words around points and around the book. */
  readonly others: Set<string>;
  readonly decisions: readonly Decision[];
  readonly done: Set<Decision>;
  /** Id of every source point -> id of the merged point that it is in. */
  readonly aliases: Map<string, string>;
}
