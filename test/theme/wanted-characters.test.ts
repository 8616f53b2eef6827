import { describe, expect, it } from 'vitest';
import { wantedCharacters } from '../../src/theme/fallback-fonts/wanted-characters.ts';

describe('the characters for which a face must be found', () => {
  it('are those that not every face has, once each, in their order', () => {
    expect(wantedCharacters('Straße “x” → ∑ 漢 → 😀\u200d\n')).toEqual([0x2192, 0x2211, 0x6f22, 0x1f600]);
  });

  it('are found in a book of any length', () => {
    const book = 'A sentence of a long book; “quoted” here… '.repeat(400_000);
    expect(wantedCharacters(`${book}→`)).toEqual([0x2192]);
  });
});
