import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { KeptThread } from '../incremental/kept-thread.ts';
import { type MergedProject, type MergeHooks, mergeProject } from '../merge-project.ts';
import { MachineFault } from '../model/machine-fault.ts';
import type { Project } from '../model/project.ts';
import type { World } from '../model/world.ts';
import type { RunStage } from '../stage-runner.ts';
import type { MergeNews, MergeTask } from './merge-thread.ts';
import { fromPlain } from './transfer.ts';
import { watchLimits } from './watch-limits.ts';

/** There where the program is compiled. */
const thread = new URL('./merge-thread.js', import.meta.url);

/** The stages of `mergeProject`, in its order. */
const stages = ['read', 'parse', 'match', 'merge', 'account'] as const;

/**
 * Merges a project in a thread of its own, which is ended when it needs more time or memory than the settings allow: documents may be a
 * stranger's, and what costs too much has too many shapes to be looked for. Rejects with a `MachineFault` that names the limit.
 * @param kept where the thread waits for the next time. Default: it ends with the work.
 */
export async function mergeBounded(
  project: Project,
  world: World,
  hooks: MergeHooks,
  runStage: RunStage,
  kept: KeptThread | null = null,
): Promise<MergedProject> {
  if (!existsSync(thread)) return mergeProject(project, world, hooks, runStage);
  const { placeOf: _, fonts: _fonts, ...plain } = project;
  const task: MergeTask = { project: plain, world, prefaces: hooks.prefaces ?? [] };
  const megabytes = sizeOf(project);
  const memory = Math.round(project.settings.limits.memory + megabytes * memoryPerMegabyte);
  const worker =
    kept?.take(memory) ??
    new Worker(thread, { resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64 } });
  const watch = watchLimits(project, megabytes, memory, hooks.busyElsewhere);
  const done = new Map(stages.map((stage) => [stage as string, deferred<string>()]));
  // A listener that stayed would keep all that was merged for as long as the signal, which is the command's.
  let forget = () => {};
  try {
    const merged = new Promise<MergedProject>((resolve, reject) => {
      const fail = (error: unknown) => {
        reject(error);
        for (const { reject: stop } of done.values()) stop(error);
      };
      watch.onPassed(fail);
      const abort = () => fail(hooks.signal?.reason);
      hooks.signal?.addEventListener('abort', abort);
      forget = () => hooks.signal?.removeEventListener('abort', abort);
      worker.on('message', (news: MergeNews) => {
        watch.see(news);
        if (news.kind === 'progress' && news.step.done) done.get(news.step.stage)?.resolve(news.step.detail);
        // That a stage begins and ends is told here; what it says between is handed on.
        else if (news.kind === 'progress' && news.step.detail !== '') hooks.progress?.(news.step);
        else if (news.kind === 'done') resolve(fromPlain(news.merged));
        else if (news.kind === 'failed') fail(failure(news));
      });
      worker.once('error', (error) => fail(watch.outOfMemory(error)));
      // What cannot be handed on comes as this alone: whoever did not listen would wait without end.
      worker.once('messageerror', (error) =>
        fail(new MachineFault(`What was merged could not be handed on: ${error.message}.`)),
      );
      worker.once('exit', () =>
        fail(new MachineFault('The thread that reads and merges has ended by itself.')),
      );
    });
    merged.catch(() => {});
    worker.postMessage(task);
    for (const [stage, { promise }] of done)
      await runStage(
        stage,
        () => promise,
        (detail) => detail,
      );
    const result = await merged;
    for (const event of ['message', 'error', 'messageerror', 'exit']) worker.removeAllListeners(event);
    kept?.keep(worker, memory);
    return result;
  } finally {
    watch.end();
    forget();
    for (const { promise } of done.values()) promise.catch(() => {});
    if (!kept?.has(worker)) await worker.terminate();
  }
}

/** Megabytes of memory that one of documents may need besides: 2,000 real questions in 16 MB need 900. */
const memoryPerMegabyte = 40;

/** Megabytes of a project's documents as they lie on the disk. */
function sizeOf({ folder, answerSets, given }: Project): number {
  const files = new Set(answerSets.flatMap((set) => set.files));
  const bytes = [...files].map((path) =>
    path === given?.name ? 0 : (statSync(join(folder, path), { throwIfNoEntry: false })?.size ?? 0),
  );
  return bytes.reduce((sum, one) => sum + one, 0) / 1e6;
}

interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

function deferred<T>(): Deferred<T> {
  let resolve: Deferred<T>['resolve'] = () => {};
  let reject: Deferred<T>['reject'] = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

function failure({ machine, message, stack }: Extract<MergeNews, { kind: 'failed' }>): Error {
  return machine ? new MachineFault(message) : Object.assign(new Error(message), { stack });
}
