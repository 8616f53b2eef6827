import { open, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { MachineFault } from '../model/machine-fault.ts';
import { withFolderFaults } from './folder-fault.ts';
import { recoverOutputs } from './recover-outputs.ts';

const lockName = '.variorum.lock';
/** Milliseconds that are waited for another build, and between two looks. */
const patience = 3000;
const interval = 100;

/** Folders that this process holds: a lock with its own number but not among them is left from another life. */
const held = new Set<string>();

/**
 * Takes an output folder for one build; what it gives lets go of it. What a build left behind that was killed is mended first. Throws a
 * `MachineFault` that says who builds, where someone does.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, lockName);
  const key = resolve(folder);
  const until = performance.now() + patience;
  for (;;) {
    if (await withFolderFaults(folder, () => take(path))) break;
    const owner = await ownerOf(path, key);
    if (owner !== null && performance.now() > until)
      throw new MachineFault(
        `Another build writes into ${folder} (${owner}). Wait for it to end, or name another folder with --out. If there is none, remove ${path}.`,
      );
    if (owner === null) await rm(path, { force: true });
    else await setTimeout(interval);
  }
  held.add(key);
  await recoverOutputs(folder);
  return async () => {
    held.delete(key);
    await rm(path, { force: true });
  };
}

/** Makes the lock; false where it is there. On a full disk none is left without its owner. */
async function take(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file
      .writeFile(JSON.stringify({ pid: process.pid, host: hostname() }))
      .catch(async (error) => {
        await rm(path, { force: true });
        throw error;
      })
      .finally(() => file.close());
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Who holds a lock, in words; null where nobody does any more. */
async function ownerOf(path: string, key: string): Promise<string | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const [, pid = '', host = ''] = /"pid":(\d+),"host":"([^"]*)"/.exec(text) ?? [];
  // Killed between making the file and writing into it, or on its way: the next attempt sees which.
  if (pid === '') return null;
  if (host !== hostname()) return `process ${pid} on ${host}`;
  if (Number(pid) === process.pid) return held.has(key) ? 'this process' : null;
  try {
    process.kill(Number(pid), 0);
    return `process ${pid}`;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? `process ${pid}` : null;
  }
}
