import type { BuiltFile } from '../incremental/build-state.ts';
import type { Finding } from '../report.ts';
import type { JobOptions } from './job-options.ts';

/** A job as it is handed to whoever does it; its project lies in the store under its id. */
export interface JobOrder {
  /** Whoever knows it may see the results: it cannot be guessed. */
  readonly id: string;
  readonly options: JobOptions;
}

/** How a job ended. What was not the documents' or the options' doing is no outcome: it is thrown, and the job done again. */
export interface JobOutcome {
  readonly status: 'done' | 'failed' | 'cancelled';
  /** Why it came to nothing, in words; null where it did, or where the messages say it. */
  readonly reason: string | null;
  /** What the build has to say of the documents, settings and themes. */
  readonly messages: readonly Finding[];
  /** What was made; the bytes lie in the store. */
  readonly files: readonly BuiltFile[];
}

/** How far a job is. */
export interface JobProgress {
  readonly stage: string;
  readonly detail: string;
}

/** What is known of a job. Times are milliseconds since 1970. */
export interface JobRecord {
  readonly id: string;
  readonly status: 'waiting' | 'active' | JobOutcome['status'];
  readonly created: number;
  readonly finished: number | null;
  /** How often it was begun. */
  readonly attempts: number;
  readonly progress: JobProgress | null;
  readonly outcome: JobOutcome | null;
}

/** What whoever does a job is told of, and tells. */
export interface JobHooks {
  /** Ends the job: it was cancelled. */
  readonly signal: AbortSignal;
  readonly progress: (step: JobProgress) => void;
}

/** Does a job. Rejects where the machine is at fault, and another try may do better. */
export type DoJob = (order: JobOrder, hooks: JobHooks) => Promise<JobOutcome>;

/** The outcome of a job that made nothing. */
export function failed(reason: string, messages: readonly Finding[] = []): JobOutcome {
  return { status: 'failed', reason, messages, files: [] };
}

/** The outcome of a job that nobody wants any more. */
export const cancelled: JobOutcome = { status: 'cancelled', reason: null, messages: [], files: [] };
