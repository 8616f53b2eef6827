import { existsSync, realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';

/** Whether something is a folder or lies in it, by real paths: a link that leads out of it does not. What is not there is taken by its name. */
export function liesWithin(path: string, folder: string): boolean {
  const [inner, outer] = existsSync(path)
    ? [realpathSync(path), realpathSync(folder)]
    : [resolve(path), resolve(folder)];
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}
