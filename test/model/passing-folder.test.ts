import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { passingFolder, removeOrphans } from '../../src/model/passing-folder.ts';

let within = '';
beforeEach(() => {
  within = mkdtempSync(join(tmpdir(), 'variorum-test-'));
});
afterEach(() => rmSync(within, { recursive: true, force: true }));

it('a folder that passes is named by its purpose and process, and what killed processes left goes, whatever it was for', () => {
  const { pid: ended } = spawnSync('true');
  const left = ['browser', 'unpacking', 'drop'].map((purpose) => `variorum-${purpose}-${ended}-AbCdEf`);
  const kept = [
    `variorum-browser-${process.pid}-AbCdEf`,
    `variorum-shop-${process.ppid}-AbCdEf`,
    'variorum-of-mine',
    `other-browser-${ended}-AbCdEf`,
  ];
  for (const name of [...left, ...kept]) {
    mkdirSync(join(within, name));
    writeFileSync(join(within, name, 'file'), 'x');
  }
  const made = passingFolder('browser', within);
  expect(basename(made)).toMatch(new RegExp(`^variorum-browser-${process.pid}-\\w{6}$`));
  expect(readdirSync(within).sort()).toEqual([...kept, basename(made)].sort());
  expect(existsSync(made)).toBe(true);
});

it('a folder that cannot be looked into has none', () => {
  removeOrphans(join(within, 'nowhere'));
  expect(() => passingFolder('browser', join(within, 'nowhere'))).toThrow('ENOENT');
});
