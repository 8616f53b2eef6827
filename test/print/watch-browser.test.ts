import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openPress, type Press, PressError } from '../../src/print/print.ts';

const folder = mkdtempSync(join(tmpdir(), 'variorum-test-'));
let press: Press | undefined;
afterEach(async () => {
  await press?.close();
  press = undefined;
  expect(ours()).toEqual([]);
});

interface Running {
  readonly pid: number;
  readonly command: string;
}

/** Processes of browsers that this process started: each heads a group of its own. */
function ours(): readonly Running[] {
  const lines = execFileSync('ps', ['-eo', 'pid,pgid,args'], { encoding: 'utf8' }).split('\n').slice(1);
  const all = lines.map((line) => {
    const [, pid = '', group = '', command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return { pid: Number(pid), group, command };
  });
  const heads = all.filter(({ command }) => command.includes(`variorum-browser-${process.pid}-`));
  const groups = new Set(heads.map(({ group }) => group));
  return all.filter(({ group, command }) => groups.has(group) && !command.includes('<defunct>'));
}

function script(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  return path;
}

const page = (html: string) => ({
  html: `<!doctype html><title>x</title>${html}`,
  assets: [],
  tagged: false,
});
const long = page('<div style="height:99999999px">x</div>');

describe('a browser that does not start', () => {
  it('is ended and named where it hangs', async () => {
    const browser = script('hangs', 'sleep 1000');
    await expect(openPress({ browser, limits: { idle: 2 } })).rejects.toThrow(
      /The browser hangs: it has done nothing for 2 s.*\(starting\).*VARIORUM_BROWSER/,
    );
  });

  it('is ended and named where it computes without end', async () => {
    const browser = script('spins', 'while :; do :; done');
    await expect(openPress({ browser, limits: { starting: 1 } })).rejects.toThrow(
      /does not start: it has taken 1 s of processor time/,
    );
  });
});

describe('a browser at work', () => {
  it('is ended where a small page costs too much time', async () => {
    press = await openPress({ limits: { seconds: 1 } });
    await expect(press.print(long)).rejects.toThrow(
      /takes the browser more than 1 s of processor time, which is the limit \(limits\.printing\)/,
    );
    // The next step is told the same at once.
    await expect(press.print(page('x'))).rejects.toThrow(/limits\.printing/);
    rmSync(folder, { recursive: true, force: true });
  });

  it('is ended where many steps together cost too much, until another print begins', async () => {
    const shadows = Array(12).fill('0 0 60px red').join();
    const costly = (words: number) => page(`<p style="text-shadow:${shadows}">${'word '.repeat(words)}</p>`);
    // What a shadow costs depends on the machine: one print is to cost some seconds, and less than the limit.
    press = await openPress();
    let words = 25;
    let seconds = 0;
    while (seconds < 1.5) {
      words *= 2;
      const began = performance.now();
      await press.print(costly(words));
      seconds = (performance.now() - began) / 1000;
    }
    await press.close();
    press = await openPress({ limits: { seconds: Math.ceil(3 * seconds) } });
    const prints = async (browser: Press) => {
      for (let at = 0; at < 60; at++) await browser.print(costly(words));
    };
    await expect(prints(press)).rejects.toThrow(
      /and the steps before it take the browser more than \d+ s .*\(limits\.printing\)/,
    );
  });

  it('is ended where one word of megabytes costs too much time', async () => {
    press = await openPress({ limits: { seconds: 1 } });
    await expect(press.print(page('x'.repeat(4_000_000)))).rejects.toThrow(
      /takes the browser more than 1 s of processor time, which is the limit \(limits\.printing\)/,
    );
  });

  it('is ended where it needs too much memory', async () => {
    // It may be found at its start, too.
    const printing = openPress({ limits: { memory: 20 } }).then((opened) => {
      press = opened;
      return press.print(long);
    });
    await expect(printing).rejects.toThrow(
      /needs more than 20 MB of memory, which is the limit \(limits\.browserMemory\)/,
    );
  });

  it('has no more memory for a long style sheet, which a theme may bring', async () => {
    const style = `<style>p::before { content: "${'word '.repeat(400_000)}" }</style><body>`;
    const printing = openPress({ limits: { memory: 20 } }).then((opened) => {
      press = opened;
      return press.print({ ...long, html: long.html.replace('<div', `${style}<div`) });
    });
    await expect(printing).rejects.toThrow(/needs more than 20 MB of memory/);
  });

  it('is ended where it is stopped and does nothing', async () => {
    press = await openPress({ limits: { idle: 2 } });
    for (const { pid } of ours()) process.kill(pid, 'SIGSTOP');
    await expect(press.print(page('x'))).rejects.toThrow(/The browser hangs: it has done nothing for 2 s/);
  });

  it('is told as ended where the process of its page is killed', async () => {
    press = await openPress({ limits: { idle: 5 } });
    const set = await press.set(long);
    const printing = set.print([], false);
    const kill = setTimeout(() => {
      for (const { pid, command } of ours())
        if (command.includes('--type=renderer')) process.kill(pid, 'SIGKILL');
    }, 300);
    const error = await printing.catch((fault) => fault);
    clearTimeout(kill);
    expect(error).toBeInstanceOf(PressError);
    expect(error.message).toMatch(/The browser ended while it was printing/);
  });

  it('prints a page that costs little', async () => {
    press = await openPress({ limits: { seconds: 5, idle: 5 } });
    expect((await press.print(page('x'))).pdf.length).toBeGreaterThan(500);
  });
});

describe('a browser that is killed', () => {
  it('has ended by itself, and passed no limit', async () => {
    press = await openPress();
    const printing = press.print(page('<p>x</p>'.repeat(2000)));
    const caught = printing.catch((error: unknown) => error);
    for (const { pid } of ours()) process.kill(pid, 'SIGKILL');
    expect(await caught).toMatchObject({ ended: true, passesLimit: false, name: 'PressError' });
  });
});
