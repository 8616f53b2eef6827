import { readdirSync, readFileSync } from 'node:fs';

/** CPU seconds so far of this process and all that descend from it, the dead ones that were waited for included (Linux). */
export function treeCpuSeconds(): number {
  const own = process.cpuUsage();
  return (own.user + own.system) / 1e6 + descendants().reduce((sum, { ticks }) => sum + ticks, 0) / 100;
}

/** Resident memory in MB of all descendants: the browser's processes. */
export function treeMegabytes(): number {
  return descendants().reduce((sum, { pages }) => sum + pages, 0) / 256;
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Hundredths of a second, waited-for children included. */
  readonly ticks: number;
  /** Resident memory in pages of 4 kB. */
  readonly pages: number;
}

function descendants(): Process[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (readProcess(name) ?? []) : []));
  const found: Process[] = [];
  const queue = [process.pid];
  for (let pid = queue.pop(); pid !== undefined; pid = queue.pop())
    for (const child of all.filter(({ parent }) => parent === pid)) {
      found.push(child);
      queue.push(child.pid);
    }
  return found;
}

function readProcess(pid: string): Process | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const number = (field: number) => Number(fields[field - 3]);
    const ticks = number(14) + number(15) + number(16) + number(17);
    return { pid: Number(pid), parent: number(4), ticks, pages: number(24) };
  } catch {
    return null; // It ended while we looked.
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
