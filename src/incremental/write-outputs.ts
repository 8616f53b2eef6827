import { randomBytes } from 'node:crypto';
import { copyFile, link, lstat, mkdir, open, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { MachineFault } from '../model/machine-fault.ts';
import { withFolderFaults } from './folder-fault.ts';
import { beginJournal, endJournal } from './recover-outputs.ts';

/** A finished file, not yet on disk. */
export interface Output {
  /** Path within the output folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Makes the output folder, and makes sure that files can be written there, before any long work. What it gives takes away again what
 * was made and is still empty.
 */
export async function prepareFolder(folder: string): Promise<() => Promise<void>> {
  const trial = join(folder, temporary('trial'));
  const made: string[] = [];
  await withFolderFaults(folder, async () => {
    await makeFolder(folder, made);
    await (await open(trial, 'w')).close();
    await rm(trial);
  });
  return async () => {
    for (const one of made.toReversed()) await rmdir(one).catch(() => {});
  };
}

/**
 * Makes a folder and those above it. `mkdir` with `recursive` never ends where a file system refuses new folders with
 * ENOENT (/proc).
 */
async function makeFolder(folder: string, made: string[]): Promise<void> {
  try {
    await mkdir(folder);
    made.push(folder);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder), made);
    await mkdir(folder);
    made.push(folder);
  }
}

/**
 * Writes all outputs or none: each goes to a temporary file beside its place; only when every one is complete, and no
 * folder is in its way, are they renamed. Where anything fails, or the signal comes before, the previous outputs
 * stand as they were.
 */
export async function writeOutputs(
  folder: string,
  outputs: readonly Output[],
  signal?: AbortSignal,
): Promise<void> {
  const moves = outputs.map(({ path, bytes }): Move => {
    const beside = (name: string) => join(folder, dirname(path), temporary(name));
    return {
      path,
      bytes,
      from: beside(basename(path)),
      to: join(folder, path),
      kept: beside(`${basename(path)}.kept`),
    };
  });
  await withFolderFaults(folder, async () => {
    try {
      for (const path of new Set(moves.map(({ to }) => dirname(to)))) await makeFolder(path, []);
      await refuseFolders(folder, moves);
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
      await renameAll(folder, moves);
    } finally {
      for (const { from, kept } of moves) {
        await rm(from, { force: true });
        await rm(kept, { force: true });
      }
    }
  });
}

/**
 * An output on its way: complete at `from`, its place `to`; the file that stood there waits at `kept` until all is
 * done.
 */
interface Move extends Output {
  readonly from: string;
  readonly to: string;
  readonly kept: string;
}

/** No file can take the place of a folder: told by name before anything is written. */
async function refuseFolders(folder: string, moves: readonly Move[]): Promise<void> {
  for (const { path, to } of moves) {
    const there = await lstat(to).catch(() => null);
    if (there?.isDirectory())
      throw new MachineFault(
        `The output folder ${folder} cannot be written: there is a folder with the name of the output ${path}. Move it away, or name another folder with --out.`,
      );
  }
}

/** Renames all or none: where one fails, those before it get their previous files back. A journal tells the next build of a kill. */
async function renameAll(folder: string, moves: readonly Move[]): Promise<void> {
  const done: { readonly move: Move; readonly before: boolean }[] = [];
  await beginJournal(
    folder,
    await Promise.all(
      moves.map(async ({ from, to, kept }) => ({
        from: relative(folder, from),
        to: relative(folder, to),
        kept: relative(folder, kept),
        before: (await lstat(to).catch(() => null)) !== null,
      })),
    ),
  );
  try {
    for (const move of moves) {
      const before = await keep(move);
      await rename(move.from, move.to);
      done.push({ move, before });
    }
  } catch (error) {
    for (const { move, before } of done.toReversed())
      await (before ? rename(move.kept, move.to) : rm(move.to, { force: true }));
    await endJournal(folder);
    throw error;
  }
  await endJournal(folder);
}

/** Keeps the file that stands at an output's place under a second name; false where none does. */
async function keep({ to, kept }: Move): Promise<boolean> {
  if (!(await lstat(to).catch(() => null))) return false;
  // Some file systems know no second names.
  await link(to, kept).catch(() => copyFile(to, kept));
  return true;
}

function temporary(path: string): string {
  return `.${path}.${randomBytes(6).toString('hex')}.tmp`;
}
