import { expect, it } from 'vitest';
import { inRow } from '../../src/text/in-row.ts';
import { directionWithin, paragraphDirection } from '../../src/text/paragraph-direction.ts';

it('cells stand beside each other as they are', () =>
  expect(inRow(['HTTP', '80', 'no'])).toBe('HTTP · 80 · no'));

it.each([
  ['he', ['HTTPS', '443', 'כן']],
  ['ar', ['HTTPS', '443', 'نعم']],
])(
  '%s: beside words from the right those from the left are by themselves, and the line runs from the right',
  (language, cells) => {
    const row = inRow(cells);
    expect(row).toBe(`\u2068${cells[0]}\u2069 · \u2068443\u2069 · ${cells[2]}`);
    expect(paragraphDirection(row)).toBe('rtl');
    expect(directionWithin(language, row)).toBe('');
  },
);
