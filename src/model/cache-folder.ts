import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder that lasting files of ours go to: VARIORUM_CACHE, else the user's cache folder. */
export function cacheFolder(environment: Readonly<Record<string, string | undefined>>): string {
  return (
    environment.VARIORUM_CACHE || join(environment.XDG_CACHE_HOME || join(homedir(), '.cache'), 'variorum')
  );
}
