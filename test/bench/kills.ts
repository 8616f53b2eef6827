import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder } from '../../src/incremental/folder-lock.ts';
import { root } from '../helpers/root.ts';

const program = join(root, '.build/cli/main.js');
const document = (version: number) =>
  `1. What is a test?\n\n- Point: In version ${version} it checks one thing.\n\n2. What is a build?\n\n- Whole: It makes all files.\n`;

/** One in so many builds prints, with a browser that may be left behind. */
const printsEvery = 8;

/** A folder that is built into again and again. */
interface Target {
  readonly out: string;
  readonly formats: string;
  /** Which version outputs are of, by their digest. */
  readonly known: Map<string, number>;
  /** How long a build takes, milliseconds. */
  length: number;
}

/**
 * Kills builds at random moments, half of them while the outputs are written, and looks at what is left: all outputs of one version, and no
 * file or folder of a build after the next start. `kills [TIMES] [SEED]`: another seed gives other moments. Runs of other seeds add up, and
 * what was found so far is told all along, for it takes long.
 */
export async function bench([times = '200', seed = '1']: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-kills-'));
  const project = join(folder, 'project');
  const temporary = join(folder, 'temporary');
  for (const path of [project, temporary]) mkdirSync(path);
  const random = generator(Number(seed));
  const start = (version: number, { out, formats }: Target): ChildProcess => {
    writeFileSync(join(project, 'a.md'), document(version));
    const argv = [
      program,
      'build',
      project,
      '--edition',
      'handbook',
      '--format',
      formats,
      '--out',
      out,
      '--quiet',
    ];
    return spawn(process.execPath, argv, { env: { ...process.env, TMPDIR: temporary }, stdio: 'ignore' });
  };
  const target = async (name: string, formats: string): Promise<Target> => {
    const made: Target = { out: join(folder, name), formats, known: new Map(), length: 0 };
    for (const version of [1, 2]) {
      const began = performance.now();
      await ended(start(version, made));
      made.length = performance.now() - began;
      made.known.set(digest(made.out), version);
    }
    return made;
  };
  try {
    const written = await target('written', 'json,md,html');
    const printed = await target('printed', 'json,pdf');
    const found = { whole: 0, finished: 0, mended: 0, left: 0 };
    for (let at = 0; at < Number(times); at++) {
      const one = at % printsEvery === 0 ? printed : written;
      const versionNow = () => one.known.get(digest(one.out)) ?? null;
      const build = start(versionNow() === 1 ? 2 : 1, one);
      const atWriting = at % 2 === 1;
      await killed(build, random() * (atWriting ? 30 : one.length), atWriting ? one.out : null);
      if (build.exitCode === 0) found.finished++;
      if (versionNow() === null) found.mended++;
      // The next start: it mends the folder before anything else.
      await (await lockFolder(one.out))();
      if (versionNow() !== null) found.whole++;
      found.left += hidden(one.out).length;
      if ((at + 1) % 20 === 0) console.log(`after ${at + 1}: ${JSON.stringify(found)}`);
    }
    const browsers = readdirSync(temporary).length;
    await ended(start(3, printed));
    console.log(
      `${times} kills: outputs all of one version ${found.whole}; finished before the kill ${found.finished}, mended by the next start ${found.mended}; files left after it ${found.left}; folders of browsers left ${browsers}, after the next print ${readdirSync(temporary).length}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Kills a process after a while, or so long after something has changed in a folder; resolves when it has ended. */
async function killed(build: ChildProcess, wait: number, folder: string | null): Promise<void> {
  const end = ended(build);
  const kill = () => setTimeout(() => build.kill('SIGKILL'), wait);
  if (folder === null) kill();
  // The trial file and the lock come first, then the outputs.
  let seen = 0;
  const watcher =
    folder === null
      ? null
      : watch(folder, (_, name) => {
          if (/\.tmp$/.test(name ?? '') && !/trial/.test(name ?? '') && seen++ === 0) kill();
        });
  await end;
  watcher?.close();
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/** Of all outputs in a folder, by their names. */
function digest(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort())
    if (!name.startsWith('.')) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

/** What a build has left besides its outputs and what it remembers. */
function hidden(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith('.') && name !== '.variorum.json');
}

/** Numbers between 0 and 1 that are the same in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
