import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { writeOutputs } from '../../src/incremental/write-outputs.ts';

const broken = vi.hoisted(() => ({ to: '' }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    rename: async (from: string, to: string) => {
      if (broken.to !== '' && to.endsWith(broken.to))
        throw Object.assign(new Error('EPERM'), { code: 'EPERM', syscall: 'rename' });
      await real.rename(from, to);
    },
  };
});

const outputs = ['a.pdf', 'b.pdf', 'site/c.html'].map((path) => ({
  path,
  bytes: Buffer.from(`new ${path}`),
}));

describe('outputs are written all or none', () => {
  it('where a folder stands at the place of one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'outputs-'));
    writeFileSync(join(folder, 'a.pdf'), 'old');
    mkdirSync(join(folder, 'b.pdf', 'full'), { recursive: true });
    await expect(writeOutputs(folder, outputs)).rejects.toThrow('the name of the output b.pdf. Move it away');
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'b.pdf', 'site']);
  });

  it('where the last renaming fails', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'outputs-'));
    writeFileSync(join(folder, 'a.pdf'), 'old');
    broken.to = 'c.html';
    await expect(writeOutputs(folder, outputs)).rejects.toThrow('writing is not allowed');
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('old');
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['a.pdf', 'site']);

    broken.to = '';
    await writeOutputs(folder, outputs);
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('new a.pdf');
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual([
      'a.pdf',
      'b.pdf',
      'site',
      'site/c.html',
    ]);
  });
});
