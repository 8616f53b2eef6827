import { existsSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '../helpers/root.ts';

/** Compiled benches look for templates and content beside what is compiled. */
export function linkAssets(): void {
  for (const name of ['templates', 'package.json', 'package-lock.json', 'content']) {
    const place = resolve(import.meta.dirname, '../..', name);
    if (!existsSync(place)) symlinkSync(join(root, name), place);
  }
}
