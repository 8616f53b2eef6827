import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The program as it stands on disk (its code, its themes, its exact dependencies): what it makes may change with them. */
const program = [
  '..',
  '../../src/merge/data',
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

  /** Adds a file, or a folder with all that is in it; why not, where it cannot be read (`read` is the one to complain). */
  addPath(path: string): this {
    let names: string[];
    try {
      const facts = statSync(path);
      // A named pipe would be waited for without end.
      if (!facts.isDirectory()) return this.add(facts.isFile() ? readFileSync(path) : 'no file');
      names = readdirSync(path).sort();
    } catch (error) {
      return this.add(String((error as NodeJS.ErrnoException).code));
    }
    for (const name of names.filter((one) => !one.startsWith('.') && one !== 'node_modules'))
      this.add(name).addPath(join(path, name));
    return this;
  }

  digest(): string {
    return this.#hash.digest('hex');
  }
}

/** SHA-256 of everything that a build depends on: the request as data, the files that it reads, the program itself. */
export function fingerprint(request: unknown, files: readonly string[]): string {
  const print = new Fingerprint().add(JSON.stringify(request)).add(process.version);
  for (const path of files) print.add(path).addPath(path);
  for (const path of program) print.addPath(resolve(import.meta.dirname, path));
  return print.digest();
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
