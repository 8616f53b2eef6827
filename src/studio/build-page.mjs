// Compiles the studio's page to .build/studio/page. Without the development packages there is no compiler, and a package from a tarball has
// been compiled before.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');

/** Gives false where there is no compiler. */
export async function buildPage() {
  if (!existsSync(join(root, 'node_modules/vite/package.json'))) return false;
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: join(here, 'page'),
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // Nothing is inlined: the page's policy lets no data through but pictures.
    build: {
      outDir: join(root, '.build/studio/page'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      target: 'es2022',
    },
  });
  return true;
}
