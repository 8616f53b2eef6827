import type { PhrasingContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { coverRule } from '../../../src/merge/fusion/fold.ts';
import { fuse } from '../../../src/merge/fusion/fuse.ts';
import type { Unit } from '../../../src/model/unit.ts';
import { answerSet } from '../../helpers/answer-set.ts';
import { mergeTexts } from '../../helpers/merge-texts.ts';

const ask = (points: string) => `## 1. How is tea made?\n\n${points}\n`;
const merged = async (one: string, other: string) => {
  const { handbook } = await mergeTexts({ 'a.md': ask(one), 'b.md': ask(other) });
  return handbook.entries.flatMap(({ points }) => points);
};

describe('what stands beside the words of a sentence', () => {
  it('is printed: the mark of a note', async () => {
    const points = await merged(
      '- Pour the hot water over the leaves and wait.',
      '- Pour the hot water over the leaves[^1] and wait.\n\n[^1]: Green leaves need cooler water.',
    );
    const units = points.flatMap(({ passages }) => passages.flatMap(({ units }) => units));
    expect(JSON.stringify(units.map(({ phrasing }) => phrasing))).toContain('footnoteReference');
  });

  it('is printed: a picture, but for the same one again', () => {
    const sentence = (set: string, url?: string): { answerSet: string; units: Unit[] } => {
      const shown: PhrasingContent = url
        ? { type: 'image', url, alt: 'the leaves' }
        : { type: 'text', value: 'the leaves' };
      const units =
        answerSet(set, '? 1. Q?\n- Look at the leaves before.').answers[0]?.points[0]?.units ?? [];
      const phrasing: PhrasingContent[] = [
        { type: 'text', value: 'Look at ' },
        shown,
        { type: 'text', value: ' before.' },
      ];
      return { answerSet: set, units: units.map((unit) => ({ ...unit, phrasing })) };
    };
    const urls = (...runs: ReturnType<typeof sentence>[]) =>
      fuse(runs, coverRule()).runs.flatMap(({ units }) =>
        units.map(({ phrasing }) =>
          phrasing.flatMap((node) => (node.type === 'image' ? [node.url] : [])).join(),
        ),
      );
    expect(urls(sentence('a'), sentence('b', 'one.png'))).toEqual(['one.png']);
    expect(urls(sentence('a', 'one.png'), sentence('b'))).toEqual(['one.png']);
    expect(urls(sentence('a', 'one.png'), sentence('b', 'one.png'))).toEqual(['one.png']);
    expect(urls(sentence('a', 'one.png'), sentence('b', 'two.png'))).toEqual(['one.png', 'two.png']);
  });

  it('is a blank, where it is the end of a line', async () => {
    const points = await merged('- Boil the water  \n  and wait.', '- Boil the water and wait.');
    expect(points.map(({ text }) => text)).toEqual(['Boil the water and wait.']);
  });
});
