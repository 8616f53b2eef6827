import type { JobOrder, JobOutcome, JobRecord } from './job.ts';

/** How a queue goes about its jobs. */
export interface QueuePolicy {
  /** How often a job is tried where the machine is at fault. */
  readonly attempts: number;
  /** Milliseconds before the second try; each one after it waits twice as long. */
  readonly backoff: number;
  /** Seconds for which what is known of a finished job is kept. */
  readonly keep: number;
  /** Jobs that may wait. */
  readonly mostWaiting: number;
  /** Jobs that one client may hand in a minute. */
  readonly perMinute: number;
}

/** How many jobs there are now. */
export interface JobCounts {
  readonly waiting: number;
  readonly active: number;
}

/** What became of the jobs so far. */
export interface JobTotals extends Readonly<Record<JobOutcome['status'], number>> {
  /** Tries that came to nothing through a fault of the machine. */
  readonly retried: number;
  /** Seconds that finished jobs took, together. */
  readonly seconds: number;
}

/** Where jobs wait, and what is known of them. */
export interface JobQueue {
  readonly kind: 'memory' | 'redis';
  /** Takes a job in; false where too many wait. */
  readonly add: (order: JobOrder) => Promise<boolean>;
  /** What is known of a job; null where there is none, or it was long ago. */
  readonly find: (id: string) => Promise<JobRecord | null>;
  /** Ends a job that waits or is being done; of one that has ended the results stay. */
  readonly cancel: (id: string) => Promise<void>;
  readonly counts: () => Promise<JobCounts>;
  readonly totals: () => Promise<JobTotals>;
  /** Whether a client may hand in another job in this minute; this one is counted. */
  readonly allows: (client: string) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** Milliseconds of the window in which a client's jobs are counted. */
export const rateWindow = 60_000;

/** Milliseconds before another try, after so many. */
export function backoffAfter(attempts: number, { backoff }: Pick<QueuePolicy, 'backoff'>): number {
  return backoff * 2 ** (attempts - 1);
}
