import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file of a person's whole or not at all: beside it first, then in its place. */
export function writeFileWhole(path: string, content: string | Uint8Array): void {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}
