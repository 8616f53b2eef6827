import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { isAlive } from '../model/is-alive.ts';

const named = /^variorum-shop-(\d+)-/;

/** A folder in which strangers' projects lie while they are printed. */
export interface Scratch {
  /** For jobs. */
  readonly jobs: string;
  /** For temporary files of the processes that print. */
  readonly temporary: string;
  readonly remove: () => Promise<void>;
}

/** Makes a fresh folder, named by this process; those of processes that were killed are removed. */
export async function openScratch(): Promise<Scratch> {
  for (const name of await readdir(tmpdir())) {
    const owner = Number(named.exec(name)?.[1] ?? 0);
    if (owner !== 0 && owner !== process.pid && !isAlive(owner))
      await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => {});
  }
  const folder = await mkdtemp(join(tmpdir(), `variorum-shop-${process.pid}-`));
  const [jobs, temporary] = [join(folder, 'jobs'), join(folder, 'tmp')];
  await mkdir(jobs);
  await mkdir(temporary);
  return { jobs, temporary, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
