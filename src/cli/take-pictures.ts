import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { findPicture } from '../read/read.ts';
import { decodePath } from '../text/decode-path.ts';
import type { LookedAt } from './look-at.ts';

/**
 * Copies the pictures that documents name to where their copies will look for them: from the folder that the user named, and from
 * nowhere else. Gives how many there were, and the addresses of those that were not found.
 */
export async function takePictures(
  documents: readonly Pick<LookedAt, 'path' | 'name' | 'root' | 'pictures'>[],
  folder: string,
): Promise<{ readonly taken: number; readonly missing: readonly string[] }> {
  const done = new Set<string>();
  const missing: string[] = [];
  for (const { path, name, root, pictures } of documents)
    for (const url of pictures) {
      const to = resolve(folder, dirname(name), decodePath(url.replace(/[?#].*$/, '')).replaceAll('\\', '/'));
      const found =
        path === null || root === null ? null : await findPicture(url, root, relative(root, path));
      if (!found || 'reason' in found || !to.startsWith(join(folder, sep))) missing.push(url);
      else if (!done.has(to)) {
        done.add(to);
        await mkdir(dirname(to), { recursive: true });
        // What is there already is the user's.
        await writeFile(to, found.bytes, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
          if (error.code !== 'EEXIST') throw error;
        });
      }
    }
  return { taken: done.size, missing };
}
