import { type ChildProcess, fork } from 'node:child_process';
import process from 'node:process';
import type { World } from '../model/world.ts';
import { familyOf, usageOf } from '../print/print.ts';
import type { JobHooks, JobProgress } from './job.ts';

/** What is asked of the process that prints. */
export interface PressTask {
  /** Path of the archive that holds the project. */
  readonly archive: string;
  /** Folder of this job alone: the project is unpacked into it. */
  readonly folder: string;
  /** Folder for the outputs. */
  readonly out: string;
  /** Name of the project; null for that of the only folder in the archive. */
  readonly name: string | null;
  /** Options of `variorum build`. */
  readonly words: readonly string[];
  /** Megabytes that the project may have, unpacked. */
  readonly unpacked: number;
}

/** How a task ended, as the command line tells it. */
export interface PressResult {
  /** The exit code. */
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Whether the documents or the theme ask for more than a limit allows. */
  readonly passesLimit: boolean;
}

/** What the process that prints tells. */
export type PressNews =
  | { readonly kind: 'progress'; readonly step: JobProgress }
  | { readonly kind: 'done'; readonly result: PressResult };

/** What one job may use of the machine. */
export interface JobLimits {
  /** Seconds of processor time, of all processes together. */
  readonly seconds: number;
  /** Megabytes of memory, of all processes together. */
  readonly memory: number;
}

/** A job passed a limit, and what did it was ended. */
export class LimitPassed extends Error {
  override readonly name = 'LimitPassed';
}

/** A process with a browser, in which one job after the other is done, apart from whoever hands them out. */
export interface PressRoom {
  /** Rejects with `LimitPassed`, with the signal's reason, or because the process ended by itself. */
  readonly run: (task: PressTask, hooks: JobHooks) => Promise<PressResult>;
  readonly close: () => Promise<void>;
}

/** Milliseconds between two looks at what a job uses. */
const interval = 500;
/** How much longer than its processor time a job may take by the clock: others may use the machine, too. */
const byClock = 10;
/** Jobs that one process does before a fresh one takes its place. */
const most = 100;
/** What a process that reads strangers' documents may know of its environment. */
const known = ['PATH', 'HOME', 'LANG', 'XDG_CACHE_HOME', 'SOURCE_DATE_EPOCH', 'SystemRoot'];
const ours = ['VARIORUM_CACHE', 'VARIORUM_BROWSER', 'VARIORUM_NO_SANDBOX'];

/**
 * Opens a press room; its process is started with the first job, and again whenever it was ended.
 * @param program the module of the process, which takes a `PressTask` and tells `PressNews`.
 * @param temporary folder for its temporary files.
 */
export function openPressRoom(
  program: URL,
  { environment }: Pick<World, 'environment'>,
  temporary: string,
  limits: JobLimits,
): PressRoom {
  let child: ChildProcess | null = null;
  let done = 0;
  const start = (): ChildProcess =>
    fork(program, {
      env: {
        ...Object.fromEntries([...known, ...ours].map((name) => [name, environment[name]])),
        TMPDIR: temporary,
        // Nothing of one job is kept for the next.
        VARIORUM_KEEP_PARTS: '0',
      },
      execArgv: [`--max-old-space-size=${limits.memory}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  const end = async (): Promise<void> => {
    const old = child;
    child = null;
    if (old) await endWhole(old);
  };
  return {
    async run(task, { signal, progress }) {
      signal.throwIfAborted();
      if (done >= most) {
        done = 0;
        await end();
      }
      child ??= start();
      const mine = child;
      done++;
      const watch = new AbortController();
      try {
        return await new Promise<PressResult>((resolve, reject) => {
          const { signal: over } = watch;
          watchUse(mine, limits, over, reject);
          signal.addEventListener('abort', () => reject(signal.reason), { signal: over });
          const onExit = (code: number | null, by: string | null) =>
            reject(new Error(`The process that prints has ended by itself (${by ?? `exit code ${code}`}).`));
          const onMessage = (news: PressNews) => {
            if (news.kind === 'progress') progress(news.step);
            else resolve(news.result);
          };
          mine.once('exit', onExit);
          mine.on('message', onMessage);
          over.addEventListener('abort', () => {
            mine.off('exit', onExit);
            mine.off('message', onMessage);
          });
          mine.send(task, (error) => error && reject(error));
        });
      } catch (error) {
        if (child === mine) await end();
        throw error;
      } finally {
        watch.abort();
      }
    },
    close: end,
  };
}

/** Looks now and then at what a process and its browser use, and says where it is too much. */
function watchUse(
  child: ChildProcess,
  limits: JobLimits,
  over: AbortSignal,
  stop: (why: LimitPassed) => void,
): void {
  const began = performance.now();
  const before = usageOf(child.pid ?? 0)?.seconds ?? 0;
  const timer = setInterval(() => {
    const usage = usageOf(child.pid ?? 0);
    const clock = (performance.now() - began) / 1000;
    if (usage && usage.memory > limits.memory)
      stop(new LimitPassed(`The job needs more than ${limits.memory} MB of memory, and was ended.`));
    else if (usage && usage.seconds - before > limits.seconds)
      stop(new LimitPassed(`The job takes more than ${limits.seconds} s of processor time, and was ended.`));
    else if (clock > limits.seconds * byClock)
      stop(new LimitPassed(`The job takes more than ${limits.seconds * byClock} s, and was ended.`));
  }, interval);
  over.addEventListener('abort', () => clearInterval(timer));
}

/** Ends a process with all that it started, at once; what hangs is asked nothing. */
async function endWhole(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const family = familyOf(child.pid);
  const exit = new Promise((resolve) => child.once('exit', resolve));
  for (const pid of family)
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  await exit;
}
