import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildPage } from '../src/studio/build-page.mjs';
import { root } from './helpers/root.ts';

/** Compiles the program into `.build`, once before all tests that run it. Faults of types are told by `npm run check`. */
export async function setup(): Promise<void> {
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', join(root, 'tsconfig.json')]);
  if (!existsSync(join(root, '.build/cli/main.js')))
    throw new Error(`nothing was compiled\n${String(stdout)}`);
  await buildPage();
}
