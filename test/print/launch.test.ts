import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { browserPlaces, openPress, PressError, printPdf } from '../../src/print/print.ts';
import { tinyBook } from './tiny-book.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'variorum-test-'));
  folders.push(made);
  return made;
}

/** Profiles that browsers started with this TMPDIR left behind, and processes that still name it. */
function leftovers(temporary: string): { readonly files: string[]; readonly processes: string[] } {
  const processes = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(`--user-data-dir=${temporary}`) && !line.includes('<defunct>'));
  return { files: readdirSync(temporary), processes };
}

async function withTemporary<T>(work: (temporary: string) => Promise<T>): Promise<T> {
  const before = process.env.TMPDIR;
  const temporary = folder();
  process.env.TMPDIR = temporary;
  try {
    return await work(temporary);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

describe('which browser prints', () => {
  it('is the one that was named, first of all', () => {
    const [named] = browserPlaces(process.execPath, {});
    expect(named).toEqual({ source: 'named', path: process.execPath, note: 'named by you' });
  });

  it('is the pinned one where nothing was named, unpacked whole into the cache', async () => {
    const cache = folder();
    const [one, other] = await Promise.all(
      [1, 2].map(() => openPress({ environment: { PATH: process.env.PATH, VARIORUM_CACHE: cache } })),
    );
    await Promise.all([one?.close(), other?.close()]);
    expect(one?.browser.source).toBe('pinned');
    expect(readdirSync(cache)).toEqual([expect.stringMatching(/^chromium-[\d.]+$/)]);
  });

  it('is none where the named one is missing: said, not replaced', async () => {
    await expect(openPress({ browser: '/no/such/browser' })).rejects.toThrow(
      /The browser you named, \/no\/such\/browser, does not exist/,
    );
  });

  it('is told when what was named is no browser', async () => {
    const program = join(folder(), 'browser');
    writeFileSync(program, '#!/bin/sh\necho broken >&2\nexit 7\n', { mode: 0o755 });
    await expect(openPress({ browser: program })).rejects.toThrow(PressError);
  });
});

describe('the end of a browser', () => {
  it('leaves no process and no file after close', async () => {
    await withTemporary(async (temporary) => {
      const press = await openPress();
      expect(leftovers(temporary).processes.length).toBeGreaterThan(0);
      await press.close();
      await press.close();
      expect(leftovers(temporary)).toEqual({ files: [], processes: [] });
    });
  });

  it('comes at once when aborted in the middle of a print, with the reason', async () => {
    await withTemporary(async (temporary) => {
      const controller = new AbortController();
      const press = await openPress({ signal: controller.signal });
      const printing = printPdf(press, {
        ...tinyBook(200),
        onPass: () => setTimeout(() => controller.abort(new Error('Ctrl-C')), 100),
      });
      await expect(printing).rejects.toThrow('Ctrl-C');
      await press.close();
      expect(leftovers(temporary)).toEqual({ files: [], processes: [] });
    });
  });

  it('is told as such when somebody kills it', async () => {
    await withTemporary(async (temporary) => {
      const press = await openPress();
      const pid = Number(leftovers(temporary).processes[0]?.trim().split(' ')[0]);
      const printing = printPdf(press, { ...tinyBook(200), onPass: () => process.kill(pid, 'SIGKILL') });
      await expect(printing).rejects.toThrow(/The browser ended while it was printing/);
      await press.close();
      expect(leftovers(temporary)).toEqual({ files: [], processes: [] });
    });
  });

  it('comes when a time limit is passed', async () => {
    const press = await openPress({ timeLimit: 2000 });
    try {
      await expect(printPdf(press, tinyBook(3000))).rejects.toThrow(/took longer than 2 s/);
    } finally {
      await press.close();
    }
  });

  it('comes even when our own process is killed', async () => {
    const temporary = folder();
    const script = `import { openPress } from ${JSON.stringify(new URL('../../.build/print/print.js', import.meta.url).href)};
await openPress(); console.log('open'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TMPDIR: temporary },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGKILL');
    await expect.poll(() => leftovers(temporary).processes, { timeout: 170_000 }).toEqual([]);
  });
});
