import { toString as plain } from 'mdast-util-to-string';
import { expect, it } from 'vitest';
import { markdown } from '../../src/read/markdown.ts';
import { accountOf } from '../inventory/accounted.ts';

const marked = (text: string): string => JSON.stringify(markdown(text).children);

it.each([
  '{漢字|かんじ}',
  '{北京|Běijīng}',
  '{漢字|한자}',
  '{Vivliostyle|ヴィヴリオスタイル}',
  '漢字[かんじ]',
])('%s has a reading', (text) => expect(marked(`これは${text}です。`)).toContain('ruby'));

it.each(['{東京|大阪}', '{はい|いいえ}', '{a|b}', '{東京|大|阪}', '{서울|부산}'])(
  '%s is a choice',
  (text) => {
    expect(marked(`これは ${text} です。`)).not.toContain('ruby');
    expect(plain(markdown(`これは ${text} です。`))).toBe(`これは ${text} です。`);
  },
);

it.each([
  ['Das Wort 漢字[かんじ] heißt Zeichen.', 'Das Wort 漢字'],
  ['一[いち] 年[ねん]です。', '一いち年ねん'],
])('a blank before a reading is one where the words have blanks: %s', (text, begins) =>
  expect(plain(markdown(text)).replaceAll('(', '').replaceAll(')', '')).toContain(begins),
);

it('letters in braces are accounted for in their order', async () => {
  const { account } = await accountOf('a.md', '## What is it?\n\nChoose {ab|cde|fgh} of the three.\n');
  expect(account.ranges.filter(({ fate }) => fate === 'not-used')).toEqual([]);
});
