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
  const progress = (done: number, all: number) =>
    hooks.progress?.({ stage: 'merge', done: false, detail: `${done} of ${all} texts compared`, ms: 0 });
  return {
    policies,
    edits: { file: editsFile, decisions },
    engine: { ...engineChoice(settings, world), progress },
  };
}
