import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all that it started use of the machine. */
export interface ProcessUsage {
  /** Seconds of processor time since they began; of those that ended, too. */
  readonly seconds: number;
  /** Megabytes that no other process shares. */
  readonly memory: number;
  /** Whether one of them computes or waits for the disk: where it gets no time, others have it. */
  readonly busy: boolean;
}

/** Hundredths of a second, in which Linux counts processor time for programs. */
const ticksPerSecond = 100;
const bytesPerPage = 4096;

/** What a process and its descendants use; null where the system does not tell, or the process is gone. */
export function usageOf(pid: number): ProcessUsage | null {
  const others = strangersTo(pid);
  const all = readProcesses(others);
  if (!all.has(pid)) return null;
  const family = familyOf(pid, all);
  for (const id of all.keys()) if (!family.has(id)) others.add(id);
  const members = [...family].flatMap((id) => all.get(id) ?? []);
  return {
    seconds: members.reduce((sum, one) => sum + one.seconds, 0),
    memory: [...family].reduce((sum, id) => sum + privateMemory(id), 0),
    busy: members.some(({ state }) => state === 'R' || state === 'D'),
  };
}

/** Milliseconds after which all processes are read again: numbers come again. */
const remembered = 5000;
const strangers = new Map<number, { readonly since: number; readonly ids: Set<number> }>();

/** The processes that were none of a process's family a moment ago: they become none, and a busy machine has hundreds of them to read. */
function strangersTo(pid: number): Set<number> {
  const now = performance.now();
  for (const [root, { since }] of strangers) if (now - since > remembered) strangers.delete(root);
  const known = strangers.get(pid) ?? { since: now, ids: new Set() };
  strangers.set(pid, known);
  return known.ids;
}

/** A process and all that it started, as far as the system tells. */
export function familyOf(
  pid: number,
  all: ReadonlyMap<number, Pick<ProcessFacts, 'parent'>> = readProcesses(),
): ReadonlySet<number> {
  const family = new Set([pid]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const [id, { parent }] of all) if (family.has(parent)) family.add(id);
  }
  return family;
}

/** The child of this process whose command line has a text in it; null where there is none, or the system does not tell. */
export function childWith(text: string): number | null {
  for (const [id, { parent }] of readProcesses())
    if (parent === process.pid && readProc(`${id}/cmdline`).includes(text)) return id;
  return null;
}

interface ProcessFacts {
  readonly parent: number;
  readonly state: string;
  readonly seconds: number;
}

/** Every process that /proc tells of, but those left out: none where there is no such folder. */
function readProcesses(leftOut: ReadonlySet<number> = new Set()): ReadonlyMap<number, ProcessFacts> {
  const found = new Map<number, ProcessFacts>();
  if (process.platform !== 'linux') return found;
  let names: readonly string[];
  try {
    names = readdirSync('/proc');
  } catch {
    return found;
  }
  for (const name of names) {
    if (!/^\d+$/.test(name) || leftOut.has(Number(name))) continue;
    // The name of the program stands in brackets, and may have any characters.
    const [state = '', parent, ...rest] = readProc(`${name}/stat`)
      .replace(/^.*\) /s, '')
      .split(' ');
    if (state === '') continue;
    const ticks = rest.slice(9, 13).reduce((sum, one) => sum + Number(one), 0);
    found.set(Number(name), { parent: Number(parent), state, seconds: ticks / ticksPerSecond });
  }
  return found;
}

function privateMemory(pid: number): number {
  const [, resident = 0, shared = 0] = readProc(`${pid}/statm`).split(' ').map(Number);
  return ((resident - shared) * bytesPerPage) / 1e6;
}

/** A file of /proc; nothing where the process has ended meanwhile. */
function readProc(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'latin1');
  } catch {
    return '';
  }
}
