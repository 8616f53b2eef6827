import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** CPU seconds so far of this process and of those of its descendants that live: enough where browsers stay open (Linux). */
export function treeCpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + descendants(process.pid).reduce((sum, { ticks }) => sum + ticks, 0) / 100;
}

/** What a process and all that it started have taken since the meter was started. */
export interface Meter {
  /** CPU seconds of all, those included that have ended. */
  readonly cpu: () => number;
  /** Peak memory of all in MB: a page of memory that several share is counted in each. */
  readonly megabytes: () => number;
  readonly stop: () => void;
}

/** What a command took, with all that it started. */
export interface MeasuredCommand {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Seconds. */
  readonly wall: number;
  /** CPU seconds, those of processes included that ended before it did. */
  readonly cpu: number;
  /** Peak memory of the tree in MB: what several share is counted once (Pss). */
  readonly megabytes: number;
}

/** Runs Node with these arguments and looks at its tree of processes until it ends (Linux). */
export function measureCommand(
  args: readonly string[],
  folder: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<MeasuredCommand> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd: folder, env: environment });
  const root = child.pid ?? 0;
  const taken = new Map<string, number>();
  let peak = 0;
  let looks = 0;
  const timer = setInterval(() => {
    const own = readProcess(String(root));
    const tree = own ? [own, ...descendants(root)] : [];
    for (const { name, ticks } of tree) taken.set(name, ticks);
    // To add up what is shared takes the kernel a millisecond a process: less often.
    if (looks++ % 8 === 0)
      peak = Math.max(
        peak,
        tree.reduce((sum, { pid }) => sum + shareOfMemory(pid), 0),
      );
  }, 25);
  const texts = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    texts.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    texts.err += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(timer);
      const wall = (performance.now() - start) / 1000;
      const cpu = [...taken.values()].reduce((sum, ticks) => sum + ticks, 0) / 100;
      resolve({ code, ...texts, wall, cpu, megabytes: peak });
    });
  });
}

/** A process's memory in MB, of pages that several have its share. */
function shareOfMemory(pid: number): number {
  try {
    const told = readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1');
    return Number(/^Pss:\s+(\d+)/m.exec(told)?.[1] ?? 0) / 1024;
  } catch {
    return 0; // It ended while we looked.
  }
}

/**
 * Starts to measure (Linux). Chromium does not wait for the processes that print its pages, so that what these took is lost to it when they end:
 * all are looked at again and again, and what one had taken at the last look is remembered. The browser of 10,000 questions showed
 * 98 s of 167 s otherwise.
 */
export function startMeter(): Meter {
  const start = process.cpuUsage();
  const taken = new Map<string, number>();
  const before = new Map(descendants(process.pid).map(({ name, ticks }) => [name, ticks]));
  let peak = 0;
  const look = () => {
    let pages = 0;
    for (const { name, ticks, pages: own } of descendants(process.pid)) {
      taken.set(name, ticks - (before.get(name) ?? 0));
      pages += own;
    }
    peak = Math.max(peak, pages / 256 + process.memoryUsage.rss() / 2 ** 20);
  };
  const timer = setInterval(look, 50);
  return {
    cpu: () => {
      look();
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1e6 + [...taken.values()].reduce((sum, ticks) => sum + ticks, 0) / 100;
    },
    megabytes: () => peak,
    stop: () => clearInterval(timer),
  };
}

interface Process {
  /** Its number and when it began, for numbers come again. */
  readonly name: string;
  readonly pid: number;
  readonly parent: number;
  /** Hundredths of a second, without its children. */
  readonly ticks: number;
  /** Resident memory in pages of 4 kB. */
  readonly pages: number;
}

function descendants(root: number): Process[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (readProcess(name) ?? []) : []));
  const found: Process[] = [];
  const queue = [root];
  for (let pid = queue.pop(); pid !== undefined; pid = queue.pop())
    for (const child of all.filter(({ parent }) => parent === pid)) {
      found.push(child);
      queue.push(child.pid);
    }
  return found;
}

/** Processes of others, by number: they become no child of ours. Forgotten from time to time, for numbers come again. */
const foreign = new Set<string>();
setInterval(() => foreign.clear(), 2000).unref();

function readProcess(pid: string): Process | null {
  if (foreign.has(pid)) return null;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const number = (field: number) => Number(fields[field - 3]);
    const began = number(22);
    if (Number(pid) !== process.pid && began < ownBegan()) foreign.add(pid);
    return {
      name: `${pid} ${began}`,
      pid: Number(pid),
      parent: number(4),
      ticks: number(14) + number(15),
      pages: number(24),
    };
  } catch {
    return null; // It ended while we looked.
  }
}

let began = -1;

/** When this process began, in the system's ticks: none of its children is older. */
function ownBegan(): number {
  if (began < 0) {
    const stat = readFileSync('/proc/self/stat', 'latin1');
    began = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
  }
  return began;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
