import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { StudioState } from '../../src/studio/api.ts';
import { root } from './root.ts';

/** A studio in a process of its own, in a folder of its own. */
export interface OpenStudio {
  readonly folder: string;
  /** With its token. */
  readonly address: string;
  readonly origin: string;
  /** Asks it as its page does; `init` may say anything else. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  readonly post: (path: string, body: unknown) => Promise<Response>;
  /** The state once everything is read. */
  readonly settled: () => Promise<StudioState>;
  readonly read: (path: string) => string;
  /** Ends it as Ctrl-C does, or at once. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
  /** Starts it again in the same folder. */
  readonly again: () => Promise<void>;
  /** Ends it, and takes its folder away. */
  readonly remove: () => Promise<void>;
}

/** Opens the compiled studio on a project of these files; without `project` on the page where documents are dropped. */
export async function openStudio(
  files: Readonly<Record<string, string | Uint8Array>>,
  project: string | null,
): Promise<OpenStudio> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-studio-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  let child: ChildProcess;
  let address = '';
  const start = async () => {
    child = spawn(
      process.execPath,
      [join(root, '.build/cli/main.js'), 'studio', ...(project === null ? [] : [project]), '--no-open'],
      { cwd: folder, env: { ...process.env, VARIORUM_CACHE: join(folder, '.cache') }, stdio: 'pipe' },
    );
    address = await new Promise<string>((resolve, reject) => {
      let out = '';
      let err = '';
      child.stderr?.on('data', (more) => {
        err += more;
      });
      child.stdout?.on('data', (more) => {
        out += more;
        if (out.includes('\n')) resolve(out.trim());
      });
      child.once('exit', (code) => reject(new Error(`the studio ended with ${code}: ${err}`)));
    });
  };
  await start();
  const origin = () => new URL(address).origin;
  const cookie = () => {
    const { port, searchParams } = new URL(address);
    return `variorum-studio-${port}=${searchParams.get('token')}`;
  };
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${origin()}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { cookie: cookie(), ...init.headers },
    });
  const stop = (signal: NodeJS.Signals = 'SIGINT') =>
    new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill(signal);
    });
  return {
    folder,
    get address() {
      return address;
    },
    get origin() {
      return origin();
    },
    ask,
    post: (path, body) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    settled: async () => {
      for (;;) {
        const state = (await (await ask('/api/state')).json()) as StudioState;
        if (!state.busy && (project === null || state.project)) return state;
        const fault = state.messages.find(({ severity }) => severity === 'error');
        if (!state.busy && fault) throw new Error(`the project cannot be read: ${fault.reason}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    stop,
    again: start,
    remove: async () => {
      await stop('SIGKILL');
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
