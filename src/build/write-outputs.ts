import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { MachineFault } from '../model/machine-fault.ts';

/** A finished file, not yet on disk. */
export interface Output {
  /** Path within the output folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Makes the output folder, and makes sure that files can be written there, before any long work. */
export async function prepareFolder(folder: string): Promise<void> {
  const trial = join(folder, temporary('trial'));
  await withMachineFaults(folder, async () => {
    await makeFolder(folder);
    await (await open(trial, 'w')).close();
    await rm(trial);
  });
}

/** Makes a folder and those above it. `mkdir` with `recursive` never ends where a file system refuses new folders with ENOENT (/proc). */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder);
  }
}

/**
 * Writes all outputs or none: each goes to a temporary file beside its place; only when every one is complete are they renamed.
 * Where anything fails before, or the signal comes, the temporary files go and the previous outputs stay.
 */
export async function writeOutputs(
  folder: string,
  outputs: readonly Output[],
  signal?: AbortSignal,
): Promise<void> {
  const moves = outputs.map(({ path, bytes }) => ({
    bytes,
    from: join(folder, dirname(path), temporary(basename(path))),
    to: join(folder, path),
  }));
  await withMachineFaults(folder, async () => {
    try {
      for (const path of new Set(moves.map(({ to }) => dirname(to)))) await makeFolder(path);
      for (const { bytes, from } of moves) {
        signal?.throwIfAborted();
        const file = await open(from, 'wx');
        try {
          await file.writeFile(bytes);
        } finally {
          await file.close();
        }
      }
      signal?.throwIfAborted();
      for (const { from, to } of moves) await rename(from, to);
    } finally {
      for (const { from } of moves) await rm(from, { force: true });
    }
  });
}

function temporary(path: string): string {
  return `.${path}.${randomBytes(6).toString('hex')}.tmp`;
}

const reasons: Readonly<Record<string, readonly [reason: string, todo: string]>> = {
  ENOSPC: ['the disk is full', 'Free some space, or name a folder on another disk with --out.'],
  EDQUOT: ['the disk quota is used up', 'Free some space, or name another folder with --out.'],
  EROFS: ['the disk can only be read', 'Name a folder that can be written with --out.'],
  EACCES: ['writing is not allowed', 'Name a folder that can be written with --out.'],
  EPERM: ['writing is not allowed', 'Name a folder that can be written with --out.'],
  ENOTDIR: ['a part of the path is a file, not a folder', 'Name another folder with --out.'],
  EEXIST: ['there is a file of that name', 'Name another folder with --out.'],
  EISDIR: [
    'there is a folder with the name of an output',
    'Move it away, or name another folder with --out.',
  ],
  ENOTEMPTY: [
    'there is a folder with the name of an output',
    'Move it away, or name another folder with --out.',
  ],
};

async function withMachineFaults(folder: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (typeof code !== 'string' || !(error as NodeJS.ErrnoException).syscall) throw error;
    const [reason, todo] = reasons[code] ?? [`writing fails (${code})`, 'Name another folder with --out.'];
    throw new MachineFault(`The output folder ${folder} cannot be written: ${reason}. ${todo}`, {
      cause: error,
    });
  }
}
