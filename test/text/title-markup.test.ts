import { expect, it } from 'vitest';
import { titleMarkup } from '../../src/text/title-markup.ts';

it.each([
  ['機械学習プロジェクト管理入門', '機械<wbr/>学習<wbr/>プロジェクト<wbr/>管理<wbr/>入門'],
  ['ネットワーク手引き', 'ネットワーク<wbr/>手引き'],
  ['トランザクション処理とは', 'トランザクション<wbr/>処理とは'],
  ['TCPとは何ですか？', 'TCPとは何ですか？'],
])('%s may be parted between its words', (title, expected) =>
  expect(titleMarkup(title, 'ja')).toBe(expected),
);

it('other languages part their titles themselves', () => {
  expect(titleMarkup('A <b> & 機械学習プロジェクト管理', 'en')).toBe(
    'A &lt;b&gt; &amp; 機械学習プロジェクト管理',
  );
});

it('a long word may be parted where its language parts it', () => {
  const parted = (text: string) => text.replace('handbuch', '\u00adhand\u00adbuch');
  expect(titleMarkup('Das Klassenhandbuch & mehr', 'de', parted)).toBe(
    'Das Klassen\u00adhand\u00adbuch &amp; mehr',
  );
  expect(titleMarkup('Ein handbuch', 'de', parted)).toBe('Ein handbuch');
});
