import { readdirSync, readFileSync } from 'node:fs';

/** Numbers of the browser processes that are children of this process (Linux). */
export function ourBrowsers(): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      // One that has ended and was not waited for is none any more.
      return stat.includes('(chromium)') && state !== 'Z' && Number(parent) === process.pid
        ? [Number(name)]
        : [];
    } catch {
      return [];
    }
  });
}
