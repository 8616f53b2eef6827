import { join } from 'node:path';
import { type ReadInside, readInside } from '../model/read-inside.ts';
import { ThemeFault } from '../model/theme-fault.ts';

/** Bytes that a text file of a theme may have: more is no style sheet, and would only hold the program up. */
const mostBytes = 1_000_000;

/** A text file of a theme's folder; empty where it is not there. Throws where it may not be read. */
export function readThemeText(folder: string, name: string): string {
  const read = readInside(folder, name, mostBytes);
  if ('bytes' in read) return Buffer.from(read.bytes).toString('utf8');
  if (read.why === 'missing') return '';
  throw new ThemeFault(`${join(folder, name)}: ${inWords(read)}`);
}

function inWords({ why, code }: Extract<ReadInside, { why: string }>): string {
  const words: Readonly<Record<string, string>> = {
    outside: "this link leads out of the theme's folder; put the file itself into the folder",
    folder: 'this is a folder; a file of a theme is a text file',
    'no-file': 'this is no ordinary file; a file of a theme is a text file',
    'too-large': `too large; a file of a theme has ${mostBytes / 1e6} MB at most`,
  };
  return words[why] ?? `this file cannot be read (${code})`;
}
