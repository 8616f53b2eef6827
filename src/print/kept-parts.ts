import { createHash, randomBytes } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../model/cache-folder.ts';
import type { RenderedBook } from '../model/rendered.ts';
import type { PrintedPart } from './printed-part.ts';

/** Prints of parts that were made before, on disk, by all that they depend on. */
export interface KeptParts {
  /** The print of a part as it was kept; else it is made, and kept. */
  recall(key: string, make: () => Promise<PrintedPart>): Promise<PrintedPart>;
  /** Removes what was not used for the longest time until the rest has its room. */
  tidy(): void;
}

/** Bytes on disk: four books of 2,000 long questions. */
const room = 2 ** 30;

/** What is in front of the bytes of a kept print. */
interface Head extends Omit<PrintedPart, 'pdf' | 'titles' | 'pageOf'> {
  readonly titles: readonly (readonly [string, string])[];
  readonly pageOf: readonly (readonly [string, number])[];
}

/**
 * Prints that last from one build to the next, in the user's cache folder; null where `VARIORUM_KEEP_PARTS` is 0. What is kept is the
 * browser's own PDF, before it is finished, so that a book made of kept parts has the same bytes. Each file begins with the SHA-256 of the
 * rest: one that was cut short or changed is made anew. Nothing here can make a build fail.
 */
export function keptParts(environment: Readonly<Record<string, string | undefined>>): KeptParts | null {
  if (environment.VARIORUM_KEEP_PARTS === '0') return null;
  const folder = join(cacheFolder(environment), 'parts');
  return {
    async recall(key, make) {
      const place = join(folder, key);
      const kept = readPart(place);
      if (kept) return kept;
      const part = await make();
      writePart(folder, place, part);
      return part;
    },
    tidy: () => tidyFolder(folder),
  };
}

function readPart(place: string): PrintedPart | null {
  try {
    const whole = readFileSync(place);
    const content = whole.subarray(33);
    if (sha256(content).compare(whole.subarray(0, 32)) !== 0) throw new Error('damaged');
    const end = content.indexOf('\n');
    const { titles, pageOf, ...head } = JSON.parse(content.toString('utf8', 0, end)) as Head;
    const now = new Date();
    utimesSync(place, now, now);
    return { ...head, titles: new Map(titles), pageOf: new Map(pageOf), pdf: content.subarray(end + 1) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') rmSync(place, { force: true });
    return null;
  }
}

/** Under another name until it is whole, for two builds may write the same; only the user may read it. */
function writePart(folder: string, place: string, { pdf, titles, pageOf, ...rest }: PrintedPart): void {
  const half = join(folder, `.${randomBytes(8).toString('hex')}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const head: Head = { ...rest, titles: [...titles], pageOf: [...pageOf] };
    const content = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), pdf]);
    writeFileSync(half, Buffer.concat([sha256(content), Buffer.from('\n'), content]), { mode: 0o600 });
    renameSync(half, place);
  } catch {
    // A full disk, or a folder that cannot be written: then it is printed again the next time.
    rmSync(half, { force: true });
  }
}

function tidyFolder(folder: string): void {
  try {
    const files = readdirSync(folder).map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name));
      return { path: join(folder, name), size, mtimeMs };
    });
    let left = files.reduce((sum, { size }) => sum + size, 0);
    for (const { path, size } of files.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
      if (left <= room) break;
      rmSync(path, { force: true });
      left -= size;
    }
  } catch {
    // Another build tidies at the same time, or there is nothing.
  }
}

function sha256(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}

/**
 * Makes the names of parts of a book: SHA-256 of everything that goes into the print, the browser, the files of the book and the code of
 * the press included.
 */
export function partKeys(
  browser: { readonly version: string; readonly path: string },
  book: Omit<RenderedBook, 'html'>,
): (html: string, how: unknown) => string {
  const { assets, ...rest } = book;
  const common = createHash('sha256').update(JSON.stringify([browser, rest, ownCode()]));
  for (const { path, type, bytes } of assets)
    common.update(`${path} ${type} ${bytes.length}\n`).update(bytes);
  return (html, how) => common.copy().update(JSON.stringify(how)).update(html).digest('hex');
}

let code: string | null = null;

/** SHA-256 of what prepares, lays out and prints: a kept print is one of this program. */
function ownCode(): string {
  if (code) return code;
  const hash = createHash('sha256');
  for (const folder of ['.', 'browser', 'pdf', '../pdf', '../model'])
    for (const { name } of readdirSync(join(import.meta.dirname, folder), { withFileTypes: true })
      .filter((one) => one.isFile())
      .sort((a, b) => (a.name < b.name ? -1 : 1)))
      hash.update(`${folder}/${name}\n`).update(readFileSync(join(import.meta.dirname, folder, name)));
  code = hash.digest('hex');
  return code;
}
