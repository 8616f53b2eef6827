import { existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Browser, computeExecutablePath } from '@puppeteer/browsers';
import { cacheFolder } from '../../model/cache-folder.ts';
import { PressError } from './press-error.ts';
import { pinnedPackage, unpackBrowser } from './unpack-browser.ts';

/** A browser that can print, and where it came from. */
export interface FoundBrowser {
  /** `named`: by option or VARIORUM_BROWSER. `pinned`: from the npm package. `puppeteer`: its download cache. `system`: installed. */
  readonly source: 'named' | 'pinned' | 'puppeteer' | 'system';
  readonly path: string;
  /** What the browser's process alone must have in its environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** Folder to remove when done with it. */
  readonly temporary: string | null;
}

/** What `doctor` tells about one place where a browser could come from. */
export interface BrowserPlace {
  readonly source: FoundBrowser['source'];
  /** Path of the program, or of the package that carries it; null where there is none. */
  readonly path: string | null;
  /** A sentence for the user: what was found, or how to get it. */
  readonly note: string;
}

const systemPaths: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** The Chrome that Puppeteer was made for. */
export const chromeVersion = '147.0.7727.57';

/** Downloads it to where it is looked for. */
const download = `npx @puppeteer/browsers install chrome@${chromeVersion} --path ~/.cache/puppeteer`;

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Every place where a browser is looked for, in the order in which they are tried, with what is there; starts nothing. */
export function browserPlaces(
  named: string | undefined,
  environment: NodeJS.ProcessEnv = process.env,
): readonly BrowserPlace[] {
  const wanted = named ?? environment.VARIORUM_BROWSER;
  const pinned = process.platform === 'linux' && process.arch === 'x64' ? pinnedPackage() : null;
  const downloaded = downloadedBrowser(environment);
  const system = systemPaths[process.platform]?.find((path) => existsSync(path)) ?? null;
  return [
    {
      source: 'named',
      path: wanted && isFile(wanted) ? wanted : null,
      note: !wanted
        ? 'none named; set VARIORUM_BROWSER=/path/to/chrome to choose one'
        : isFile(wanted)
          ? 'named by you'
          : `${wanted} ${existsSync(wanted) ? 'is no file' : 'does not exist'}`,
    },
    {
      source: 'pinned',
      path: pinned ? `${pinned.folder}/bin/chromium.br` : null,
      note: pinned
        ? `Chromium ${pinned.version} from the npm package @sparticuz/chromium, unpacked to ${cacheFolder(environment)}`
        : 'comes with npm ci on Linux x64 only',
    },
    {
      source: 'puppeteer',
      path: downloaded,
      note: downloaded ? "from Puppeteer's download cache" : `none; get one with: ${download}`,
    },
    {
      source: 'system',
      path: system,
      note: system ? 'installed on this machine' : 'none; install Chrome or Chromium',
    },
  ];
}

/** The browser to print with: the first place that has one. Throws `PressError` where there is none. */
export async function findBrowser(
  named: string | undefined,
  environment: NodeJS.ProcessEnv,
): Promise<FoundBrowser> {
  const places = browserPlaces(named, environment);
  const wanted = named ?? environment.VARIORUM_BROWSER;
  if (wanted && !places[0]?.path)
    throw new PressError(
      `The browser you named, ${wanted}, ${existsSync(wanted) ? 'is no file' : 'does not exist'}. Name another, or none.`,
    );
  const place = places.find(({ path }) => path !== null);
  if (!place?.path)
    throw new PressError(
      `No browser was found to print with. Looked for:\n${places.map(({ source, note }) => `  ${source}: ${note}`).join('\n')}`,
    );
  const source = place.source === 'pinned' ? pinnedPackage() : null;
  if (source) return { source: place.source, ...(await unpackBrowser(source, cacheFolder(environment))) };
  return { source: place.source, path: place.path, environment: {}, temporary: null };
}

/** The Chrome for this version of Puppeteer, where it was downloaded. */
function downloadedBrowser({ PUPPETEER_CACHE_DIR, HOME }: NodeJS.ProcessEnv): string | null {
  try {
    const path = computeExecutablePath({
      browser: Browser.CHROME,
      buildId: chromeVersion,
      cacheDir: PUPPETEER_CACHE_DIR || join(HOME || homedir(), '.cache/puppeteer'),
    });
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}
