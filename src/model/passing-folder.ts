import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { isAlive } from './is-alive.ts';

const named = /^variorum-[a-z]+-(\d+)-/;

/**
 * Makes a fresh folder for files that nobody keeps, named by what they are for and by this process; those that killed processes left are
 * removed first.
 * @param purpose a word in small letters.
 * @param within default: the system's folder for temporary files.
 */
export function passingFolder(purpose: string, within = tmpdir()): string {
  removeOrphans(within);
  return mkdtempSync(join(within, `variorum-${purpose}-${process.pid}-`));
}

/** Removes the passing folders of processes that do not run any more, whatever they were for. */
export function removeOrphans(within = tmpdir()): void {
  for (const name of namesIn(within)) {
    const owner = Number(named.exec(name)?.[1] ?? 0);
    if (owner === 0 || owner === process.pid || isAlive(owner)) continue;
    try {
      rmSync(join(within, name), { recursive: true, force: true });
    } catch {
      // Another user's: the next process of theirs removes it.
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
