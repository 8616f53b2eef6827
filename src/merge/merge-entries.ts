import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { AnswerSet } from '../model/answer-set.ts';
import type { Decision } from '../model/decision.ts';
import type { QuestionGroup } from '../model/question-group.ts';
import type { MergePolicy } from '../model/settings.ts';
import type { Unit } from '../model/unit.ts';
import type { EngineChoice } from './similarity/engines.ts';
import { type EntryJob, type EntryWork, runJob } from './threads/entry-work.ts';
import { knownWorks } from './threads/known-works.ts';
import { restoredBody, strippedSets } from './threads/worker-payload.ts';
import type { Tools } from './tools.ts';

/** What a worker thread is started with; all of it is copied, but for `next`, which is shared. */
export interface WorkerTask {
  readonly sets: readonly AnswerSet[];
  readonly decisions: readonly Decision[];
  readonly engine: EngineChoice['engine'];
  readonly jobs: readonly JobPayload[];
  /** The place of the next job that nobody has taken. */
  readonly next: Int32Array;
}

/** A job, its answers named by the places of set and answer. */
export interface JobPayload {
  readonly id: string;
  readonly policy: MergePolicy;
  readonly group: Omit<QuestionGroup, 'members' | 'maybe'>;
  readonly members: readonly (readonly [set: number, answer: number])[];
}

/** What a worker has made of some jobs, by their places. */
export type WorkerResult = readonly (readonly [place: number, work: EntryWork])[];

/** What entries are made from. */
export interface Material {
  readonly sets: readonly AnswerSet[];
  readonly decisions: readonly Decision[];
  readonly engine: EngineChoice['engine'];
  /** Threads that may work at once, this one among them; by default as many as there are processors. */
  readonly threads?: number;
  /** Ends the work; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Fewer entries are done before another thread is ready. */
const fewest = 200;
/** Jobs that are taken at once. */
export const batchSize = 8;

/** Merges entries; of sets that were merged before, only those that are made from other decisions, policies or answers. */
export async function mergeEntries(
  jobs: readonly EntryJob[],
  tools: Tools,
  material: Material,
): Promise<EntryWork[]> {
  const { sets, engine, decisions } = material;
  const known = knownWorks(sets, engine, decisions, jobs.length);
  const works = jobs.map(known.recall);
  const fresh = jobs.filter((_, place) => !works[place]);
  const made = await mergeFresh(fresh, tools, material);
  for (const [place, job] of fresh.entries()) known.keep(job, made[place] as EntryWork);
  let next = 0;
  return works.map((work) => work ?? (made[next++] as EntryWork));
}

/**
 * Merges entries, where there are many in several threads: each takes the next few that nobody has taken. What comes out is the
 * same as with one, in the same order; what a thread leaves undone, or could not begin, is done by this one.
 */
async function mergeFresh(jobs: readonly EntryJob[], tools: Tools, material: Material): Promise<EntryWork[]> {
  const done: (EntryWork | undefined)[] = new Array(jobs.length).fill(undefined);
  const next = new Int32Array(new SharedArrayBuffer(4));
  const workers = startWorkers(jobs, material, next, done);
  try {
    for (let at = takeBatch(next); at < jobs.length; at = takeBatch(next)) {
      for (const [place, job] of jobs.slice(at, at + batchSize).entries())
        done[at + place] = runJob(job, tools);
      // Lets a signal be seen, and what the others have done be taken in.
      await setImmediate();
      material.signal?.throwIfAborted();
    }
    if (workers.length > 0)
      await Promise.race([Promise.all(workers.map(({ finished }) => finished)), aborted(material.signal)]);
  } finally {
    await Promise.all(workers.map(({ worker }) => worker.terminate()));
  }
  return jobs.map((job, place) => done[place] ?? runJob(job, tools));
}

/** Takes the next jobs: the place of the first. */
export function takeBatch(next: Int32Array): number {
  return Atomics.add(next, 0, batchSize);
}

interface Helper {
  readonly worker: Worker;
  /** Comes when the worker has ended, however it ended. */
  readonly finished: Promise<void>;
}

function startWorkers(
  jobs: readonly EntryJob[],
  { sets, decisions, engine, threads = availableParallelism() }: Material,
  next: Int32Array,
  done: (EntryWork | undefined)[],
): Helper[] {
  // A model's vectors are had one text after the other, or from elsewhere.
  if (jobs.length < fewest || threads < 2 || (engine !== 'default' && engine !== 'lexical')) return [];
  const task: WorkerTask = {
    sets: strippedSets(sets),
    decisions,
    engine,
    jobs: jobPayloads(jobs, sets),
    next,
  };
  const units = new Map<string, Unit>(
    sets.flatMap((set) => set.units.map((unit) => [unit.id, unit] as const)),
  );
  return Array.from({ length: Math.min(threads, mostThreads) - 1 }, () => {
    const worker = new Worker(new URL('./threads/merge-worker.js', import.meta.url), {
      workerData: task,
      // What is short-lived is collected less often where it has room. The less a heap may hold, the less it is let grow beyond what is in use;
      // a thread that has not enough ends, and what it left undone is done here.
      resourceLimits: {
        maxYoungGenerationSizeMb: 64,
        maxOldGenerationSizeMb: 256 + Math.ceil(jobs.length * megabytesOfJob),
      },
    });
    worker.on('message', (some: WorkerResult) => {
      for (const [place, work] of some) done[place] = { ...work, body: restoredBody(work.body, units) };
    });
    const finished = new Promise<void>((resolve) => {
      // Without its file, or without memory, it ends at once.
      worker.once('error', () => resolve());
      worker.once('exit', () => resolve());
    });
    return { worker, finished };
  });
}

/** What an entry of long answers may take in a further thread: three times what 2,000 real ones took. */
const megabytesOfJob = 0.4;

/** Each further thread takes memory for tools of its own, and gains less. */
const mostThreads = 4;

function jobPayloads(jobs: readonly EntryJob[], sets: readonly AnswerSet[]): JobPayload[] {
  const places = new Map(
    sets.flatMap(({ answers }, set) =>
      answers.map((answer, place) => [answer, [set, place] as const] as const),
    ),
  );
  return jobs.map(({ id, policy, group: { confidence, review, members } }) => ({
    id,
    policy,
    group: { confidence, review },
    members: members.flatMap(({ answer }) => {
      const place = places.get(answer);
      return place ? [place] : [];
    }),
  }));
}

/** Never comes, unless the signal does. */
function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
