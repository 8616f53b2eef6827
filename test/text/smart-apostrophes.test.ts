import { expect, it } from 'vitest';
import { smartApostrophes } from '../../src/text/smart-apostrophes.ts';

it.each([
  ["don't and it's", 'don\u2019t and it\u2019s'],
  ["the users' goals", 'the users\u2019 goals'],
  ["= 'x'; and 'a word' in quotes", "= 'x'; and 'a word' in quotes"],
  ["'It isn't,' he said.", "'It isn\u2019t,' he said."],
  ["5' and 6'2\"", "5' and 6'2\""],
  ['no sign', 'no sign'],
])('%s', (text, expected) => expect(smartApostrophes(text)).toBe(expected));
