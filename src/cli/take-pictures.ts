import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { findPicture } from '../read/read.ts';
import { decodePath } from '../text/decode-path.ts';
import type { LookedAt } from './look-at.ts';

/** What became of the pictures that documents name. */
interface TakenPictures {
  readonly taken: number;
  readonly missing: readonly string[];
  readonly outside: readonly { readonly url: string; readonly to: string }[];
}

/**
 * Copies the pictures that documents name to where their copies will look for them: from the folder that the user named, and from
 * nowhere else. Gives how many there were, the addresses of those that were not found, and of those that stand elsewhere with where
 * in the project their documents look for them.
 */
export async function takePictures(
  documents: readonly Pick<LookedAt, 'path' | 'name' | 'root' | 'pictures'>[],
  folder: string,
): Promise<TakenPictures> {
  const done = new Set<string>();
  const missing: string[] = [];
  const outside = new Map<string, string>();
  for (const { path, name, root, pictures } of documents)
    for (const url of pictures) {
      const to = resolve(folder, dirname(name), decodePath(url.replace(/[?#].*$/, '')).replaceAll('\\', '/'));
      const found =
        path === null || root === null ? null : await findPicture(url, root, relative(root, path));
      const fits = to.startsWith(join(folder, sep));
      if (fits && found && 'reason' in found && found.rule === 'outside-project') outside.set(url, to);
      else if (!found || 'reason' in found || !fits) missing.push(url);
      else if (!done.has(to)) {
        done.add(to);
        await mkdir(dirname(to), { recursive: true });
        // What is there already is the user's.
        await writeFile(to, found.bytes, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
          if (error.code !== 'EEXIST') throw error;
        });
      }
    }
  return { taken: done.size, missing, outside: [...outside].map(([url, to]) => ({ url, to })) };
}
