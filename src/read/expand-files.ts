import { realpathSync } from 'node:fs';
import { extname, isAbsolute, relative, resolve, sep } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { isMade, leftOutText } from '../model/made-files.ts';
import { endings, readableEndings } from './endings.ts';
import { kindOf } from './kind-of.ts';

/** What is taken of a folder: data may be anything, and is named by its path. */
const documentEndings = readableEndings.filter((ending) => !endings.data.includes(ending));

/** What a path, folder or glob names. */
export interface ExpandedFiles {
  /** Relative to the folder, in natural order. */
  readonly files: readonly string[];
  /** Files that it names as well, but that a build of ours made. */
  readonly made: readonly string[];
}

/** The files that a path, folder or glob names; else why there are none. */
export function expandFiles(folder: string, pattern: string): ExpandedFiles | { readonly fault: string } {
  const outside = { fault: 'outside the project folder' };
  if (isAbsolute(pattern) || pattern.split(/[\\/]/).includes('..')) return outside;
  const kind = kindOf(resolve(folder, pattern));
  const options = { cwd: folder, followSymbolicLinks: false, expandDirectories: false };
  const listed =
    kind === 'folder'
      ? globSync('**/*', { ...options, cwd: resolve(folder, pattern) })
          .filter((path) => documentEndings.includes(extname(path).toLowerCase()))
          .map((path) => `${pattern.replace(/\/+$/, '')}/${path}`)
      : kind === 'file' || !isDynamicPattern(pattern)
        ? [pattern]
        : globSync(pattern, options);
  // What is named itself is read, whoever made it.
  const isLeftOut = (path: string) => path !== pattern && isMade(resolve(folder, path), resolve(folder));
  const made = listed.filter(isLeftOut);
  const found = listed.filter((path) => !made.includes(path));
  if (found.length === 0 && made.length > 0) return { fault: `${leftOutText(made)}; nothing else is here` };
  if (found.length === 0)
    return { fault: kind === 'folder' ? 'no document is in this folder' : 'no file fits' };
  for (const path of found) {
    const kind = kindOf(resolve(folder, path));
    if (kind === null && path.includes('\ufffd'))
      return { fault: `the name ${path} is not UTF-8; give the file another name` };
    if (kind !== 'file') return { fault: kind ? 'this is a folder, not a file' : 'there is no such file' };
    if (relative(folder, realpathSync(resolve(folder, path))).split(sep)[0] === '..') return outside;
  }
  const files = found.map((path) => path.split(sep).join('/').replace(/^\.\//, ''));
  return { files: files.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })), made };
}
