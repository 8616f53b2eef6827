import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { ThemeFault } from '../model/theme-fault.ts';

/** Bytes that a text file of a theme may have: more is no style sheet, and would only hold the program up. */
const mostBytes = 1_000_000;

/**
 * A text file of a theme's folder; empty where it is not there. Themes may come from strangers: a link that leads out of the folder, a
 * pipe and a device are refused unread.
 */
export function readThemeText(folder: string, name: string): string {
  const file = join(folder, name);
  try {
    const root = realpathSync(folder);
    const real = realpathSync(file);
    if (!real.startsWith(root + sep))
      throw new ThemeFault(
        `${file}: this link leads out of the theme's folder; put the file itself into the folder`,
      );
    const facts = statSync(real);
    if (!facts.isFile())
      throw new ThemeFault(
        `${file}: this is ${facts.isDirectory() ? 'a folder' : 'no ordinary file'}; a file of a theme is a text file`,
      );
    if (facts.size > mostBytes)
      throw new ThemeFault(
        `${file}: ${Math.ceil(facts.size / 1e6)} MB is too large; a file of a theme has 1 MB at most`,
      );
    return readFileSync(real, 'utf8');
  } catch (error) {
    if (error instanceof ThemeFault) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return '';
    throw new ThemeFault(`${file}: this file cannot be read (${code ?? String(error)})`);
  }
}
