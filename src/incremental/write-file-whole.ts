import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Writes a file of a person's whole or not at all: beside it first, then in its place. A link stays one, and who may read it stays so. */
export function writeFileWhole(path: string, content: string | Uint8Array): void {
  const place = placeOf(path);
  const mode = statSync(place, { throwIfNoEntry: false })?.mode;
  const beside = `${place}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, content, mode === undefined ? {} : { mode: mode & 0o777 });
    renameSync(beside, place);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Where a path leads to: itself where nothing is there yet. */
function placeOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
