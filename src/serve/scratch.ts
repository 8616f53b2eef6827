import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { passingFolder } from '../model/passing-folder.ts';

/** A folder in which strangers' projects lie while they are printed. */
export interface Scratch {
  /** For jobs. */
  readonly jobs: string;
  /** For temporary files of the processes that print. */
  readonly temporary: string;
  readonly remove: () => Promise<void>;
}

/** Makes a fresh folder; those of processes that were killed are removed. */
export async function openScratch(): Promise<Scratch> {
  const folder = passingFolder('shop');
  const [jobs, temporary] = [join(folder, 'jobs'), join(folder, 'tmp')];
  await mkdir(jobs);
  await mkdir(temporary);
  return { jobs, temporary, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
