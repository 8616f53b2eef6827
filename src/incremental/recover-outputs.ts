import { existsSync } from 'node:fs';
import { lstat, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Name of the list of outputs whose places are being taken. */
const journalName = '.variorum.journal';

/** Temporary files of ours. */
const ours = /^\..+\.[0-9a-f]{12}\.tmp$/;

const journal = z.array(
  z.strictObject({ from: z.string(), to: z.string(), kept: z.string(), before: z.boolean() }),
);

/** Moves that are about to be made, by paths within the folder; `before`: a file stood at the place. */
export type Journal = z.output<typeof journal>;

/** Writes down what is about to be moved, so that a kill between two moves can be mended. */
export async function beginJournal(folder: string, moves: Journal): Promise<void> {
  const path = join(folder, journalName);
  await writeFile(`${path}.tmp`, JSON.stringify(moves));
  await rename(`${path}.tmp`, path);
}

/** Whether a build was killed in a folder while it moved its outputs to their places, or is at it. */
export function hasJournal(folder: string): boolean {
  return existsSync(join(folder, journalName));
}

/** All moves are made, or taken back. */
export async function endJournal(folder: string): Promise<void> {
  await rm(join(folder, journalName), { force: true });
}

/**
 * Mends what a build left that was killed: where it was between two moves, the outputs before it are put back; its temporary files go.
 * No other build may be at work in the folder.
 */
export async function recoverOutputs(folder: string): Promise<void> {
  const text = await readFile(join(folder, journalName), 'utf8').catch(() => null);
  if (text !== null) {
    const moves = readJournal(text);
    for (const { from, to, kept, before } of moves) {
      if (await exists(join(folder, kept))) await rename(join(folder, kept), join(folder, to));
      else if (!before && !(await exists(join(folder, from)))) await rm(join(folder, to), { force: true });
    }
    await endJournal(folder);
  }
  await removeTemporary(folder, 2);
}

/** Paths that stay within the folder; a list that is none is not followed. */
function readJournal(text: string): Journal {
  try {
    const found = journal.safeParse(JSON.parse(text));
    const moves = found.success ? found.data : [];
    return moves.filter((move) =>
      [move.from, move.to, move.kept].every(
        (path) => !path.split(/[\\/]/).includes('..') && !/^[\\/]/.test(path),
      ),
    );
  } catch {
    return [];
  }
}

async function removeTemporary(folder: string, depth: number): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => []))
    if (entry.isFile() && (ours.test(entry.name) || entry.name === `${journalName}.tmp`))
      await rm(join(folder, entry.name), { force: true });
    else if (entry.isDirectory() && depth > 0) await removeTemporary(join(folder, entry.name), depth - 1);
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
