import { expect, it } from 'vitest';
import { withCapital } from '../../src/text/with-capital.ts';

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
  'ß',
])('%s keeps its own way', (text) => expect(withCapital(text)).toBe(text));
it.each([
  ['the cat', 'The cat'],
  ['a cat', 'A cat'],
  ['état', 'État'],
  ['i.e.', 'i.e.'],
])('%s', (text, expected) => expect(withCapital(text)).toBe(expected));
