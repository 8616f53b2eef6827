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

/** A state of a book, and what a list of changes has to know of it. */
export interface BookNamed {
  readonly book: ComparedBook;
  /** The language that it is written in; null where that is not known. */
  readonly language: string | null;
  /** ISO 8601 date of a release; absent where it is none, or has none. */
  readonly date?: string | null;
  /** Edits that no longer fit and were passed over. */
  readonly messages: readonly VFileMessage[];
}

/**
 * The state of a book that a path names: a handbook.json, a folder that has one, a release, or a project as it stands. Null where there is no such path.
 * @param allowStale whether edits of a project that no longer fit are passed over, and told. Default: they are a fault.
 */
export async function bookAt(path: string, io: Io, allowStale?: true): Promise<BookNamed | null> {
  const full = resolve(io.world.folder, path);
  if (!existsSync(full)) return null;
  const isFolder = statSync(full).isDirectory();
  const data = isFolder ? join(full, 'handbook.json') : full;
  if (existsSync(data) && data.endsWith('.json')) return bookFrom(readFileSync(data, 'utf8'), path);
  return mergedBook(path, io, allowStale);
}

/**
 * The state of the later book at a release of its project, else at a revision of the git repository that it is in. What stands in the
 * repository is read by git alone: nothing of it is checked out, and no filter of it runs. Edits that did not fit then are told, and no fault: nobody can mend
 * them any more.
 */
export async function bookBefore(name: string, later: string, io: Io): Promise<BookNamed> {
  const { readRelease } = await import('../read/read.ts');
  const full = resolve(io.world.folder, later);
  const isFolder = statSync(full).isDirectory();
  const release = isFolder ? readRelease(full, name) : null;
  if (release) return { book: release, language: null, date: release.date, messages: [] };
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
    return await mergedBook(isFolder ? copy : join(copy, basename(full)), io, true);
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

async function mergedBook(path: string, io: Io, allowStale?: true): Promise<BookNamed> {
  const { project, messages } = await openNamed({ paths: [path], set: [], allowStale }, io);
  if (!project) throw new BookFault(messages);
  const hooks = { signal: io.signal };
  const merged = await mergeBounded(project, io.world, hooks, stageRunner(hooks));
  const { selectionFaults } = await import('../check/check.ts');
  const unknown = selectionFaults(project, merged.handbook, Object.keys(project.settings.editions));
  // What ends a check, and with it every build, is no book that could be compared.
  const faults = [...messages, ...merged.messages, ...unknown].filter(({ fatal }) => fatal);
  if (merged.failed || faults.length > 0) throw new BookFault(faults);
  const { bookState } = await import('../editions/book-state.ts');
  const { handbook } = merged;
  return {
    book: bookState(handbook),
    language: handbook.language,
    messages: merged.messages.filter(({ ruleId }) => ruleId === 'edits-fit'),
  };
}

async function bookFrom(text: string, path: string): Promise<BookNamed> {
  const { comparedBook } = await import('../compose/compose.ts');
  try {
    const json = JSON.parse(text);
    // A release is in this form already.
    const book = typeof json?.release === 'string' ? (json as ComparedBook) : comparedBook(json);
    const language = typeof json?.language === 'string' ? json.language : null;
    if (book) return { book, language, messages: [] };
  } catch {
    // Said below.
  }
  throw new UsageFault(`${path} is no handbook.json of a build`);
}
