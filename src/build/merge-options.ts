import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { MergeOptions } from '../merge/merge.ts';
import type { Decision } from '../model/decision.ts';
import type { ProjectSettings } from '../model/settings.ts';
import type { World } from '../model/world.ts';
import { engineChoice } from './engine-choice.ts';
import type { BuildHooks } from './stepper.ts';

/** Name of the file of an editor's decisions, in the project's folder. */
export const editsFile = 'edits.yml';

/** An editor's decisions, and what could not be understood of them. */
export interface Edits {
  readonly decisions: readonly Decision[];
  readonly messages: readonly VFileMessage[];
}

/** Reads the project's edits; none where there is no such file. */
export async function loadEdits(folder: string): Promise<Edits> {
  const value = await readFile(join(folder, editsFile)).catch(() => null);
  if (!value) return { decisions: [], messages: [] };
  const { readEdits } = await import('../merge/merge.ts');
  const file = new VFile({ path: editsFile, cwd: folder, value });
  const decisions = readEdits(file);
  for (const message of file.messages) Object.assign(message, { file: editsFile });
  return { decisions, messages: file.messages };
}

/** How the settings and the editor want answers merged. */
export function mergeOptions(
  settings: ProjectSettings,
  { decisions }: Edits,
  hooks: BuildHooks,
  world: World,
): Omit<MergeOptions, 'title' | 'language'> {
  const { engine: _, endpoint: __, ...policies } = settings.merge;
  const progress = (done: number, all: number) => {
    const step = { stage: 'merge', done: false, ms: 0 };
    if (done === 0 && all >= manyTexts)
      hooks.progress?.({ ...step, detail: firstRun(all, settings.merge.engine), announced: true });
    else hooks.progress?.({ ...step, detail: `${done} of ${all} texts compared` });
  };
  return {
    policies,
    edits: { file: editsFile, decisions },
    engine: { ...engineChoice(settings, world), progress },
  };
}

/** So many texts take a model some seconds. */
const manyTexts = 50;
/** Seconds that a model takes for a text: on a machine with nothing else to do, and on a busy one. */
const secondsEach = [0.06, 0.15] as const;

/** What is said before a model reads texts for the first time. */
function firstRun(texts: number, engine: string): string {
  const [least, most] = secondsEach.map((each) => Math.max(5, Math.ceil((texts * each) / 5) * 5));
  return `${texts} texts are new to ${engine}: ${least} to ${most} seconds, this once`;
}
