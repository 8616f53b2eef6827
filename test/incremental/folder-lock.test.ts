import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder, mendFolder } from '../../src/incremental/folder-lock.ts';
import { beganAt } from '../../src/model/is-alive.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const lockOf = (pid: number, host = hostname(), began: string | null = beganAt(pid)) =>
  write('.variorum.lock', JSON.stringify({ pid, host, began }));
/** A lock that was last touched so many seconds ago. */
const touched = (secondsAgo: number) => {
  const then = new Date(Date.now() - secondsAgo * 1000);
  utimesSync(join(folder, '.variorum.lock'), then, then);
};
/** Number of a process that has ended. */
const ended = () => spawnSync('true').pid;

describe('an output folder', () => {
  it('is one build’s at a time: the second says who builds', async () => {
    const release = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(/Another build writes into .* \(this process\).*--out/);
    await release();
    expect(readdirSync(folder)).toEqual([]);
    await (await lockFolder(folder))();
  });

  it('is another process’s while that runs, on this machine or another', async () => {
    lockOf(process.ppid);
    await expect(lockFolder(folder)).rejects.toThrow(`process ${process.ppid}`);
    lockOf(1, 'elsewhere');
    await expect(lockFolder(folder)).rejects.toThrow('process 1 on elsewhere');
  });

  it('waits for one that is about to end', async () => {
    const release = await lockFolder(folder);
    setTimeout(() => void release(), 300);
    await (await lockFolder(folder))();
  });

  it('has its lock of nobody taken away by one build at a time, also where one was killed as it did so', async () => {
    lockOf(ended());
    const nobody = read('.variorum.lock');
    write('.lock.away.tmp', '');
    const waiting = lockFolder(folder);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(read('.variorum.lock')).toBe(nobody);
    const then = new Date(Date.now() - 60_000);
    utimesSync(join(folder, '.lock.away.tmp'), then, then);
    const release = await waiting;
    expect(JSON.parse(read('.variorum.lock'))).toMatchObject({ pid: process.pid });
    await release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is one build’s at a time also where many find a lock that is nobody’s', async () => {
    lockOf(ended());
    let atWork = 0;
    let most = 0;
    const work = async () => {
      const release = await lockFolder(folder);
      most = Math.max(most, ++atWork);
      await new Promise((resolve) => setTimeout(resolve, 20));
      atWork--;
      await release();
    };
    await Promise.all(Array.from({ length: 8 }, work));
    expect(most).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is another machine’s as long as that gives signs of life', async () => {
    lockOf(1, 'elsewhere');
    touched(60);
    await expect(lockFolder(folder)).rejects.toThrow('process 1 on elsewhere');
    touched(180);
    await (await lockFolder(folder))();
  });

  it('is another container’s of the same name as long as that gives signs of life', async () => {
    write(
      '.variorum.lock',
      JSON.stringify({ pid: ended(), host: hostname(), place: '0123abcd', began: '1' }),
    );
    touched(60);
    await expect(lockFolder(folder)).rejects.toThrow(`on ${hostname()}`);
    touched(180);
    await (await lockFolder(folder))();
  });

  it.each([
    ['a process that has ended', () => lockOf(ended())],
    ['a number that is another process’s by now', () => lockOf(process.ppid, hostname(), '1')],
    ['one of this number, in another life', () => lockOf(process.pid)],
    ['nobody', () => write('.variorum.lock', '')],
  ])('is free where its lock is of %s', async (_, leave) => {
    leave();
    await (await lockFolder(folder))();
    expect(existsSync(join(folder, '.variorum.lock'))).toBe(false);
  });

  it('is mended where a build was killed between two moves, and temporary files go', async () => {
    lockOf(ended());
    write('a.pdf', 'new');
    write('.a.pdf.kept.0123456789ab.tmp', 'old');
    write('b.pdf', 'old');
    write('.b.pdf.0123456789ab.tmp', 'new');
    write('c.pdf', 'new, and there was none');
    write('.other.0123456789ab.tmp', 'half');
    write('mine.tmp', 'of the user');
    const move = (name: string, before: boolean) => ({
      from: `.${name}.0123456789ab.tmp`,
      to: name,
      kept: `.${name}.kept.0123456789ab.tmp`,
      before,
    });
    const moves = [move('a.pdf', true), move('c.pdf', false), move('b.pdf', true)];
    write('.variorum.journal', JSON.stringify(moves));
    await (await lockFolder(folder))();
    expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'b.pdf', 'mine.tmp']);
    expect([read('a.pdf'), read('b.pdf')]).toEqual(['old', 'old']);
  });

  it('is mended before its outputs are looked at, where a build was killed there and none is at work', async () => {
    write('a.pdf', 'new');
    write('.a.pdf.kept.0123456789ab.tmp', 'old');
    const moves = [
      { from: '.a.pdf.0123456789ab.tmp', to: 'a.pdf', kept: '.a.pdf.kept.0123456789ab.tmp', before: true },
    ];
    write('.variorum.journal', JSON.stringify(moves));
    lockOf(process.ppid);
    await expect(mendFolder(folder)).rejects.toThrow('Another build');
    expect(read('a.pdf')).toBe('new');
    lockOf(ended());
    await mendFolder(folder);
    expect(read('a.pdf')).toBe('old');
    await mendFolder(join(folder, 'nowhere'));
    expect(readdirSync(folder)).toEqual(['a.pdf']);
  });

  it('is tidied before its outputs are looked at, where a build was killed behind its last move; a build at work is left alone', async () => {
    write('a.pdf', 'new');
    write('.a.pdf.kept.0123456789ab.tmp', 'old');
    lockOf(process.ppid);
    await mendFolder(folder);
    expect(readdirSync(folder)).toHaveLength(3);
    lockOf(ended());
    await mendFolder(folder);
    expect(readdirSync(folder)).toEqual(['a.pdf']);
    expect(read('a.pdf')).toBe('new');
  });

  it('is left alone by a list of moves that leads out of it', async () => {
    write('.x.kept.0123456789ab.tmp', 'x');
    write(
      '.variorum.journal',
      JSON.stringify([{ from: 'a', to: '../stray', kept: '.x.kept.0123456789ab.tmp', before: true }]),
    );
    await (await lockFolder(folder))();
    expect(existsSync(join(folder, '../stray'))).toBe(false);
  });
});
