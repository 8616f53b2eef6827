import { MachineFault } from '../model/machine-fault.ts';

const reasons: Readonly<Record<string, readonly [reason: string, todo: string]>> = {
  ENOSPC: ['the disk is full', 'Free some space, or name a folder on another disk with --out.'],
  EDQUOT: ['the disk quota is used up', 'Free some space, or name another folder with --out.'],
  EFBIG: [
    'the disk, or a limit of the system, allows no such file',
    'Say `ulimit -f unlimited`, or name a folder on another disk with --out.',
  ],
  EROFS: ['the disk can only be read', 'Name a folder that can be written with --out.'],
  EACCES: ['writing is not allowed', 'Name a folder that can be written with --out.'],
  EPERM: ['writing is not allowed', 'Name a folder that can be written with --out.'],
  ENOTDIR: ['a part of the path is a file, not a folder', 'Name another folder with --out.'],
  EEXIST: ['there is a file of that name', 'Name another folder with --out.'],
  EISDIR: [
    'there is a folder with the name of an output',
    'Move it away, or name another folder with --out.',
  ],
  ENOTEMPTY: [
    'there is a folder with the name of an output',
    'Move it away, or name another folder with --out.',
  ],
};

/** Writes into an output folder; what the system refuses becomes a `MachineFault` that says what to do. */
export async function withFolderFaults<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (typeof code !== 'string' || !(error as NodeJS.ErrnoException).syscall) throw error;
    const [reason, todo] = reasons[code] ?? [`writing fails (${code})`, 'Name another folder with --out.'];
    throw new MachineFault(`The output folder ${folder} cannot be written: ${reason}. ${todo}`, {
      cause: error,
    });
  }
}
