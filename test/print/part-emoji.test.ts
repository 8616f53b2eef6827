import { expect, it } from 'vitest';
import { partEmoji } from '../../src/print/part-emoji.ts';

/** The parts, each in brackets. */
const parts = (html: string) =>
  partEmoji(html)
    .replace(/<span style="border[^>]*>/g, '[key ')
    .replace(/<span style="display[^>]*>/g, '[')
    .replaceAll('</span>', ']');

it.each([
  ['1️⃣ and #️⃣', '[key 1] and [key #]'],
  ['🏳️‍🌈', '[🏳][🌈]'],
  ['🧑‍💻!', '[🧑][💻]!'],
  ['👍🏾', '[👍][🏾]'],
  ['👩🏽‍🔬', '[👩][🏽][🔬]'],
  ['plain 😀, ☺️ and 1', 'plain 😀, ☺️ and 1'],
  ['<title>🏳️‍🌈</title><img alt="👍🏾"/>', '<title>🏳️‍🌈</title><img alt="👍🏾"/>'],
])('%s', (html, expected) => expect(parts(html)).toBe(expected));
