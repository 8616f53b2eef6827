import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { beganAt, isAlive } from './is-alive.ts';
import { processPlace } from './process-place.ts';

const named = /^variorum-[a-z]+-(\d+)-([0-9a-f]{8})-(\d+)-/;

/** Milliseconds between two signs of life that a folder is given, and after which one of another place has had none. */
const beat = 600_000;
const silence = 24 * 3_600_000;

/**
 * Makes a fresh folder for files that nobody keeps, named by what they are for and by this process: its number, the place where that means
 * it, and when it began; those that killed processes left are removed first.
 * @param purpose a word in small letters.
 * @param within default: the system's folder for temporary files.
 */
export function passingFolder(purpose: string, within = tmpdir()): string {
  removeOrphans(within);
  const owner = [process.pid, processPlace(), beganAt(process.pid) ?? 0].join('-');
  const folder = mkdtempSync(join(within, `variorum-${purpose}-${owner}-`));
  giveSigns(folder);
  return folder;
}

/** Removes the passing folders of processes that do not run any more, whatever they were for. */
export function removeOrphans(within = tmpdir()): void {
  for (const name of namesIn(within)) {
    const path = join(within, name);
    try {
      if (isOrphan(name, path)) rmSync(path, { recursive: true, force: true });
    } catch {
      // Another user's, or gone meanwhile: the next process of theirs removes it.
    }
  }
}

function isOrphan(name: string, path: string): boolean {
  const [, number, place, began] = named.exec(name) ?? [];
  if (number === undefined) return false;
  // Of another container or machine, or of before the last start of this one: that number says nothing here, silence does.
  if (place !== processPlace()) return Date.now() - statSync(path).mtimeMs > silence;
  const owner = Number(number);
  if (!isAlive(owner)) return true;
  // Numbers come again: the one that runs may be another's.
  const since = beganAt(owner);
  return began !== '0' && since !== null && since !== began;
}

/** Touches a folder as long as it is there, which a book may lie in for days. */
function giveSigns(folder: string): void {
  const signs = setInterval(() => {
    try {
      utimesSync(folder, new Date(), new Date());
    } catch {
      clearInterval(signs);
    }
  }, beat).unref();
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
