import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../helpers/root.ts';
import { smallBook, workshop } from '../helpers/run-cli.ts';

const shop = workshop();
const program = join(root, '.build/cli/main.js');

/** Prints the small book in a process of its own, in a shell where `before` was said. */
function inShell(before: string) {
  shop.write(smallBook);
  mkdirSync(join(shop.folder, 'folder'));
  const command = `${before}${process.execPath} ${program} build ada.md bob.md --format pdf --edition handbook --out out --quiet`;
  return spawnSync('sh', ['-c', command], { cwd: shop.folder, encoding: 'utf8' });
}

/** Checks the small book with this behind the command. */
function checked(after: string) {
  shop.write(smallBook);
  const command = `${process.execPath} ${program} check ada.md bob.md ${after}`;
  return spawnSync('sh', ['-c', command], { cwd: shop.folder, encoding: 'utf8' });
}

it.each<[string, string, RegExp]>([
  ['a disk on which no file fits', 'ulimit -f 0; ', /The output folder .*out cannot be written: the disk/],
  [
    'a folder for temporary files that has no room',
    'ulimit -f 400; ',
    /The folder for temporary files, .*, cannot be written \(EFBIG\)/,
  ],
  [
    'a cache folder that has no room for the browser',
    'ulimit -f 20000; VARIORUM_CACHE=cache ',
    /The browser, 196 MB, cannot be unpacked to cache \(EFBIG\).*VARIORUM_CACHE/,
  ],
  ['a browser that is a folder', 'VARIORUM_BROWSER=folder ', /The browser you named, folder, is no file/],
  ['a browser that is none', 'VARIORUM_BROWSER=/etc/hostname ', /The browser \/etc\/hostname did not start/],
  [
    'no folder for temporary files',
    'TMPDIR=/nonexistent ',
    /\/nonexistent, cannot be written \(ENOENT\).*TMPDIR/,
  ],
  [
    'a current folder that was removed',
    'mkdir gone; cd gone; rmdir ../gone; ',
    /the current folder is not there any more/,
  ],
  // Which file is the one too many, Node's own or a package's, changes with the limit and from run to run.
  ...[24, 40, 64, 96].map((limit): [string, string, RegExp] => [
    `${limit} files that may be opened`,
    `ulimit -n ${limit}; `,
    /too few files at once. Say `ulimit -n 4096`/,
  ]),
])('%s: a message, exit code 3, and no stack trace', (_, before, message) => {
  const { status, stderr } = inShell(before);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/^ {4}at |fault of Variorum|node:internal/m);
  expect(status).toBe(3);
  // Nothing was made, and nothing half made is left.
  expect(existsSync(join(shop.folder, 'out'))).toBe(false);
  if (existsSync(join(shop.folder, 'cache')))
    expect(readdirSync(join(shop.folder, 'cache')).filter((name) => name.includes('unpacking'))).toEqual([]);
});

it('standard output that is full is told, with exit code 3', () => {
  const { status, stderr } = checked('--json > /dev/full');
  expect(stderr).toMatch(/error: Standard output cannot be written \(ENOSPC\)\. Free some space.*\n$/);
  expect(stderr).not.toMatch(/^ {4}at /m);
  expect(status).toBe(3);
});

it.each([
  ['standard error that is full', '2> /dev/full'],
  ['standard output that is closed', '>&-'],
  ['standard error that is closed', '2>&-'],
  ['a reader that has seen enough', '| true'],
])('%s is no fault', (_, after) => {
  const { status, stderr } = checked(after);
  expect(stderr).not.toMatch(/^error|^ {4}at /m);
  expect(status).toBe(0);
});
