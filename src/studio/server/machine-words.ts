import { isAbsolute, relative } from 'node:path';

/** What the system says, by its name for it. */
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; free some space',
  EDQUOT: 'the disk quota is used up; free some space',
  EROFS: 'its disk can only be read; move the project to another',
  EACCES: 'the system does not allow it; look whose the folder is, and whether it may be written',
  EPERM: 'the system does not allow it; look whose the folder is, and whether it may be written',
  ENOENT: 'it, or its folder, is not there any more; was it moved or renamed?',
  ENOTDIR: 'it, or its folder, is not there any more; was it moved or renamed?',
  EISDIR: 'there is a folder of that name; move it away',
  ENAMETOOLONG: 'its name is too long; give it a shorter one',
};

/**
 * What a person is told of a file that the machine did not let be read or written, by its name below the folder where the studio was
 * started; null for all other errors.
 */
export function machineWords(error: Error, folder: string): string | null {
  const { code = '', path, syscall } = error as NodeJS.ErrnoException;
  if (typeof path !== 'string' || syscall === undefined) return null;
  // It is written beside first.
  const named = relative(folder, path).replace(/\.\d+\.tmp$/, '');
  const file = named.startsWith('..') || isAbsolute(named) ? path : named;
  const done = syscall === 'stat' || syscall === 'scandir' ? 'read' : 'written';
  return `${file} cannot be ${done}: ${reasons[code] ?? code}`;
}
