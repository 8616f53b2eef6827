import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildOnce } from '../../src/incremental/build-once.ts';
import { smallBook, workshop } from '../helpers/run-cli.ts';

const shop = workshop();
const formats = ['--format', 'md,json,html', '--edition', 'handbook'];
const documentsOf = async (...argv: string[]) => {
  const { code, out } = await shop.variorum('check', ...argv, '--json');
  const { documents, messages: findings } = JSON.parse(out);
  return { code, documents: documents.map(({ file }: { file: string }) => file), findings };
};

describe('outputs that go where the documents are', () => {
  it('are no documents of the next build, which says so in a line', async () => {
    shop.write(smallBook);
    expect((await shop.variorum('build', '.', ...formats, '--out', '.')).code).toBe(0);
    // Another build, of other formats, forgets none of them.
    expect((await shop.variorum('build', '.', '--format', 'json', '--out', '.')).code).toBe(0);
    expect(existsSync(join(shop.folder, 'handbook.md'))).toBe(true);
    const { documents, findings } = await documentsOf('.');
    expect(documents).toEqual(['ada.md', 'bob.md']);
    const told = findings.filter(({ rule }: { rule: string }) => rule === 'made-by-a-build');
    expect(told.map(({ reason }: { reason: string }) => reason)).toEqual([
      expect.stringMatching(/^\d files that builds made are left out: .*handbook\.md/),
    ]);
    const { code, err } = await shop.variorum('build', '.', ...formats, '--out', '.');
    expect(err).toContain('files that builds made are left out');
    expect(code).toBe(0);
  });

  it('are left out of folders and patterns of the settings, and read where they are named', async () => {
    shop.write({
      ...smallBook,
      'handbook.yml': 'answers:\n  - {id: a, files: ada.md}\n  - {id: b, files: bob.md}\n',
    });
    await shop.variorum('build', '.', ...formats, '--out', 'made');
    const settings = (files: string) => ({ 'handbook.yml': `answers:\n  - {id: a, files: "${files}"}\n` });
    shop.write(settings('**/*.md'));
    expect((await documentsOf('.')).documents).toEqual(['ada.md', 'bob.md']);
    shop.write(settings('made'));
    const { err, code } = await shop.variorum('check', '.');
    expect(err).toMatch(/`made`: .*left out: .*nothing else is here/);
    expect(code).toBe(1);
    shop.write(settings('made/handbook.md'));
    expect((await documentsOf('.')).documents).toEqual(['made/handbook.md']);
  });

  it('are documents where the mark of the build is gone', async () => {
    shop.write(smallBook);
    await shop.variorum('build', '.', ...formats, '--out', '.');
    rmSync(join(shop.folder, '.variorum.json'));
    expect((await documentsOf('.')).documents).toContain('handbook.md');
  });
});

it('a file whose name is not UTF-8 is named, and the others are read', async () => {
  shop.write(smallBook);
  writeFileSync(
    Buffer.concat([Buffer.from(`${shop.folder}/caf`), Buffer.from([0xe9]), Buffer.from('.md')]),
    'x',
  );
  const { documents, findings } = await documentsOf('.');
  expect(documents).toEqual(['ada.md', 'bob.md']);
  expect(findings.map(({ reason }: { reason: string }) => reason).join()).toContain('its name is not UTF-8');
  shop.write({ 'handbook.yml': 'answers:\n  - {id: a, files: "*.md"}\n' });
  const { err, code } = await shop.variorum('check', '.');
  expect(err).toContain('is not UTF-8; give the file another name');
  expect(code).toBe(1);
});

it('what changed while it was read is never called unchanged', async () => {
  let key = 'before';
  const make = async () => {
    key = 'after';
    return [{ path: 'book.txt', bytes: Buffer.from('of before or after, who knows') }];
  };
  const first = await buildOnce(shop.folder, () => key, make, {});
  expect(first.findings.map(({ rule }) => rule)).toEqual(['changed-meanwhile']);
  // Back to what it was when the build began.
  key = 'before';
  const still = async () => [{ path: 'book.txt', bytes: Buffer.from('of before') }];
  expect((await buildOnce(shop.folder, () => key, still, {})).unchanged).toBe(false);
  expect(readFileSync(join(shop.folder, 'book.txt'), 'utf8')).toBe('of before');
  expect((await buildOnce(shop.folder, () => key, still, {})).unchanged).toBe(true);
});
