import { randomBytes } from 'node:crypto';
import { link, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beganAt, isAlive } from '../model/is-alive.ts';
import { MachineFault } from '../model/machine-fault.ts';
import { removeOrphans } from '../model/passing-folder.ts';
import { processPlace } from '../model/process-place.ts';
import { withFolderFaults } from './folder-fault.ts';
import { hasJournal, recoverOutputs } from './recover-outputs.ts';

const lockName = '.variorum.lock';
/** Whoever makes it may take away a lock that is nobody's. */
const takingAway = '.lock.away.tmp';
/** Milliseconds that are waited for another build, and between two looks. */
const patience = 3000;
const interval = 100;
/** Milliseconds between two signs of life of a build, and after which one on another machine has given none. */
const beat = 5000;
const silence = 120_000;

/** Folders that this process holds: a lock with its own number but not among them is left from another life. */
const held = new Set<string>();

/**
 * Takes an output folder for one build; what it gives lets go of it. What a build left behind that was killed is mended first. Throws a
 * `MachineFault` that says who builds, where someone does.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, lockName);
  const key = resolve(folder);
  const until = performance.now() + patience;
  for (;;) {
    const owner = await inTurn(key, () => takeOrSee(folder, path, key));
    if (owner === mine) break;
    if (owner !== null && performance.now() > until)
      throw new MachineFault(
        `Another build writes into ${folder} (${owner}). Wait for it to end, or name another folder with --out. If there is none, remove ${path}.`,
      );
    if (owner !== null) await setTimeout(interval);
  }
  const signs = setInterval(() => void giveSign(path), beat).unref();
  await recoverOutputs(folder);
  removeOrphans();
  return async () => {
    clearInterval(signs);
    await inTurn(key, () => rm(path, { force: true }).finally(() => held.delete(key)));
  };
}

const mine = Symbol('mine');

/** Takes a lock, or sees who has it: in words; null for nobody, whose lock is taken away. */
async function takeOrSee(folder: string, path: string, key: string): Promise<string | null | typeof mine> {
  if (await withFolderFaults(folder, () => take(path))) {
    held.add(key);
    return mine;
  }
  const seen = await readFile(path, 'utf8').catch(() => '');
  const owner = await ownerOf(seen, path, key);
  if (owner === null) await withFolderFaults(folder, () => takeAway(path, seen));
  return owner;
}

const turns = new Map<string, Promise<unknown>>();

/**
 * Does what changes a folder's lock one after the other within this process: between a lock that is made and `held`, another build of ours
 * would take it for one left from another life.
 */
async function inTurn<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  const turn = (turns.get(key) ?? Promise.resolve()).then(work, work);
  turns.set(key, turn);
  try {
    return await turn;
  } finally {
    if (turns.get(key) === turn) turns.delete(key);
  }
}

/** Mends a folder whose outputs are looked at before the next build, where one was killed there; nobody's build is disturbed. */
export async function mendFolder(folder: string): Promise<void> {
  if (hasJournal(folder) || (await isAbandoned(folder))) await (await lockFolder(folder))();
}

/** Whether a build was killed in a folder that had made its last move, or not yet its first: its outputs are whole, and files of its own are left. */
async function isAbandoned(folder: string): Promise<boolean> {
  const path = join(folder, lockName);
  const seen = await readFile(path, 'utf8').catch(() => null);
  return seen !== null && (await ownerOf(seen, path, resolve(folder))) === null;
}

/** A file of ours beside the lock; the next build removes it where this one is killed. */
const beside = (path: string) => join(dirname(path), `.lock.${randomBytes(6).toString('hex')}.tmp`);

/** Makes the lock; false where it is there. It is never seen without its owner, for it gets its name when it is whole. */
async function take(path: string): Promise<boolean> {
  const whole = beside(path);
  try {
    const began = beganAt(process.pid);
    const owner = { pid: process.pid, host: hostname(), place: processPlace(), began };
    await writeFile(whole, JSON.stringify(owner), { flag: 'wx' });
    await link(whole, path);
    return true;
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || (syscall === 'link' && code === 'ENOENT')) return false;
    // Some file systems know no second names.
    if (syscall === 'link') return await takeByCopy(whole, path);
    throw error;
  } finally {
    await rm(whole, { force: true });
  }
}

async function takeByCopy(from: string, path: string): Promise<boolean> {
  try {
    await writeFile(path, await readFile(from), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    await rm(path, { force: true });
    throw error;
  }
}

/**
 * Takes away a lock that is nobody's any more. Only one build at a time may: as long as it has the right to, and that lock is there, none
 * can make its own in that place, so that what is taken away is what was seen.
 */
async function takeAway(path: string, seen: string): Promise<void> {
  const right = join(dirname(path), takingAway);
  try {
    await writeFile(right, '', { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    // Whoever had it was killed, for it is a matter of milliseconds.
    if (await isOlder(right, beat)) await rm(right, { force: true });
    else await setTimeout(interval / 10);
    return;
  }
  try {
    if ((await readFile(path, 'utf8')) === seen) await rm(path, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  } finally {
    await rm(right, { force: true });
  }
}

/** Touches the lock by the clock of its file system: the same byte is written again. */
async function giveSign(path: string): Promise<void> {
  try {
    const file = await open(path, 'r+');
    await file.write('{', 0).finally(() => file.close());
  } catch {
    // The folder is gone, or its disk is: the build is told so when it writes.
  }
}

const lockText = /"pid":(\d+),"host":"([^"]*)"(?:,"place":"([0-9a-f]+)")?(?:,"began":"(\d+)")?/;

/** Who holds a lock, in words; null where nobody does any more. */
async function ownerOf(text: string, path: string, key: string): Promise<string | null> {
  const [, pid = '', host = '', place, began] = lockText.exec(text) ?? [];
  // Not of ours, or gone meanwhile: the next attempt sees which.
  if (pid === '') return null;
  // Containers may share a name, and their numbers mean nothing in one another.
  if (host !== hostname() || (place ?? processPlace()) !== processPlace())
    return (await isSilent(path)) ? null : `process ${pid} on ${host}`;
  if (Number(pid) === process.pid) return held.has(key) ? 'this process' : null;
  if (!isAlive(Number(pid))) return null;
  // Numbers come again: after a restart of the machine that process may be anybody's.
  return began !== undefined && beganAt(Number(pid)) !== began ? null : `process ${pid}`;
}

/** Whether a build on another machine has given no sign of life for long: it, or the container that it ran in, was killed. */
function isSilent(path: string): Promise<boolean> {
  return isOlder(path, silence);
}

/** Whether a file was last written longer ago than these milliseconds. */
async function isOlder(path: string, age: number): Promise<boolean> {
  const trial = beside(path);
  try {
    // The clock of the file system that both use, which may be neither machine's.
    await writeFile(trial, '');
    const [now, last] = await Promise.all([stat(trial), stat(path)]);
    return now.mtimeMs - last.mtimeMs > age;
  } catch {
    return false;
  } finally {
    await rm(trial, { force: true });
  }
}
