// `npm ci` runs this: it compiles src to .build. Without the development packages there is no compiler, and a package from a tarball has
// been compiled before.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const compiler = join(root, 'node_modules/typescript/bin/tsc');
// A package of others may bring the compiler, but not the types of what is compiled.
if (existsSync(compiler) && existsSync(join(root, 'node_modules/vite'))) {
  // What is no longer in src would be packed with the rest.
  rmSync(join(root, '.build'), { recursive: true, force: true });
  const { status } = spawnSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.json')], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
  if (status === 0) {
    const { buildPage } = await import('./studio/build-page.mjs');
    await buildPage();
  }
} else if (!existsSync(join(root, '.build/cli/main.js')))
  process.stderr.write(
    'variorum: not compiled, for the development packages are left out. Run `npm ci` without --omit=dev, or install the package that `npm pack` makes.\n',
  );
