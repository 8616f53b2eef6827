import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MachineFault } from '../model/machine-fault.ts';
import { type JobStore, projectFile } from './job-store.ts';

/** Seconds for which a project waits for its job at least. */
const waits = 24 * 3600;
const isId = /^[\w-]{20,}$/;

/** A store in a folder, of this machine or shared by several. */
export async function folderStore(root: string): Promise<JobStore> {
  try {
    await mkdir(root, { recursive: true, mode: 0o700 });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new MachineFault(
      `The folder for results, ${root}, cannot be made (${code}). Name another with VARIORUM_STORE.`,
      { cause },
    );
  }
  const pathOf = (id: string, path: string) => join(root, id, ...path.split('/'));
  return {
    async put(id, path, bytes) {
      const target = pathOf(id, path);
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      // Whole or not at all, for two workers may write it.
      const half = `${target}.${process.pid}.tmp`;
      await writeFile(half, bytes, { mode: 0o600 });
      await rename(half, target);
    },
    get: (id, path) => readFile(pathOf(id, path)).catch(absent),
    remove: (id, path) => rm(pathOf(id, path), { force: true }),
    async sweep(seconds) {
      const now = Date.now() / 1000;
      for (const id of (await readdir(root)).filter((name) => isId.test(name))) {
        const changed = await stat(join(root, id)).catch(absent);
        const waiting = await stat(pathOf(id, projectFile)).catch(absent);
        if (changed && now - changed.mtimeMs / 1000 > (waiting ? Math.max(seconds, waits) : seconds))
          await rm(join(root, id), { recursive: true, force: true });
      }
    },
  };
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
