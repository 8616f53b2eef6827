import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mendFolder } from '../../src/incremental/folder-lock.ts';
import type { StudioBuild } from '../../src/studio/api.ts';
import { type OpenStudio, openStudio } from '../helpers/open-studio.ts';
import { root } from '../helpers/root.ts';

// What `npm run bench -- kills` does two hundred times to builds, live and once each to what runs for long.

const document = (version: number) =>
  `1. What is a test?\n\n- Point: In version ${version} it checks one thing.\n\n2. What is a build?\n\n- Whole: It makes all files.\n`;

/** Waits until the first output is written to a folder, and so many milliseconds more. */
async function whileWriting(folder: string, wait: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const watcher = watch(folder, (_, name) => {
      if (!/\.tmp$/.test(name ?? '') || /trial|\.lock\./.test(name ?? '')) return;
      watcher.close();
      setTimeout(resolve, wait);
    });
  });
}

const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('exit', resolve));

/** What builds leave besides outputs and what they remember. */
const hidden = (folder: string) =>
  readdirSync(folder).filter((name) => name.startsWith('.') && name !== '.variorum.json');
/** Which version each output says. */
const versions = (folder: string) =>
  new Set(
    ['handbook.json', 'handbook.md', 'handbook.html'].map(
      (name) => /In version (\d)/.exec(readFileSync(join(folder, name), 'utf8'))?.[1],
    ),
  );

describe('build --watch that is killed', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'variorum-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each([0, 4, 15])(
    '%i ms into the writing: all outputs are of one version after the next start, and nothing is left',
    async (wait) => {
      const temporary = join(folder, 'temporary');
      for (const name of ['p', 'temporary']) mkdirSync(join(folder, name));
      writeFileSync(join(folder, 'p/a.md'), document(1));
      const start = (...more: string[]) =>
        spawn(
          process.execPath,
          [
            join(root, '.build/cli/main.js'),
            'build',
            'p/a.md',
            '--edition',
            'handbook',
            '--format',
            'json,md,html',
            '--out',
            'out',
            ...more,
          ],
          { cwd: folder, env: { ...process.env, TMPDIR: temporary }, stdio: ['ignore', 'ignore', 'pipe'] },
        );
      const watching = start('--watch');
      await new Promise<void>((resolve) =>
        watching.stderr?.on('data', (text) => String(text).includes('Watching for changes') && resolve()),
      );
      const out = join(folder, 'out');
      expect(versions(out)).toEqual(new Set(['1']));
      const end = ended(watching);
      const writing = whileWriting(out, wait);
      writeFileSync(join(folder, 'p/a.md'), document(2));
      await writing;
      watching.kill('SIGKILL');
      await end;
      // What was there is of one version once the folder is mended, which the next build does before anything else.
      await mendFolder(out);
      expect(versions(out).size).toBe(1);
      writeFileSync(join(folder, 'p/a.md'), document(3));
      const next = start('--quiet');
      let err = '';
      next.stderr?.on('data', (text) => {
        err += text;
      });
      expect(await ended(next), err).toBe(0);
      expect(versions(out)).toEqual(new Set(['3']));
      expect(hidden(out)).toEqual([]);
      expect(readdirSync(temporary)).toEqual([]);
    },
  );
});

describe('a studio that is killed', () => {
  let studio: OpenStudio;
  afterEach(() => studio?.remove());

  it('in the middle of a download: the one before it can still be had, whole, and nothing is left', async () => {
    studio = await openStudio(
      { 'book/a.md': document(1), 'book/handbook.yml': 'answers:\n  - {id: a, files: a.md}\n' },
      'book',
    );
    await studio.settled();
    const builds = async () => (await (await studio.ask('/api/builds')).json()) as StudioBuild[];
    const download = async () => {
      await studio.post('/api/builds', { purpose: 'web', topics: [] });
    };
    await download();
    await expect.poll(async () => (await builds())[0]?.status, { timeout: 120_000 }).toBe('done');
    const [first] = await builds();
    const had = async () => (await studio.ask(`/api/builds/${first?.id}/files/0`)).text();
    const before = await had();
    expect(before).toContain('In version 1');
    const out = join(studio.folder, 'output/book/studio/web');
    expect(existsSync(out)).toBe(true);
    // On a machine with much to do the signal may come when all is written; such a kill proves nothing, and another is made.
    let version = 1;
    let killed: StudioBuild[] = [];
    do {
      version += 1;
      writeFileSync(join(studio.folder, 'book/a.md'), document(version));
      await studio.post('/api/refresh', {});
      await studio.settled();
      const writing = whileWriting(out, version === 2 ? 2 : 0);
      await download();
      await writing;
      await studio.stop('SIGKILL');
      await studio.again();
      await studio.settled();
      killed = await builds();
    } while (killed[0]?.status === 'done' && version < 7);
    expect(killed.map(({ status }) => status)).toEqual([
      'cancelled',
      ...Array.from({ length: version - 1 }, () => 'done'),
    ]);
    await expect.poll(() => hidden(out), { timeout: 10_000 }).toEqual([]);
    const now = readFileSync(join(out, 'handbook.html'), 'utf8');
    expect([version - 1, version].map((one) => `In version ${one}`)).toContain(
      /In version \d/.exec(now)?.[0],
    );
    expect(now).toMatch(/<\/html>\s*$/);
    // All of them, or none: where the new file has taken its place, that is told, and it is whole.
    expect(await had()).toMatch(now === before ? /In version 1/ : /was replaced/);
  });
});
