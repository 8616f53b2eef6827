import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { styleElement } from '../../src/model/style-element.ts';

it('is not ended by what stands in it', () => {
  expect(styleElement('a::after{content:"</style><script>"}')).toBe(
    '<style>\na::after{content:"<\\/style><script>"}\n</style>',
  );
});

it('is the only way for a style sheet into a page, but for the press’s own', () => {
  const source = resolve(import.meta.dirname, '../../src');
  const writers = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => /^(?! *\*).*<style/m.test(readFileSync(join(source, file), 'utf8')));
  expect(writers.sort()).toEqual(['model/style-element.ts', 'print/browser/typesetting.ts']);
});
