import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A file's bytes, or why they are not to be had; `code` is the system's. */
export type ReadInside =
  | { readonly bytes: Uint8Array }
  | {
      readonly why: 'missing' | 'outside' | 'folder' | 'no-file' | 'too-large' | 'unreadable';
      readonly code: string;
    };

/**
 * Reads an ordinary file of a folder that may be a stranger's: no link that leads out of the folder is followed, no pipe is waited for,
 * no device is read, and nothing that is larger than `most` bytes.
 */
export function readInside(folder: string, name: string, most: number): ReadInside {
  try {
    const root = realpathSync(folder);
    const real = realpathSync(join(folder, name));
    if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) return { why: 'outside', code: '' };
    const facts = statSync(real);
    if (facts.isDirectory()) return { why: 'folder', code: '' };
    if (!facts.isFile()) return { why: 'no-file', code: '' };
    if (facts.size > most) return { why: 'too-large', code: '' };
    return { bytes: readFileSync(real) };
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code ?? error);
    return { why: code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable', code };
  }
}
