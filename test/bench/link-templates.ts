import { existsSync, symlinkSync } from 'node:fs';
import { resolve } from 'node:path';

/** Themes and packages are looked for beside the program: where the benches are compiled to, they are found by links. */
export function linkTemplates(): void {
  for (const name of ['templates', 'package.json', 'package-lock.json']) {
    const place = resolve(import.meta.dirname, '../..', name);
    if (!existsSync(place)) symlinkSync(resolve(name), place);
  }
}
