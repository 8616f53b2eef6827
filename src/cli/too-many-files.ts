import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

/** What to say where the system lets no more files be opened; null for every other error. */
export function tooManyFiles(error: unknown): string | null {
  const { code, message } = error as NodeJS.ErrnoException;
  // Some libraries wrap the error, and keep its words alone.
  return code === 'EMFILE' ||
    code === 'ENFILE' ||
    /\bE[MN]FILE\b/.test(message ?? '') ||
    isMissedPackage(code, message)
    ? 'The system lets this program open too few files at once. Say `ulimit -n 4096` in the shell, and run again.'
    : null;
}

/**
 * Node says that a package is not there where it may not open its files (`FSLegacyMainResolve`). Told by the package's own description,
 * which is looked for and not opened.
 */
function isMissedPackage(code: string | undefined, message: string | undefined): boolean {
  if (code !== 'ERR_MODULE_NOT_FOUND') return false;
  const entry = /^Cannot find package '([^']+)'/.exec(message ?? '')?.[1];
  return entry !== undefined && isAbsolute(entry) && existsSync(join(dirname(entry), 'package.json'));
}
