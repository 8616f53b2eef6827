import { parentPort } from 'node:worker_threads';
import { readingMemory } from '../incremental/reading-memory.ts';
import { mergeProject, type Understood } from '../merge-project.ts';
import { collectGarbage } from '../model/collect-garbage.ts';
import { MachineFault } from '../model/machine-fault.ts';
import type { Progress, Timing } from '../model/progress.ts';
import type { Project } from '../model/project.ts';
import type { World } from '../model/world.ts';
import { stageRunner } from '../stage-runner.ts';
import { type PlainMerged, toPlain } from './transfer.ts';

/** What the thread is given to do, again and again. */
export interface MergeTask {
  readonly project: Project;
  readonly world: World;
  readonly prefaces: readonly string[];
}

/** What the thread tells: a step as it begins and ends, the document that it reads, and what came of it all. */
export type MergeNews =
  | { readonly kind: 'progress'; readonly step: Progress }
  | { readonly kind: 'document'; readonly path: string }
  | { readonly kind: 'done'; readonly merged: PlainMerged }
  | { readonly kind: 'failed'; readonly machine: boolean; readonly message: string; readonly stack: string };

/** The thread may be asked again of the same documents. */
const memory = readingMemory<Understood>();

const tell = (news: MergeNews): void => parentPort?.postMessage(news);

async function run({ project, world, prefaces }: MergeTask): Promise<void> {
  const timings: Timing[] = [];
  const hooks = {
    prefaces,
    memory,
    progress: (step: Progress) => tell({ kind: 'progress', step }),
    onDocument: (path: string) => tell({ kind: 'document', path }),
  };
  try {
    const merged = toPlain(await mergeProject(project, world, hooks, stageRunner(hooks, timings)));
    // It is there three times while it is handed over: here, as bytes, and in the other thread.
    collectGarbage();
    tell({ kind: 'done', merged });
  } catch (error) {
    const { message, stack = '' } = error as Error;
    tell({ kind: 'failed', machine: error instanceof MachineFault, message, stack });
  }
}

parentPort?.on('message', (task: MergeTask) => void run(task));
