import { expect, it } from 'vitest';
import { breaksOff } from '../../src/text/breaks-off.ts';

it.each([
  'grass → hare → fox → lynx and nothing more',
  '2 Mg + O2 → 2 MgO and light and heat',
  'v = s / t for each of the two runs',
  'Ca2+ and SO42-',
  '30 days',
  'Das Volumen berechnet man mit V=a*b*c',
  'The volume is that of all cubes V=V_{Ok}\\cdot V_{Obj}',
])('%j is whole', (text) => {
  expect(breaksOff(text)).toBe(false);
});

it.each([
  'The hare eats grass and is eaten by the fox',
  'grass → hare → fox → the',
  'It is made of flour, water -',
  'It is made of flour,',
])('%j is a part of a sentence', (text) => {
  expect(breaksOff(text)).toBe(true);
});
