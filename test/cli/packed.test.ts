import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../helpers/root.ts';
import { smallBook, workshop } from '../helpers/run-cli.ts';

const shop = workshop();
const npm = (...argv: string[]) => execFileSync('npm', argv, { cwd: root, encoding: 'utf8' });

describe('the package that npm makes', () => {
  it('holds what users need, and nothing else', () => {
    const [{ files, size }] = JSON.parse(npm('pack', '--dry-run', '--json', '--ignore-scripts'));
    const paths = (files as { path: string }[]).map(({ path }) => path);
    for (const needed of [
      '.build/cli/main.js',
      'templates/base/print.css',
      'src/merge/similarity/data/token-table.bin',
      'LICENSE',
    ])
      expect(paths).toContain(needed);
    expect(paths.filter((path) => /^test\/|\.ts$|\.map$|^\.ci/.test(path))).toEqual([]);
    expect(size).toBeLessThan(8_000_000);
  });

  it('makes a book where it was unpacked', () => {
    const { folder } = shop;
    const [{ filename }] = JSON.parse(
      npm('pack', '--json', '--ignore-scripts', '--pack-destination', folder),
    );
    execFileSync('tar', ['xzf', join(folder, filename), '-C', folder]);
    symlinkSync(join(root, 'node_modules'), join(folder, 'package/node_modules'));
    shop.write(smallBook);
    const program = join(folder, 'package/.build/cli/main.js');
    const argv = [program, 'build', 'ada.md', 'bob.md', '--format', 'json,html', '--out', 'out', '--quiet'];
    const { status, stderr } = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(readFileSync(join(folder, 'out/handbook.html'), 'utf8')).toContain('Why does dough');
  });
});

it('an install without development packages ends well, and says what is missing', () => {
  mkdirSync(join(shop.folder, 'src'));
  copyFileSync(join(root, 'src/prepare.mjs'), join(shop.folder, 'src/prepare.mjs'));
  const { status, stderr } = spawnSync(process.execPath, ['src/prepare.mjs'], {
    cwd: shop.folder,
    encoding: 'utf8',
  });
  expect(stderr).toContain('Run `npm ci` without --omit=dev');
  expect(status).toBe(0);
});
