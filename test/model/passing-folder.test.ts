import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { beganAt } from '../../src/model/is-alive.ts';
import { passingFolder, removeOrphans } from '../../src/model/passing-folder.ts';
import { processPlace } from '../../src/model/process-place.ts';

let within = '';
beforeEach(() => {
  within = mkdtempSync(join(tmpdir(), 'variorum-test-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(within, { recursive: true, force: true });
});

const here = processPlace();
const elsewhere = '0123abcd';
const ended = spawnSync('true').pid;
const began = (pid: number) => beganAt(pid) ?? '0';

/** Folders of these names, each with a file, that had their last sign of life so many hours ago. */
function left(names: readonly string[], hours = 0): void {
  const then = new Date(Date.now() - hours * 3_600_000);
  for (const name of names) {
    mkdirSync(join(within, name));
    writeFileSync(join(within, name, 'file'), 'x');
    utimesSync(join(within, name), then, then);
  }
}

it('a folder that passes is named by its purpose and process, and what killed processes left goes, whatever it was for', () => {
  const kept = [
    `variorum-browser-${process.pid}-${here}-${began(process.pid)}-AbCdEf`,
    `variorum-shop-${process.ppid}-${here}-${began(process.ppid)}-AbCdEf`,
    'variorum-of-mine',
    `other-browser-${ended}-${here}-1-AbCdEf`,
  ];
  left(['browser', 'unpacking', 'drop'].map((purpose) => `variorum-${purpose}-${ended}-${here}-1-AbCdEf`));
  // A process of that number runs, but it began at another time.
  left([`variorum-drop-${process.ppid}-${here}-1-AbCdEf`]);
  left(kept);
  const made = passingFolder('browser', within);
  expect(basename(made)).toMatch(
    new RegExp(`^variorum-browser-${process.pid}-${here}-${began(process.pid)}-\\w{6}$`),
  );
  expect(readdirSync(within).sort()).toEqual([...kept, basename(made)].sort());
  expect(existsSync(made)).toBe(true);
});

it('of a folder that containers share, what a process of another one holds stays, and goes after a day of silence', () => {
  const living = `variorum-drop-${ended}-${elsewhere}-1-AbCdEf`;
  left([living], 23);
  left([`variorum-drop-${ended}-${elsewhere}-1-GhIjKl`], 25);
  removeOrphans(within);
  expect(readdirSync(within)).toEqual([living]);
});

it('a folder that is held for days gives signs of life', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const made = passingFolder('drop', within);
  const yesterday = new Date(Date.now() - 30 * 3_600_000);
  utimesSync(made, yesterday, yesterday);
  vi.advanceTimersByTime(600_000);
  expect(Date.now() - statSync(made).mtimeMs).toBeLessThan(60_000);
  rmSync(made, { recursive: true });
  vi.advanceTimersByTime(600_000);
  expect(vi.getTimerCount()).toBe(0);
});

it('a folder that cannot be looked into has none', () => {
  removeOrphans(join(within, 'nowhere'));
  expect(() => passingFolder('browser', join(within, 'nowhere'))).toThrow('ENOENT');
});
