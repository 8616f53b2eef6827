import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileWhole } from '../../incremental/write-file-whole.ts';
import { editsFile } from '../../model/decision.ts';
import { settingsNames } from '../../read/read.ts';

/** The files that the studio writes as a person would; of all others it changes none. */
export const handWritten = ['settings', 'edits'] as const;
export type HandWritten = (typeof handWritten)[number];

/** What one of them is called in this folder. */
export function nameOf(file: HandWritten, folder: string): string {
  if (file === 'edits') return editsFile;
  return settingsNames.find((name) => existsSync(join(folder, name))) ?? 'handbook.yml';
}

/** Its text; empty where it is not there. */
export function textOf(file: HandWritten, folder: string): string {
  const path = join(folder, nameOf(file, folder));
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Writes it whole or not at all. */
export function writeText(file: HandWritten, folder: string, text: string): void {
  writeFileWhole(join(folder, nameOf(file, folder)), text);
}
