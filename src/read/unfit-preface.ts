import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';

/** No preface is longer, in bytes. */
const maxBytes = 1024 * 1024;

/** Why a file cannot be a preface, in words; null where it can. */
export function unfitPreface(folder: string, path: string): string | null {
  if (!/\.(?:md|markdown|txt)$/i.test(path)) return 'this is no Markdown file';
  try {
    const whole = realpathSync(resolve(folder, path));
    const inside = relative(realpathSync(folder), whole);
    if (isAbsolute(inside) || inside.split(sep)[0] === '..') return 'the file is outside the project folder';
    const facts = statSync(whole);
    if (!facts.isFile()) return 'this is no file';
    if (facts.size > maxBytes) return 'the file is too long';
    new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(whole));
    return null;
  } catch (error) {
    if (error instanceof TypeError) return 'the file is not UTF-8 text';
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? 'there is no such file'
      : 'the file cannot be read';
  }
}
