import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { mergeBounded } from '../bounded/merge-bounded.ts';
import type { ComparedBook } from '../model/changes.ts';
import { MachineFault } from '../model/machine-fault.ts';
import { passingFolder } from '../model/passing-folder.ts';
import { stageRunner } from '../stage-runner.ts';
import { type Io, UsageFault } from './io.ts';
import { openNamed } from './project-arguments.ts';

/** The state of a book that a path names: a handbook.json, a folder that has one, a release, or a project as it stands. Null where there is no such path. */
export async function bookAt(path: string, io: Io): Promise<ComparedBook | null> {
  const full = resolve(io.world.folder, path);
  if (!existsSync(full)) return null;
  const isFolder = statSync(full).isDirectory();
  const data = isFolder ? join(full, 'handbook.json') : full;
  if (existsSync(data) && data.endsWith('.json')) return bookFrom(readFileSync(data, 'utf8'), path);
  return mergedBook(path, io);
}

/**
 * The state of the later book at a release of its project, else at a revision of the git repository that it is in. What stands in the
 * repository is read by git alone: nothing of it is checked out, and no filter of it runs.
 */
export async function bookBefore(name: string, later: string, io: Io): Promise<ComparedBook> {
  const { readRelease } = await import('../read/read.ts');
  const full = resolve(io.world.folder, later);
  const isFolder = statSync(full).isDirectory();
  const release = isFolder ? readRelease(full, name) : null;
  if (release) return release;
  const folder = isFolder ? full : dirname(full);
  const git = (argv: readonly string[], input?: string) =>
    execFileSync('git', ['-C', folder, ...argv], {
      maxBuffer: 1024 ** 3,
      stdio: ['pipe', 'pipe', 'ignore'],
      ...(input !== undefined && { input }),
    });
  const found = tryGit(() =>
    git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]),
  );
  if (found === null)
    throw new UsageFault(
      `there is no ${name}; name a handbook.json, the folder of a build, a project, a release of it or a git revision`,
    );
  const commit = found.toString().trim();
  // Paths in a commit are taken from the folder where they begin with a dot.
  const inside = isFolder ? '.' : `./${basename(full)}`;
  const listed = git(['ls-tree', '-r', '-z', '--name-only', commit, '--', inside]).toString();
  const names = listed.split('\0').filter(Boolean);
  const data = names.find((one) => one === 'handbook.json' || (!isFolder && one.endsWith('.json')));
  const blob = (one: string) => git(['cat-file', 'blob', `${commit}:./${one}`]);
  if (data) return bookFrom(blob(data).toString(), `${data} of ${name}`);
  if (names.length === 0) throw new UsageFault(`${later} is not in ${name}`);
  const copy = passingFolder('revision');
  try {
    for (const one of names) {
      const to = resolve(copy, one);
      if (!to.startsWith(copy + sep)) continue;
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, blob(one));
    }
    return await mergedBook(isFolder ? copy : join(copy, basename(full)), io);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** A project that cannot be read as a book, with what is wrong with it. */
export class BookFault extends Error {
  readonly messages: readonly VFileMessage[];
  constructor(messages: readonly VFileMessage[]) {
    super('a project cannot be read as a book');
    this.messages = messages;
  }
}

function tryGit(ask: () => Buffer): Buffer | null {
  try {
    return ask();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new MachineFault('A revision is asked for, and there is no git on this machine.');
    return null;
  }
}

async function mergedBook(path: string, io: Io): Promise<ComparedBook> {
  const { project, messages } = await openNamed({ paths: [path], set: [], allowStale: true }, io);
  const hooks = { signal: io.signal };
  const merged = project && (await mergeBounded(project, io.world, hooks, stageRunner(hooks)));
  const faults = [...messages, ...(merged?.messages ?? [])].filter(({ fatal }) => fatal);
  if (!merged || faults.length > 0) throw new BookFault(faults);
  const { bookState } = await import('../editions/book-state.ts');
  return bookState(merged.handbook);
}

async function bookFrom(text: string, path: string): Promise<ComparedBook> {
  const { comparedBook } = await import('../compose/compose.ts');
  try {
    const json = JSON.parse(text);
    // A release is in this form already.
    const book = typeof json?.release === 'string' ? (json as ComparedBook) : comparedBook(json);
    if (book) return book;
  } catch {
    // Said below.
  }
  throw new UsageFault(`${path} is no handbook.json of a build`);
}
