import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { type Decision, editsFile } from '../../model/decision.ts';
import { readEdits } from './read-edits.ts';

/** An editor's decisions, and what could not be understood of them. */
export interface Edits {
  readonly decisions: readonly Decision[];
  readonly messages: readonly VFileMessage[];
}

/** Reads the project's edits; none where there is no such file. */
export async function loadEdits(folder: string): Promise<Edits> {
  const value = await readFile(join(folder, editsFile)).catch(() => null);
  if (!value) return { decisions: [], messages: [] };
  const file = new VFile({ path: editsFile, cwd: folder, value });
  const decisions = readEdits(file);
  for (const message of file.messages) Object.assign(message, { file: editsFile });
  return { decisions, messages: file.messages };
}
