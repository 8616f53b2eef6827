import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Asset } from '../../model/asset.ts';

const file = '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2';

/** The face of page numbers under pictures of pages: one that comes with us, for equal pictures on every machine. */
export function labelFont(): Asset {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(file));
  return { path: 'fonts/label.woff2', type: 'font/woff2', bytes };
}
