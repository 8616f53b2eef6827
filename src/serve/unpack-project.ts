import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unpack } from '../read/read.ts';

/** Files that a project may have. */
const mostFiles = 2000;
/** Letters of a path in an archive. */
const longest = 300;
/** What systems put into archives beside what was meant. */
const passedBy = /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/;

/**
 * Unpacks an archive that is a stranger's into a folder: plain files below it, and nothing else. Gives the folder of the project in it,
 * or in words why there is none.
 * @param name of the project; null for that of the only folder in the archive.
 */
export async function unpackProject(
  archive: Uint8Array,
  folder: string,
  name: string | null,
  mostBytes: number,
): Promise<{ readonly project: string } | string> {
  const entries = unpack(archive, { bytes: mostBytes, entries: mostFiles });
  if (typeof entries === 'string') return `${entries}.`;
  const files = Object.entries(entries).filter(([path]) => !passedBy.test(path));
  if (files.length === 0) return 'The archive holds no files. Hand in a ZIP archive of the project.';
  for (const [path] of files) {
    const fault = pathFault(path);
    if (fault) return `The archive has a file ${JSON.stringify(path.slice(0, longest))}: ${fault}.`;
  }
  const tops = new Set(files.map(([path]) => path.split('/')[0] ?? ''));
  const [top] = tops.size === 1 && files.every(([path]) => path.includes('/')) ? [...tops] : [];
  const project = join(folder, name ?? top ?? 'project');
  try {
    for (const [path, bytes] of files) {
      const inside = join(project, top === undefined ? path : path.slice(top.length + 1));
      await mkdir(dirname(inside), { recursive: true });
      await writeFile(inside, bytes, { flag: 'wx' });
    }
  } catch (error) {
    const { code, path = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOTDIR' || code === 'EISDIR')
      return `The archive has ${path.slice(project.length + 1)} twice, or as a file and as a folder.`;
    throw error;
  }
  return { project };
}

/** Why a path is none of a file below the project's folder; null where it is one. */
function pathFault(path: string): string | null {
  if (path.length > longest) return `its name is longer than ${longest} characters`;
  if (/[\p{Cc}\\:]/u.test(path)) return 'its name has a control character, a backslash or a colon';
  if (path.startsWith('/')) return 'its path begins at the root';
  const parts = path.split('/');
  if (parts.some((part) => part === '..' || part === '.' || part === '')) return 'its path leads elsewhere';
  if (parts.some((part) => Buffer.byteLength(part) > 250)) return 'its name is too long';
  return null;
}
