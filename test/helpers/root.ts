import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's folder, also from where a bench is compiled to. */
export const root = nearest(import.meta.dirname);

function nearest(folder: string): string {
  // A bench links some of the project's files beside what it is compiled to, but not its tests.
  const all = ['package.json', 'test/vitest.config.ts'].every((name) => existsSync(join(folder, name)));
  return all ? folder : nearest(dirname(folder));
}
