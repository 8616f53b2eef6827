import { expect, it } from 'vitest';
import { romanNumeral } from '../../src/model/roman-numeral.ts';

it('counts in roman numerals, subtracting where that is shorter', () => {
  expect([1, 4, 9, 14, 40, 90, 444, 1994].map(romanNumeral)).toEqual([
    'i',
    'iv',
    'ix',
    'xiv',
    'xl',
    'xc',
    'cdxliv',
    'mcmxciv',
  ]);
});
