import { expect, it } from 'vitest';
import { partEmoji } from '../../src/print/part-emoji.ts';

/** Signs that are set in one face, each in brackets. */
const parts = (html: string) =>
  partEmoji(html)
    .replace(/<span style="border[^>]*>/g, '[key ')
    .replace(/<span style="font-family[^>]*>/g, '[')
    .replaceAll('</span>', ']');

it.each([
  ['1️⃣ and #️⃣', '[key 1] and [key #]'],
  ['🏳️‍🌈', '[🏳️‍🌈]'],
  ['🧑‍💻!', '[🧑‍💻]!'],
  ['👍🏾', '[👍🏾]'],
  ['👩🏽‍🔬👨‍👩‍👧‍👦', '[👩🏽‍🔬][👨‍👩‍👧‍👦]'],
  [
    '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
    '[🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}]',
  ],
  ['plain 😀, ☺️ and 1', 'plain 😀, ☺️ and 1'],
  ['<title>🏳️‍🌈</title><img alt="👍🏾"/>', '<title>🏳️‍🌈</title><img alt="👍🏾"/>'],
])('%s', (html, expected) => expect(parts(html)).toBe(expected));
