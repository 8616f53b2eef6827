import { expect, it } from 'vitest';
import { samePaths } from '../../src/check/same-paths.ts';

it('refuses an edition with the name of the print sheets of another', () => {
  const made = ['handbook.pdf', 'handbook-booklet.pdf', 'handbook-booklet.pdf', 'handbook-booklet.epub'].map(
    (path) => ({ path }),
  );
  expect(samePaths(made, ['handbook', 'cards', 'handbook-booklet']).map(String)).toEqual([
    '1:1: Two outputs would be called `handbook-booklet.pdf` (editions `handbook`, `handbook-booklet`); nothing was written',
  ]);
  expect(samePaths(made.slice(2), ['handbook', 'handbook-booklet'])).toEqual([]);
});
