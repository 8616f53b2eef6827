import { toString as wordsOf } from 'mdast-util-to-string';
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

describe('lists of definitions', () => {
  const read = (text: string) =>
    markdown(text).children.map((node) =>
      node.type === 'list'
        ? node.children.map((item) => item.children.map((child) => wordsOf(child)))
        : `${(node.data as { role?: string } | undefined)?.role ?? ''}>${wordsOf(node)}`,
    );

  it('are items with a label', () => {
    expect(read('Apple\n: A fruit.\n\nPear\n: Another fruit\n  that goes on.\n: Also a shape.\n')).toEqual([
      [['Apple: A fruit.'], ['Pear: Another fruit\nthat goes on.', 'Also a shape.']],
    ]);
    expect(read('One\n: The first.\nTwo\n: The second.\n')).toEqual([
      [['One: The first.'], ['Two: The second.']],
    ]);
    expect(read('Loose\n\n: Loosely defined.\n')).toEqual([[['Loose: Loosely defined.']]]);
  });

  it('are left to the questions where they ask', () => {
    expect(read('What is it?\n: It is this.\n')).toEqual(['>What is it?\n: It is this.']);
  });

  it('are nothing where a colon stands for itself', () => {
    expect(read('He said:\n: nothing\n')).toEqual(['>He said:\n: nothing']);
    expect(read('Ratio 1\n:2 is no definition.\n')).toEqual(['>Ratio 1\n:2 is no definition.']);
  });
});

it('a path with spaces that nobody escaped is a picture or a link', () => {
  const [paragraph] = markdown(
    'See ![a plot](my pictures/a plot.png) and [the file](other file.md#part).',
  ).children;
  const children = paragraph && 'children' in paragraph ? paragraph.children : [];
  expect(children.flatMap((node) => ('url' in node ? [[node.type, node.url]] : []))).toEqual([
    ['image', 'my%20pictures/a%20plot.png'],
    ['link', 'other%20file.md#part'],
  ]);
  const kept = markdown('So \\[this\\](is a text.md) and f[x](a b) stay.');
  expect(wordsOf(kept)).toBe('So [this](is a text.md) and f[x](a b) stay.');
});
