import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { MachineFault } from '../../model/machine-fault.ts';

/** A file of the page. */
export interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** True where its name changes with its content. */
  readonly lasting: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The compiled page, read once: no request names a file of the disk. Keys are paths as they are asked for. */
export function pageFiles(folder: string): ReadonlyMap<string, PageFile> {
  let names: readonly string[];
  try {
    names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile() && extname(one.name) in types)
      .map((one) => relative(folder, join(one.parentPath, one.name)));
  } catch {
    names = [];
  }
  if (!names.includes('index.html'))
    throw new MachineFault("The studio's page is not compiled. Run `npm ci` with the development packages.");
  return new Map(
    names.map((name) => [
      `/${name.split(sep).join('/')}`,
      {
        bytes: new Uint8Array(readFileSync(join(folder, name))),
        type: types[extname(name)] ?? '',
        lasting: name.startsWith('assets'),
      },
    ]),
  );
}
