import type { DocumentSummary } from './project.ts';

/** What became of a line of a document. */
/** `replaced`: the editor's words stand in its place. */
export type LineFate =
  | 'question'
  | 'topic'
  | 'printed'
  | 'folded'
  | 'replaced'
  | 'left-out'
  | 'not-used'
  | 'nothing';

/** A line of a document as a person sees it. */
export interface DocumentLine {
  readonly line: number;
  readonly text: string;
  readonly fate: LineFate;
  /** Of what is not used, or left out on purpose: why. */
  readonly reason?: string;
  /** Place among the view's entries of the question that it belongs to. */
  readonly entry?: number;
  /** What the editor said of it. */
  readonly said?: LineRole;
}

/** What a person can say a line is. */
export const lineRoles = ['question', 'topic', 'answer', 'out'] as const;
export type LineRole = (typeof lineRoles)[number];

/** Another way in which a document could be read. */
export interface OtherReading {
  readonly shape: string;
  readonly questions: number;
  /** Sentences of those that are not used which would stand in an answer. */
  readonly uses: number;
  /** The words of its first questions. */
  readonly examples: readonly string[];
}

export interface DocumentView extends Omit<DocumentSummary, 'isSeen' | 'newcomers'> {
  /** In words, how its questions were found. */
  readonly shape: string;
  readonly questions: number;
  /** The other readings that were weighed, the best first. */
  readonly others: readonly OtherReading[];
  /** Whether the editor chose the reading. */
  readonly isChosen: boolean;
  readonly lines: readonly DocumentLine[];
  /** Ids of questions that lines belong to: each stands here once, and not on every line of its answer. */
  readonly entries: readonly string[];
  /** Absent lines: a container of which only stretches are known. */
  readonly exact: boolean;
}
