import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's folder, also from where a bench is compiled to. */
export const root = nearest(import.meta.dirname);

function nearest(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : nearest(dirname(folder));
}
