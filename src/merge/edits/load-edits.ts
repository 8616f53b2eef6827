import { existsSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { type Decision, editsFile } from '../../model/decision.ts';
import { readInside } from '../../model/read-inside.ts';
import { broken, readEdits } from './read-edits.ts';

/** An editor's decisions, and what could not be understood of them. */
export interface Edits {
  readonly decisions: readonly Decision[];
  readonly messages: readonly VFileMessage[];
  /** Path of the file as messages name it. */
  readonly file: string;
  /** Whether edits that do not fit are told and passed over. */
  readonly allowStale?: boolean;
}

/** Bytes that the file may have. */
const mostBytes = 1024 * 1024;

/** Reads the project's edits; none where there is no such file. Messages name it as they do the settings: from the folder `from`. */
export async function loadEdits(folder: string, from: string, allowStale = false): Promise<Edits> {
  const path = join(folder, editsFile);
  const near = relative(existsSync(from) ? realpathSync(from) : from, path);
  const shown = near.startsWith('..') ? path : near;
  const read = readInside(folder, editsFile, mostBytes);
  if ('why' in read && read.why === 'missing') return { decisions: [], messages: [], file: shown };
  const file = new VFile({ path: editsFile, cwd: folder, value: 'bytes' in read ? read.bytes : '' });
  if ('why' in read)
    broken(file, 1, `The edits cannot be read (${read.why})`, 'a text file of the folder, of 1 MB at most');
  const decisions = readEdits(file, allowStale);
  for (const message of file.messages) Object.assign(message, { file: shown });
  return { decisions, messages: file.messages, file: shown, allowStale };
}
