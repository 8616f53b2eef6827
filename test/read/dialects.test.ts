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

describe('notes within a line that hold more than words', () => {
  it('are notes in headings, too', () => {
    const [heading, note] = markdown('## What is it^[Its *own* note, see [1].]?').children;
    expect(heading && wordsOf(heading)).toBe('What is it?');
    expect(note && wordsOf(note)).toBe('Its own note, see [1].');
    expect(JSON.stringify(note)).toContain('"emphasis"');
  });
  it('that nothing ends are text', () =>
    expect(html('a^[b and c\n\nd] e')).toBe('<p>a^[b and c</p>\n<p>d] e</p>'));
});

describe('what Pandoc writes within a line', () => {
  it.each([
    [
      'H~2~O, SO~4~^2-^, x~max~ and m^2^.',
      '<p>H<sub>2</sub>O, SO<sub>4</sub>^2-^, x<sub>max</sub> and m<sup>2</sup>.</p>',
    ],
    ['the 19^th^ and 10^-6^', '<p>the 19<sup>th</sup> and 10<sup>-6</sup></p>'],
    ['20%~30%, then 100~200; 5~10 or 20~30', '<p>20%~30%, then 100~200; 5~10 or 20~30</p>'],
    ['2^3^4, a ^ b ^ c, ~/a and ~/b', '<p>2^3^4, a ^ b ^ c, ~/a and ~/b</p>'],
    ['`H~2~O`', '<p><code>H~2~O</code></p>'],
    [
      '[small]{.smallcaps} [wort]{lang=de} [u]{.underline}',
      '<p>small <span lang="de">wort</span> <u>u</u></p>',
    ],
    ['[not one] {x} and [b]{what is it}', '<p>[not one] {x} and [b]{what is it}</p>'],
  ])('%s', (text, expected) => expect(html(text)).toBe(expected));
});

describe('blocks between colons', () => {
  it('of Pandoc are boxes by their class, with the heading in them for a title', () => {
    expect(html('::: {.callout-note}\n\n## Early\n\nSome $x$.\n\n:::\n\nAfter.')).toMatch(
      /^<blockquote>\s*<p><strong>Early<\/strong><\/p>\s*<p>Some <math[\s\S]*<\/math>\.<\/p>\s*<\/blockquote>\s*<p>After\.<\/p>$/,
    );
    expect(html('::: {.callout-tip title="Do it"}\nWell.\n:::')).toMatch(
      /<strong>Do it<\/strong>[\s\S]*Well\./,
    );
  });
  it('of Docusaurus and VuePress are boxes, too', () => {
    for (const written of [':::warning[Hot]\nText.\n:::', '::: warning Hot\nText.\n:::'])
      expect(html(written)).toMatch(/^<blockquote>\s*<p><strong>Hot<\/strong><\/p>\s*<p>Text\.<\/p>/);
    expect(html(':::danger\nText.\n:::')).toContain('<strong>Danger</strong>');
  });
  it('that say how a page is laid out leave their words', () =>
    expect(html(':::: {.columns}\n\n::: {.column width="40%"}\nLeft.\n:::\n\n::::\n\nRight.')).toBe(
      '<p>Left.</p>\n<p>Right.</p>',
    ));
  it('that nothing ends take no question behind them', () => {
    const { children } = markdown('::: {.callout-note}\n\nText.\n\n## What is it?\n\nThis.');
    expect(children.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'paragraph']);
  });
  it('whose heading asks are questions', () =>
    expect(markdown('::: {.callout-note}\n\n## What is it?\n\nThis.\n\n:::').children[0]?.type).toBe(
      'heading',
    ));
  it('beside formulas leave these alone', () =>
    expect(html(':::tip\na\n:::\n\n$x$')).toMatch(/<p><math[^>]*alttext="x"/));
  it('in code are code', () => expect(html('```\n::: {.note}\n```')).toContain('::: {.note}'));
});

it('code that opens behind the mark of an item closes: what follows it is no code', () => {
  const code = '1. First:\n\n2. ```sh\n   make\n   ```\n\n';
  expect(html(`${code}!!! note "Foo"\n\n    Bar.`)).toMatch(/<blockquote>\s*<p><strong>Foo<\/strong>/);
  expect(html(`${code}:::tip\nBar.\n:::`)).toMatch(/<blockquote>\s*<p><strong>Tip<\/strong>/);
  expect(html(`${code}+---+\n| a |\n+---+`)).toContain('<table>');
  expect(html('2. ```\n   !!! note\n   ```')).toContain('!!! note');
});

describe('tables that are drawn as a grid', () => {
  const grid = [
    '+------------+----------+-------+',
    '|            | Lossless | Lossy |',
    '+============+:========:+=======+',
    '| For images | PNG      | JPEG  |',
    '|            |          | a`|`b |',
    '+------------+----------+-------+',
    '| For audio  | FLAC     | - MP3 |',
    '|            |          | - AAC |',
    '+------------+----------+-------+',
  ];
  it('are tables, and what stands behind them keeps its line', () => {
    const { children } = markdown([...grid, '', 'After.'].join('\n'));
    expect(children.map(({ type }) => type)).toEqual(['table', 'paragraph']);
    expect(children[1]?.position?.start.line).toBe(11);
    const shown = toHtml(children);
    expect(shown).toMatch(/<th[^>]*>\s?<\/th>[\s\S]*<td>For images<\/td>/);
    expect(shown).toMatch(/<ul> <li>MP3<\/li> <li>AAC<\/li><\/ul>/);
  });
  it('without a head have none, and cells may reach over columns', () => {
    const { children } = markdown('+---+---+\n| a | b |\n+---+---+\n| c     |\n+---+---+');
    expect(children[0] && wordsOf(children[0])).toBe('abc');
  });
  it('are text where they are none', () => expect(html('+---+ and +---+')).toBe('<p>+---+ and +---+</p>'));
});

describe('what is said beside a table', () => {
  const table = '| t |\n|---|\n| x |\n';
  it.each([
    [`${table}\nTable: Words {#tbl-x}`, /<\/table>\s*<p>Words<\/p>/],
    [`: Words\n\n${table}`, /<p>Words<\/p>\s*<table/],
    ['Table: the thing', /<p>Table: the thing<\/p>/],
  ])('%s', (text, expected) => expect(html(text)).toMatch(expected));
});

describe('lines that are parted on purpose', () => {
  it('are lines where each begins with a bar', () =>
    expect(html('| Roses *are* red,\n|   Violets blue.\n| The end.')).toMatch(
      /^<p>Roses <em>are<\/em> red,<br\/?>\s*\u00a0\u00a0Violets blue\.<br\/?>\s*The end\.<\/p>$/,
    ));
  it('are text where more bars stand', () => expect(html('| a | b\n| c | d')).toContain('| a | b'));
});

describe('names of headings', () => {
  const target = (text: string) => /"url":"([^"]*)"/.exec(JSON.stringify(markdown(text)))?.[1];
  it.each([
    ['## What is it? {#own}\n\n[see](#own)', '#What-is-it'],
    ['<a name="own"></a>\n\n## What is it?\n\n[see](#own)', '#What-is-it'],
    ['## <a id="own"></a>What is it?\n\n[see](#own)', '#What-is-it'],
    ['## What is it?\n\n[see](#own)', '#own'],
  ])('%s', (text, expected) => expect(target(text)).toBe(expected));
});

it('a formula may have a name', () => {
  expect(html('$$E = mc^2$$ {#eq-energy}')).toMatch(/^<math[^>]*display="block"/);
  expect(html('$$E = mc^2$$ {#eq-energy}')).not.toContain('eq-energy');
});
