/** What to say where the system lets no more files be opened; null for every other error. */
export function tooManyFiles(error: unknown): string | null {
  const { code, message } = error as NodeJS.ErrnoException;
  // Some libraries wrap the error, and keep its words alone.
  return code === 'EMFILE' || code === 'ENFILE' || /\bE[MN]FILE\b/.test(message ?? '')
    ? 'The system lets this program open too few files at once. Say `ulimit -n 4096` in the shell, and run again.'
    : null;
}
