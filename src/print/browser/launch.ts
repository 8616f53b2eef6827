import { rmSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { passingFolder } from '../../model/passing-folder.ts';
import { type FoundBrowser, findBrowser } from './find-browser.ts';
import { PressError } from './press-error.ts';
import { type BrowserLimits, type BrowserWatch, watchBrowser } from './watch-browser.ts';

/** How a browser is started; every field may be left out. */
export interface LaunchOptions {
  /** Path of the browser to use. Default: VARIORUM_BROWSER, else the first one found. */
  readonly browser?: string | undefined;
  /** Start without Chromium's sandbox. Default: VARIORUM_NO_SANDBOX; as root always, for it cannot start otherwise. */
  readonly noSandbox?: boolean | undefined;
  /** What one step (start, load, print) may use of the machine. */
  readonly limits?: BrowserLimits | undefined;
  /** Milliseconds that one step may take by the clock, however little it uses. Default: 3,600,000. */
  readonly timeLimit?: number | undefined;
  /** Ends the browser and all its processes when aborted. */
  readonly signal?: AbortSignal | undefined;
  /** Default: `process.env`. */
  readonly environment?: NodeJS.ProcessEnv | undefined;
}

/** A running browser. */
export interface LaunchedBrowser {
  readonly browser: Browser;
  readonly found: FoundBrowser;
  /** Why Chromium's own sandbox is off; null where it is on. */
  readonly unsandboxed: string | null;
  readonly watch: BrowserWatch;
  /** Ends the whole process tree and removes what it left on disk; can be called twice. */
  readonly end: () => Promise<void>;
}

/** Milliseconds that one step may take unless the caller says otherwise: what it may use of the machine is the limit, for a busy one is slow. */
export const defaultTimeLimit = 3_600_000;

/** What browsers that still run have on the disk. One listener serves them all: Node warns of more than ten. */
const toRemove = new Set<string>();

function removeAtExit(folder: string): void {
  if (toRemove.size === 0) {
    process.removeListener('exit', removeNow);
    process.once('exit', removeNow);
  }
  toRemove.add(folder);
}

function removeNow(): void {
  for (const folder of toRemove) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** The one place that starts a browser: sealed from the network whatever the page tries (src/decisions/0101). */
export async function launch(options: LaunchOptions = {}): Promise<LaunchedBrowser> {
  const environment = options.environment ?? process.env;
  options.signal?.throwIfAborted();
  const found = await findBrowser(options.browser, environment);
  const unsandboxed = whyUnsandboxed(options, environment);
  const profile = await profileFolder();
  const leftovers = [profile, ...(found.temporary ? [found.temporary] : [])];
  for (const folder of leftovers) removeAtExit(folder);
  const cleanUp = async () => {
    await Promise.all(
      leftovers.map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })),
    );
    for (const folder of leftovers) toRemove.delete(folder);
  };
  const starting = new AbortController();
  let kill = () => starting.abort();
  const watch = watchBrowser(`--user-data-dir=${profile}`, options.limits ?? {}, () => kill());
  const start = () =>
    puppeteer.launch({
      executablePath: found.path,
      headless: 'shell',
      pipe: true,
      userDataDir: profile,
      signal: options.signal ? AbortSignal.any([options.signal, starting.signal]) : starting.signal,
      // Ctrl-C is the caller's, by the signal; a parent that dies closes the pipe, and the browser ends by itself.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      // A busy machine may be slow to start it: that is no reason to end a print. One that hangs is ended by the watch.
      timeout: options.timeLimit ?? defaultTimeLimit,
      protocolTimeout: options.timeLimit ?? defaultTimeLimit,
      ignoreDefaultArgs: ['--enable-automation'],
      args: [
        '--host-resolver-rules=MAP * ~NOTFOUND',
        '--disable-gpu',
        '--font-render-hinting=none',
        '--disable-background-networking',
        '--disable-sync',
        '--no-first-run',
        '--no-pings',
        ...(unsandboxed ? ['--no-sandbox', '--no-zygote'] : []),
      ],
      // Nothing of the user's environment: two machines give equal bytes, and no secret is in the browser's reach.
      env: {
        ...(environment.PATH ? { PATH: environment.PATH } : {}),
        HOME: profile,
        TMPDIR: profile,
        LANG: 'C.UTF-8',
        TZ: 'UTC',
        ...(process.platform === 'win32' ? { SystemRoot: environment.SystemRoot } : {}),
        ...found.environment,
      },
    });
  try {
    const browser = await watch.start(start);
    const child = browser.process();
    watch.started(child?.pid);
    kill = () => {
      if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
      try {
        // Puppeteer starts the browser as the head of a process group of its own.
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
      } catch {
        child.kill('SIGKILL');
      }
    };
    const end = async () => {
      options.signal?.removeEventListener('abort', kill);
      kill();
      await ended(child);
      await cleanUp();
    };
    options.signal?.addEventListener('abort', kill);
    return { browser, found, unsandboxed, watch, end };
  } catch (error) {
    await cleanUp();
    options.signal?.throwIfAborted();
    if (error instanceof PressError) throw error;
    throw new PressError(explain(found, error), { cause: error });
  }
}

/** What a browser writes at least before it opens a page. */
const trialBytes = 512 * 1024;

/** A fresh profile. */
async function profileFolder(): Promise<string> {
  let folder: string | null = null;
  try {
    folder = passingFolder('browser');
    // A full disk has room for a folder, and the browser ends without a word of it.
    const trial = join(folder, 'trial');
    await writeFile(trial, Buffer.alloc(trialBytes));
    await rm(trial);
    return folder;
  } catch (cause) {
    if (folder !== null) await rm(folder, { recursive: true, force: true }).catch(() => {});
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    throw new PressError(
      `The folder for temporary files, ${tmpdir()}, cannot be written (${code}). Free some space there, or set TMPDIR to another folder.`,
      { cause },
    );
  }
}

function whyUnsandboxed(options: LaunchOptions, environment: NodeJS.ProcessEnv): string | null {
  if (options.noSandbox) return 'you asked for it';
  if (environment.VARIORUM_NO_SANDBOX) return 'VARIORUM_NO_SANDBOX is set';
  if (process.getuid?.() === 0)
    return 'Chromium cannot use its sandbox as root; run as an ordinary user to have it';
  return null;
}

function explain(found: FoundBrowser, error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (/No usable sandbox|sandbox/i.test(text))
    return `The browser ${found.path} could not start its sandbox. Allow user namespaces on this machine, or, if you trust the documents, set VARIORUM_NO_SANDBOX=1.`;
  if (/Target closed|Protocol error/.test(text))
    return `The browser ${found.path} did not start: it ended at once. Either it is no browser, or the system allows it too little memory (\`ulimit -v\`) or too few processes.`;
  return `The browser ${found.path} did not start: ${text.split('\n').slice(0, 6).join('\n')}`;
}

function ended(child: ReturnType<Browser['process']>): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}
