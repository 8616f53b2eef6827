import { appendFileSync, writeFileSync } from 'node:fs';
import { arch, release } from 'node:os';
import { resolve } from 'node:path';
import process from 'node:process';
import type { World } from '../model/world.ts';
import { version } from './version.ts';

/** A file that tells what a run did, an object of JSON a line. */
export interface RunLog {
  readonly write: (event: string, facts: object) => void;
}

/**
 * Begins the file of a run anew, with what it runs on; writes nothing where none is named. Each line is on the disk at once, so that a run
 * that is killed leaves what it told.
 */
export function openLog(path: string | undefined, command: string, world: World): RunLog {
  if (path === undefined) return { write: () => {} };
  const file = resolve(world.folder, path);
  const began = performance.now();
  writeFileSync(file, '');
  const log: RunLog = {
    write(event, facts) {
      const at = Math.round(performance.now() - began);
      appendFileSync(file, `${JSON.stringify({ event, at, ...facts })}\n`);
    },
  };
  const { platform, versions } = process;
  log.write('start', {
    schema: 1,
    command,
    version: version(),
    node: versions.node,
    platform,
    arch: arch(),
    release: release(),
  });
  return log;
}

/** Does a piece of work and tells its end, however it ends. */
export async function logged(log: RunLog, work: () => Promise<number>): Promise<number> {
  try {
    const code = await work();
    log.write('end', { code });
    return code;
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    log.write('end', { error: name, message, stack });
    throw error;
  }
}
