import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** The file in an output folder that remembers what was built there. */
export const stateName = '.variorum.json';

/** Paths of the files that were built into a folder, by what the builds left there; none where nothing was. */
export function madeIn(folder: string): ReadonlySet<string> {
  try {
    const { schema, made } = JSON.parse(readFileSync(join(folder, stateName), 'utf8'));
    return new Set(
      schema === 1 && Array.isArray(made) ? made.filter((path) => typeof path === 'string') : [],
    );
  } catch {
    return new Set();
  }
}

/** Whether a file was built by us into its folder or one above it, up to the one given. */
export function isMade(path: string, upTo: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (madeIn(folder).has(relative(folder, path).split(sep).join('/'))) return true;
    if (folder === upTo || folder === dirname(folder)) return false;
  }
}

/** What is said of files that were left out because a build made them. */
export function leftOutText(paths: readonly string[]): string {
  const shown = paths.slice(0, 4).join(', ');
  const rest = paths.length > 4 ? ` and ${paths.length - 4} more` : '';
  return `${paths.length === 1 ? 'A file that a build made is' : `${paths.length} files that builds made are`} left out: ${shown}${rest}`;
}
