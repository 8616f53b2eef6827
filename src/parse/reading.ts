import type { Head } from './head.ts';

/** One way to read a document: which of its heads open a question. */
export interface Reading {
  readonly questions: ReadonlySet<Head>;
  /** In words, for the report: `paragraphs numbered 1.`. */
  readonly shape: string;
  readonly score: number;
  /** `questions`, or `answers`: only answers, whose numbers or titles say to which questions they belong. */
  readonly kind: 'questions' | 'answers';
  /** The other readings that were weighed, best first. */
  readonly others: readonly {
    readonly shape: string;
    readonly score: number;
    /** Lines of its questions. */
    readonly starts: readonly number[];
  }[];
}
