import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();

it('formulas stay TeX in Markdown, and a warning names the line of one that cannot be drawn', async () => {
  shop.write({ 'notes.md': '## What is it?\n\nIt is $x^2$.\n\n$$\na_1\n$$\n\nOdd: $\\unknown_1$.\n' });
  const { code, err, out } = await shop.variorum('build', 'notes.md', '--format', 'md', '--out', 'out');
  expect(code, err).toBe(0);
  const text = readFileSync(join(shop.folder, 'out/handbook.md'), 'utf8');
  expect(text).toContain('It is $x^2$.');
  expect(text).toContain('$$\na_1\n$$');
  expect(out + err).toContain('notes.md:9:1: warning: The formula \\unknown_1 is not understood');
});
