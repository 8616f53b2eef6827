import { expect, it } from 'vitest';
import { hasOwnCapitals, withCapital } from '../../src/text/with-capital.ts';

it.each([
  'tRNA binds',
  'iOS',
  'pH of water',
  'eBay',
  'mRNA-based',
  'p-value',
  'x = 1',
  'user_id',
  'example.com is',
  'https://example.org is',
  'k means',
  'b. water early',
  'iii. water early',
  'b) water early',
  'a'.repeat(60),
  'ß',
])('%s keeps its own way', (text) => expect(withCapital(text)).toBe(text));
it.each([
  ['the cat', 'The cat'],
  ['a cat', 'A cat'],
  ['état', 'État'],
  ['i.e.', 'i.e.'],
])('%s', (text, expected) => expect(withCapital(text)).toBe(expected));

it.each(['tRNA', 'iOS and Android', 'mRNA', 'of pH', 'JavaScript'])('%s has capitals of its own', (text) =>
  expect(hasOwnCapitals(text)).toBe(true),
);
it.each(['NATO', 'Machine learning', 'Über uns'])('%s may be set in any', (text) =>
  expect(hasOwnCapitals(text)).toBe(false),
);
