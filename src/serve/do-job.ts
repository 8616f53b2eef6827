import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltFile } from '../incremental/build-state.ts';
import type { Finding } from '../report.ts';
import { type DoJob, failed, type JobOutcome } from './job.ts';
import { buildWords } from './job-options.ts';
import { type JobStore, projectFile, resultFile } from './job-store.ts';
import { LimitPassed, type PressResult, type PressRoom } from './press-room.ts';

/** What a job may bring and leave. */
export interface SizeLimits {
  /** Megabytes of a project, unpacked. */
  readonly unpacked: number;
  /** Megabytes of all results of a job. */
  readonly results: number;
}

/** Messages that are handed on of one job. */
const mostMessages = 500;

/** The line of JSON that `variorum build --json` prints, as far as it is used. */
interface Told {
  readonly outputs: readonly BuiltFile[];
  readonly messages: readonly Finding[];
}

/**
 * Does jobs in press rooms: a project from the store, its results into the store. As many are done at once as there are rooms.
 * @param scratch folder in which projects are unpacked; each is removed with the end of its job.
 */
export function jobDoer(
  store: JobStore,
  rooms: readonly PressRoom[],
  scratch: string,
  sizes: SizeLimits,
): DoJob {
  const free = [...rooms];
  return async (order, hooks) => {
    const { id, options } = order;
    const project = await store.get(id, projectFile);
    if (!project) return failed('The project is not there any more. Hand it in again.');
    const room = free.pop();
    if (!room) throw new Error('More jobs are done at once than there are press rooms.');
    const folder = join(scratch, id);
    const out = join(folder, '.out');
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const archive = join(folder, '.project.zip');
      await writeFile(archive, project);
      const task = {
        archive,
        folder: join(folder, 'in'),
        out,
        name: options.name ?? null,
        words: buildWords(options),
        unpacked: sizes.unpacked,
      };
      const result = await room.run(task, hooks);
      return await outcomeOf(id, result, folder, store, sizes);
    } catch (error) {
      if (error instanceof LimitPassed) return failed(error.message);
      throw error;
    } finally {
      free.push(room);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  };
}

/** What came of a job; its results are in the store then. */
async function outcomeOf(
  id: string,
  result: PressResult,
  folder: string,
  store: JobStore,
  sizes: SizeLimits,
): Promise<JobOutcome> {
  // Whoever handed the project in knows no folder of this machine.
  const plain = (text: string) => text.replaceAll(join(folder, 'in/'), '').replaceAll(`${folder}/`, '');
  const told = parse(plain(result.out));
  const messages = told?.messages.slice(0, mostMessages) ?? [];
  const reason = plain(result.err)
    .replace(/^error: /, '')
    .trim();
  if (result.code === 0 && told) {
    const total = told.outputs.reduce((sum, { bytes }) => sum + bytes, 0);
    if (total > sizes.results * 1024 * 1024)
      return failed(`The results have more than ${sizes.results} MB. Ask for fewer formats.`, messages);
    for (const { path } of told.outputs)
      await store.put(id, resultFile(path), await readFile(join(folder, '.out', path)));
    return { status: 'done', reason: null, messages, files: told.outputs };
  }
  // What the documents or the options are to blame for, another try would not mend.
  if (told || result.code === 1 || result.code === 2 || result.passesLimit)
    return { ...failed(reason), reason: reason || null, messages };
  throw new Error(reason || `The build ended with exit code ${result.code}.`);
}

function parse(out: string): Told | null {
  try {
    return JSON.parse(out) as Told;
  } catch {
    return null;
  }
}
