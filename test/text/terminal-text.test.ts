import { expect, it } from 'vitest';
import { terminalText } from '../../src/text/terminal-text.ts';

it.each([
  ['colours', '\u001b[0;31mTypeError\u001b[0m: x', 'TypeError: x'],
  [
    'addresses and titles',
    '\u001b]8;;http://x.example\u001b\\a link\u001b]8;;\u001b\\ \u001b]0;title\u0007end',
    'a link end',
  ],
  ['charsets and single ones', '\u001b(Ba\u001b=b\u001b[?25lc', 'abc'],
  [
    'a vertical tab and other controls between words',
    'un\u000bsupported\u000coperand\u0001s',
    'un supported operand s',
  ],
  ['letters struck over', 'N\u0008NA\u0008AM\u0008ME\u0008E', 'NAME'],
  ['tabs and line ends stay', 'a\tb\nc', 'a\tb\nc'],
])('%s', (_, text, expected) => expect(terminalText(text)).toBe(expected));
