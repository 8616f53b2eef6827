import { describe, expect, it } from 'vitest';
import { asFormula, asLetters, asWritten, lettersIn, withLetters } from '../../src/text/drawn-in-text.ts';

describe('a line of text with what is drawn in it', () => {
  const line = `${asLetters(['A', 'C+'])}It costs ${asFormula('x^2')} / ${asLetters(['B'])}It is free`;

  it('is written with letters before the words of each, and formulas as TeX', () => {
    expect(asWritten(line)).toBe('A+C+: It costs $x^2$ / B: It is free');
  });

  it('gives back the letters of each, though one has the sign in it that stands between two', () => {
    expect(lettersIn(line)).toEqual(['A', 'C+', 'B']);
    expect(
      withLetters(
        line,
        (letters) => `[${letters.join('|')}]`,
        (words) => words.toUpperCase(),
      ),
    ).toBe(`[A|C+]IT COSTS ${asFormula('X^2')} / [B]IT IS FREE`);
  });

  it('is the same where nothing is drawn', () => {
    expect(asWritten('A: plainly said')).toBe('A: plainly said');
    expect(lettersIn('A: plainly said')).toEqual([]);
  });
});
