import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileWhole } from '../../src/incremental/write-file-whole.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-whole-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a file of a person’s', () => {
  it('is written where a link leads to, and the link stays', () => {
    mkdirSync(join(folder, 'shared'));
    writeFileSync(join(folder, 'shared/edits.yml'), 'old');
    symlinkSync('shared/edits.yml', join(folder, 'edits.yml'));
    writeFileWhole(join(folder, 'edits.yml'), 'new');
    expect(readFileSync(join(folder, 'shared/edits.yml'), 'utf8')).toBe('new');
    expect(lstatSync(join(folder, 'edits.yml')).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['edits.yml', 'shared']);
  });

  it('is read by whom it was read by before', () => {
    const path = join(folder, 'edits.yml');
    writeFileSync(path, 'old', { mode: 0o600 });
    writeFileWhole(path, 'new');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is made where there is none, and nothing stays beside it where it cannot be', () => {
    writeFileWhole(join(folder, 'edits.yml'), 'new');
    mkdirSync(join(folder, 'taken'));
    writeFileSync(join(folder, 'taken/x'), '');
    expect(() => writeFileWhole(join(folder, 'taken'), 'new')).toThrow();
    expect(readdirSync(folder).sort()).toEqual(['edits.yml', 'taken']);
  });
});
