import type { PhrasingContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { cuttable, joinTexts, slicePhrasing } from '../../src/model/slice-phrasing.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const content: PhrasingContent[] = [
  text('Use '),
  { type: 'strong', children: [text('sharp\ntools')] },
  text(' and '),
  { type: 'inlineCode', value: 'saw()' },
  text('.'),
];

describe('inline content', () => {
  it('is the same in two slices as whole, wherever it is cut', () => {
    const { text: whole } = cuttable(content) ?? { text: '' };
    expect(whole).toBe('Use sharp tools and saw().');
    for (let at = 0; at <= whole.length; at++) {
      if (at > 20 && at < 25) continue;
      const halves = [...slicePhrasing(content, 0, at), ...slicePhrasing(content, at, whole.length)];
      expect(plainText({ type: 'paragraph', children: halves })).toBe(whole);
    }
  });

  it('keeps its markup on both sides of a cut', () => {
    expect(slicePhrasing(content, 0, 9)).toEqual([
      text('Use '),
      { type: 'strong', children: [text('sharp')] },
    ]);
    expect(joinTexts([text('a'), text('b'), text('')])).toEqual([text('ab')]);
  });

  it('keeps the mark of a note with the letter before it, and makes a blank of the end of a line', () => {
    const mark: PhrasingContent = { type: 'footnoteReference', identifier: '1' };
    const noted = [text('Boil'), { type: 'break' } as const, text('water'), mark, text(', then wait.')];
    expect(cuttable(noted)).toEqual({ text: 'Boil water, then wait.', wholes: [[9, 10]] });
    expect(slicePhrasing(noted, 0, 10)).toEqual([text('Boil'), text(' '), text('water'), mark]);
    expect(slicePhrasing(noted, 10, 22)).toEqual([text(', then wait.')]);
  });

  it('tells what is whole or not there, and what cannot be cut', () => {
    expect(cuttable(content)?.wholes).toEqual([[20, 25]]);
    expect(cuttable([text('See '), { type: 'image', url: 'a.png', alt: 'a saw' }])).toBeNull();
  });
});
