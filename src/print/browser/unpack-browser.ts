import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';
import { passingFolder } from '../../model/passing-folder.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { PressError } from './press-error.ts';

/** A browser's files on disk, and what its process alone must have in its environment. */
export interface UnpackedBrowser {
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Folder to remove when done: set where no lasting cache folder could be written. */
  readonly temporary: string | null;
}

/** Where the package with the pinned Chromium lies, and its version; null where it is not installed. */
export function pinnedPackage(): { readonly folder: string; readonly version: string } | null {
  try {
    const folder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../..');
    if (!existsSync(join(folder, 'bin/chromium.br'))) return null;
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { folder, version };
  } catch {
    return null;
  }
}

/**
 * Unpacks the Chromium of the npm package once (196 MB, about 2 s) and finds it again afterwards. It is written under a name of
 * its own and renamed when whole, so that two builds at once, or one that is killed, leave no half browser. Where the cache
 * folder cannot be written, a private temporary folder serves for this run.
 */
export async function unpackBrowser(
  source: { readonly folder: string; readonly version: string },
  cache: string,
): Promise<UnpackedBrowser> {
  const target = join(cache, `chromium-${source.version}`);
  if (existsSync(join(target, 'chromium'))) return describe(target, null);
  try {
    await mkdir(cache, { recursive: true, mode: 0o700 });
    const half = passingFolder('unpacking', cache);
    try {
      await unpackInto(source.folder, half, target);
      await rename(half, target).catch((error) => {
        if (!existsSync(join(target, 'chromium'))) throw error;
      });
    } finally {
      await rm(half, { recursive: true, force: true });
    }
    return describe(target, null);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes(code)) throw unpackingFault(source, cache, error);
    const folder = passingFolder('chromium');
    try {
      await unpackInto(source.folder, folder, folder);
    } catch (cause) {
      await rm(folder, { recursive: true, force: true });
      throw unpackingFault(source, folder, cause);
    }
    return describe(folder, folder);
  }
}

/** Megabytes of the browser when it is unpacked. */
const unpackedSize = 196;

/** Why there is no browser now, and what to do: what the system says of a file names neither. */
function unpackingFault(source: { readonly folder: string }, to: string, cause: unknown): PressError {
  const { code = '', syscall, message } = cause as NodeJS.ErrnoException;
  return new PressError(
    syscall
      ? `The browser, ${unpackedSize} MB, cannot be unpacked to ${to} (${code}). Free some space there, or name another folder with VARIORUM_CACHE.`
      : `The browser cannot be unpacked from ${source.folder}, which is damaged (${code || message}). Run npm ci again.`,
    { cause },
  );
}

async function unpackInto(from: string, folder: string, final: string): Promise<void> {
  const open = (name: string) => createReadStream(join(from, 'bin', name), { highWaterMark: 1 << 20 });
  await Promise.all([
    pipeline(
      open('chromium.br'),
      createBrotliDecompress({ chunkSize: 1 << 20 }),
      createWriteStream(join(folder, 'chromium'), { mode: 0o755 }),
    ),
    pipeline(open('al2023.tar.br'), createBrotliDecompress(), extract(folder)),
    pipeline(open('fonts.tar.br'), createBrotliDecompress(), extract(folder)),
  ]);
  // The package's own fonts.conf names folders of Amazon's; without one font that is found, pages print blank.
  await writeFile(join(folder, 'fonts.conf'), fontsConf(final));
}

function fontsConf(folder: string): string {
  const escaped = escapeXml(folder);
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escaped}/fonts</dir>
  <cachedir>${escaped}/fonts-cache</cachedir>
</fontconfig>
`;
}

function describe(folder: string, temporary: string | null): UnpackedBrowser {
  return {
    path: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: join(folder, 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
    temporary,
  };
}
