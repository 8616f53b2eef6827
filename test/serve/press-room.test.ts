import { tmpdir } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { LimitPassed, openPressRoom, type PressRoom } from '../../src/serve/press-room.ts';

const program = new URL('./spinning.mjs', import.meta.url);
const environment = { ...process.env, VARIORUM_TOKENS: 'secret', AWS_SECRET_ACCESS_KEY: 'secret' };
let room: PressRoom;
afterEach(() => room.close());

const open = (limits = { seconds: 1, memory: 2000 }) => {
  room = openPressRoom(program, { environment }, tmpdir(), limits);
};
const run = (name: string, signal = new AbortController().signal, progress: () => void = () => {}) =>
  room.run({ archive: '', folder: '', out: '', name, words: [], unpacked: 1 }, { signal, progress });

describe('a press room', () => {
  it('ends a job that passes a limit of time or memory, and does the next one', async () => {
    open();
    await expect(run('spin')).rejects.toThrow(/more than (1 s of processor time|10 s), and was ended/);
    await expect(run('spin')).rejects.toBeInstanceOf(LimitPassed);
    expect((await run('environment')).code).toBe(0);
    await room.close();
    open({ seconds: 60, memory: 300 });
    await expect(run('fill')).rejects.toThrow(/more than 300 MB of memory/);
    expect((await run('environment')).code).toBe(0);
  });

  it('says that its process has ended, which is no fault of the job, and starts another', async () => {
    open();
    await expect(run('die')).rejects.toThrow(/ended by itself \(exit code 9\)/);
    await expect(run('die')).rejects.not.toBeInstanceOf(LimitPassed);
    expect((await run('environment')).code).toBe(0);
  });

  it('ends a job that is cancelled', async () => {
    open();
    const stop = new AbortController();
    await expect(run('sleep', stop.signal, () => stop.abort(new Error('cancelled')))).rejects.toThrow(
      'cancelled',
    );
    expect((await run('environment')).code).toBe(0);
  });

  it('tells the process no secrets of the server', async () => {
    open();
    const { out } = await run('environment');
    expect(out).toContain('PATH');
    expect(out).not.toContain('secret');
  });
});
