import { expect, it } from 'vitest';
import { closeLines, joinSentences } from '../../src/text/join-sentences.ts';

it.each([
  ['English', ['One.', 'Two.'], 'One. Two.'],
  ['Chinese', ['部署独立。', '易于扩展。'], '部署独立。易于扩展。'],
  ['Japanese', ['検索もできます。', 'カナ'], '検索もできます。カナ'],
  ['Korean, which sets spaces', ['쉽습니다.', '작은'], '쉽습니다. 작은'],
  ['Chinese and English', ['部署独立。', 'Deploy it.'], '部署独立。 Deploy it.'],
])('joins %s', (_, sentences, text) => expect(joinSentences(sentences)).toBe(text));

it('takes line ends out of Chinese alone', () => expect(closeLines('微服\n务 a\nb')).toBe('微服务 a\nb'));
