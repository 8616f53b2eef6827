import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * The program as it stands on disk (its code, its themes, its exact dependencies): what it makes may change with
 * them.
 */
const program = [
  '..',
  '../../src/merge/similarity/data',
  '../../templates',
  '../../package-lock.json',
  '../../package.json',
];

/** Adds a value to a fingerprint, its length before it, so that no two lists of values run together alike. */
class Fingerprint {
  readonly #hash = createHash('sha256');

  add(value: string | Uint8Array): this {
    this.#hash.update(`${value.length}:`).update(value);
    return this;
  }

  /**
   * Adds a file, or a folder with all that is in it; why not, where it cannot be read (`read` is the one to
   * complain).
   */
  addPath(path: string, read: (path: string, facts: Stats) => string | Uint8Array = readWhole): this {
    let names: string[];
    try {
      const facts = statSync(path);
      // A named pipe would be waited for without end.
      if (!facts.isDirectory()) return this.add(facts.isFile() ? read(path, facts) : 'no file');
      names = readdirSync(path).sort();
    } catch (error) {
      return this.add(String((error as NodeJS.ErrnoException).code));
    }
    for (const name of names.filter((one) => !one.startsWith('.') && one !== 'node_modules'))
      this.add(name).addPath(join(path, name), read);
    return this;
  }

  digest(): string {
    return this.#hash.digest('hex');
  }
}

/**
 * SHA-256 of everything that a build depends on: the request as data, the files that it reads, the program itself.
 */
export function fingerprint(request: unknown, files: readonly string[]): string {
  const print = new Fingerprint().add(JSON.stringify(request)).add(process.version);
  for (const path of files) print.add(path).addPath(path);
  for (const path of program) print.addPath(resolve(import.meta.dirname, path), digestOf);
  return print.digest();
}

/** SHA-256 of files and folders by their paths, and of nothing else. */
export function fingerprintFiles(files: readonly string[]): string {
  const print = new Fingerprint();
  for (const path of files) print.add(path).addPath(path);
  return print.digest();
}

function readWhole(path: string): Uint8Array {
  return readFileSync(path);
}

const digests = new Map<string, { readonly facts: string; readonly digest: string }>();

/**
 * Digest of a file of the program, read again only where its date or size are others: one process may build many
 * times.
 */
function digestOf(path: string, { mtimeMs, size }: Stats): string {
  const facts = `${mtimeMs} ${size}`;
  const known = digests.get(path);
  if (known?.facts === facts) return known.digest;
  const digest = sha256(readFileSync(path));
  digests.set(path, { facts, digest });
  return digest;
}

/** The SHA-256 of some bytes, in hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
