import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { root } from './root.ts';

/** A job as the print shop tells of it. */
export interface ShopJob {
  readonly id: string;
  readonly status: 'waiting' | 'active' | 'done' | 'failed' | 'cancelled';
  readonly attempts: number;
  readonly reason?: string;
  readonly messages?: readonly { readonly rule: string; readonly file?: string; readonly reason: string }[];
  readonly files?: readonly { readonly path: string; readonly sha256: string; readonly url: string }[];
}

/** A print shop in processes of its own, in a folder of its own. */
export interface OpenShop {
  readonly address: string;
  readonly folder: string;
  /** The server. */
  readonly process: ChildProcess;
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** Hands in a project as a ZIP archive. */
  readonly handIn: (
    files: Readonly<Record<string, string>> | Uint8Array,
    options?: unknown,
  ) => Promise<Response>;
  /** The same, of one that is taken in: its id. */
  readonly add: (files: Readonly<Record<string, string>>, options?: unknown) => Promise<string>;
  readonly job: (id: string) => Promise<ShopJob>;
  /** The job once it is over. */
  readonly ended: (id: string) => Promise<ShopJob>;
  readonly bytes: (job: ShopJob, path: string) => Promise<Uint8Array>;
  /** Starts a worker, once it is ready for jobs. */
  readonly work: (words?: readonly string[]) => Promise<ChildProcess>;
  readonly remove: () => Promise<void>;
}

/** Starts the compiled server. */
export async function openShop(
  words: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<OpenShop> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-test-shop-'));
  const env = { ...process.env, VARIORUM_STORE: join(folder, 'store'), TMPDIR: folder, ...environment };
  const children: ChildProcess[] = [];
  /** Starts a command, and waits for what it says when it is ready. */
  const start = (argv: readonly string[], ready: RegExp) =>
    new Promise<{ readonly child: ChildProcess; readonly said: string }>((resolve, reject) => {
      const child = spawn(process.execPath, [join(root, '.build/cli/main.js'), ...argv], {
        env,
        stdio: 'pipe',
      });
      children.push(child);
      let said = '';
      const take = (more: unknown) => {
        said += more;
        if (ready.test(said)) resolve({ child, said });
      };
      child.stdout?.on('data', take);
      child.stderr?.on('data', take);
      child.once('exit', (code) => reject(new Error(`${argv[0]} ended with ${code}: ${said}`)));
    });
  const { child: server, said } = await start(['serve', '--port', '0', ...words], /^http:.*\n/m);
  const address = /^http:\S+/m.exec(said)?.[0] ?? '';
  const ask = (path: string, init?: RequestInit) => fetch(address + path, init);
  const handIn: OpenShop['handIn'] = (files, options) => {
    const archive = files instanceof Uint8Array ? files : archiveOf(files);
    const form = new FormData();
    form.set('project', new Blob([archive as Uint8Array<ArrayBuffer>]), 'project.zip');
    if (options !== undefined) form.set('options', JSON.stringify(options));
    return ask('/v1/jobs', { method: 'POST', body: form });
  };
  const job = async (id: string) => (await (await ask(`/v1/jobs/${id}`)).json()) as ShopJob;
  return {
    address,
    folder,
    process: server,
    ask,
    handIn,
    add: async (files, options) => {
      const answer = await handIn(files, options);
      if (answer.status !== 202) throw new Error(`answered ${answer.status}: ${await answer.text()}`);
      return ((await answer.json()) as ShopJob).id;
    },
    job,
    ended: async (id) => {
      for (;;) {
        const now = await job(id);
        if (now.status !== 'waiting' && now.status !== 'active') return now;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    bytes: async ({ files = [] }, path) => {
      const { url = '' } = files.find((file) => file.path === path) ?? {};
      return new Uint8Array(await (await ask(url)).arrayBuffer());
    },
    work: async (more = []) => (await start(['work', ...more], /Ready for jobs/)).child,
    remove: async () => {
      for (const child of children) await stop(child);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Ends a process at once. */
export function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

/** Files as a ZIP archive. */
export function archiveOf(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), {
    mtime: new Date(1980, 0, 1),
  });
}

/** A tiny project of two people; a number tells one from another. */
export const tinyProject = (number = 1): Readonly<Record<string, string>> => ({
  'tiny/handbook.yml': `title: Tiny ${number}\nlanguage: en\nanswers:\n  - { id: a, title: Ada, files: a.md }\n  - { id: b, title: Bob, files: b.md }\n`,
  'tiny/a.md': `## 1. What is a loop?\n\nA loop repeats statements ${number} times.\n`,
  'tiny/b.md': '## 1. What is a loop?\n\nIt ends when its condition is false.\n',
});
