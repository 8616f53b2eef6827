import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unpackProject } from '../../src/serve/unpack-project.ts';
import { archiveOf } from '../helpers/open-shop.ts';
import { archivesOfStrangers, rawZip } from '../hostile/archives.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-unpack-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const unpack = (files: Readonly<Record<string, string>>, name: string | null = null) =>
  unpackProject(archiveOf(files), join(folder, 'in'), name, 1_000_000);

describe('an archive of a project', () => {
  it('becomes a folder named as the only folder in it, or as the job says', async () => {
    const files = { 'book/handbook.yml': 'x', 'book/pictures/a.svg': 'y', '__MACOSX/book/._a': 'z' };
    expect(await unpack(files)).toEqual({ project: join(folder, 'in/book') });
    expect(readFileSync(join(folder, 'in/book/pictures/a.svg'), 'utf8')).toBe('y');
    expect(readdirSync(join(folder, 'in'))).toEqual(['book']);
    expect(await unpack({ 'a.md': 'x', 'b.md': 'y' })).toEqual({ project: join(folder, 'in/project') });
    expect(await unpack({ 'book/a.md': 'x' }, 'mine')).toEqual({ project: join(folder, 'in/mine') });
  });

  it('writes nothing outside of its folder, and says which file would', async () => {
    for (const path of [
      '../up.md',
      'book/../../up.md',
      '/root.md',
      'a\\..\\up.md',
      'C:/up.md',
      'a/./b',
      'a//b',
    ]) {
      const said = await unpack({ 'book/a.md': 'x', [path]: 'y' });
      expect(said, path).toContain(JSON.stringify(path));
    }
    expect(existsSync(join(folder, 'up.md'))).toBe(false);
    expect(existsSync(join(folder, 'in'))).toBe(false);
  });

  it('is no bomb, no empty archive and none that says a name twice', async () => {
    const bomb = zipSync({ 'a.md': new Uint8Array(30_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await unpackProject(bomb, join(folder, 'in'), null, 1_000_000)).toMatch(/more than 1 MB/);
    expect(await unpackProject(archiveOf({}), join(folder, 'in'), null, 1_000_000)).toMatch(/no files/);
    expect(await unpack({ a: 'x', 'a/b': 'y', c: 'z' })).toMatch(/twice, or as a file and as a folder/);
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`${at}.md`, '']));
    expect(await unpack(many)).toMatch(/more than 2000 entries/);
    expect(
      await unpackProject(archiveOf({ 'a.md': 'x'.repeat(999) }).subarray(0, 40), folder, null, 1e6),
    ).toMatch(/damaged|no files/);
  });

  it('with a link holds a file of its own in its place, which leads nowhere', async () => {
    const linked = rawZip([
      { name: 'a.md', data: Buffer.from('1. What?') },
      { name: 'passwd.md', data: Buffer.from('/etc/passwd'), mode: 0o120777 },
    ]);
    expect(await unpackProject(linked, join(folder, 'in'), null, 1e6)).toEqual({
      project: join(folder, 'in/project'),
    });
    expect(lstatSync(join(folder, 'in/project/passwd.md')).isFile()).toBe(true);
    expect(readFileSync(join(folder, 'in/project/passwd.md'), 'utf8')).toBe('/etc/passwd');
  });

  it.each(archivesOfStrangers)(
    'with %s is refused, and nothing is written beside its folder',
    async (_, archive, says) => {
      const said = await unpackProject(archive, join(folder, 'in'), null, 4 * 1024 * 1024);
      expect(said).toMatch(says);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
      expect(said).not.toMatch(/[\u0000-\u001f\u007f]/);
      expect(readdirSync(folder).filter((name) => name !== 'in')).toEqual([]);
    },
  );
});
