import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/read/markdown.ts';
import { toHtml } from '../../src/render/html/to-html.ts';

const html = (text: string) => toHtml(markdown(text).children);

describe('marks of emphasis beside signs of scripts without spaces', () => {
  it.each([
    ['**これは「強調」**です。', '<p><strong>これは「強調」</strong>です。</p>'],
    ['**中文。**后 ~~删除（旧）~~的', '<p><strong>中文。</strong>后 <del>删除（旧）</del>的</p>'],
    ['한국어**(강조)**입니다', '<p>한국어<strong>(강조)</strong>입니다</p>'],
  ])('%s', (text, expected) => expect(html(text)).toBe(expected));
});

describe('notes within a line', () => {
  it('are notes', () => {
    const [paragraph, note] = markdown('A word^[what is said of it], x^[2] and `^[code here]`.').children;
    expect(paragraph?.type === 'paragraph' && paragraph.children.map(({ type }) => type)).toEqual([
      ...['text', 'footnoteReference', 'text', 'inlineCode', 'text'],
    ]);
    expect(note).toMatchObject({
      type: 'footnoteDefinition',
      children: [{ children: [{ value: 'what is said of it' }] }],
    });
  });
});

describe('marked words', () => {
  it.each([
    ['==marked== and ==two words==.', '<p><mark>marked</mark> and <mark>two words</mark>.</p>'],
    ['if a == b or c == d, a==b==c', '<p>if a == b or c == d, a==b==c</p>'],
    ['`==code==`', '<p><code>==code==</code></p>'],
  ])('%s', (text, expected) => expect(html(text)).toBe(expected));
});
