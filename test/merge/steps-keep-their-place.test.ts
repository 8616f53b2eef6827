import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mergeTexts } from '../helpers/merge-texts.ts';
import { root } from '../helpers/root.ts';

it('no step leaves its place for a point that may say the same', async () => {
  const [ada = '', bob = ''] = ['ada.md', 'bob.md'].map((name) =>
    readFileSync(join(root, 'test/content/arabic', name), 'utf8'),
  );
  const { handbook } = await mergeTexts({ 'ada.md': ada, 'bob.md': bob });
  const { entries } = handbook;
  const texts = entries[0]?.points.map(({ text }) => text) ?? [];
  const steps = texts.filter((text) => /^\d\. /.test(text));
  expect(steps.map((text) => text[0])).toEqual(['1', '2', '3']);
  expect(texts.indexOf(steps[2] ?? '') - texts.indexOf(steps[0] ?? '')).toBe(2);
});
