import { expect, it } from 'vitest';
import { labelEnd } from '../../src/wording/wording.ts';

it.each([
  ['Speed', 'en', ': '],
  ['Vitesse', 'fr', '\u00a0: '],
  ['速度', 'ja', '：'],
  ['TCP', 'zh-Hant', '：'],
  ['サーバー', 'en', '：'],
  ['속도', 'ko', ': '],
  ['السرعة', 'ar', ': '],
  ['Why?', 'en', ' '],
  ['ما هو؟', 'ar', ' '],
  ['何ですか？', 'ja', ' '],
  ['TCP (three-way)', 'en', ': '],
])('behind %s in %s stands "%s"', (label, language, end) => {
  expect(labelEnd(label, language)).toBe(end);
});
