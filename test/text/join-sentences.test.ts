import { expect, it } from 'vitest';
import { closeLines, joinSentences } from '../../src/text/join-sentences.ts';

it.each([
  ['English', ['One.', 'Two.'], 'One. Two.'],
  ['Chinese', ['部署独立。', '易于扩展。'], '部署独立。易于扩展。'],
  ['Japanese', ['検索もできます。', 'カナ'], '検索もできます。カナ'],
  ['Korean, which sets spaces', ['쉽습니다.', '작은'], '쉽습니다. 작은'],
  // The full stop has its own blank.
  ['Chinese and Latin letters', ['检查证书。', 'HTTPS的端口是443。'], '检查证书。HTTPS的端口是443。'],
  ['what is quoted', ['他说：“不行。”', 'TCP可以。'], '他说：“不行。”TCP可以。'],
  ['English behind which Chinese stands', ['Deploy it.', '部署独立。'], 'Deploy it. 部署独立。'],
])('joins %s', (_, sentences, text) => expect(joinSentences(sentences)).toBe(text));

it('takes line ends out of Chinese alone', () => expect(closeLines('微服\n务 a\nb')).toBe('微服务 a\nb'));
