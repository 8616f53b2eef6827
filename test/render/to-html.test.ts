import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { toHtml } from '../../src/render/html/to-html.ts';
import { escapeXml } from '../../src/text/escape-xml.ts';

const html = (markdown: string) => toHtml(unified().use(remarkParse).use(remarkGfm).parse(markdown).children);

describe('an author’s Markdown as HTML', () => {
  it.each([
    ['text', 'a *b* & `c < d`', '<p>a <em>b</em> &amp; <code>c &lt; d</code></p>'],
    ['a link', '[x](https://e.org "t\\"<")', '<p><a href="https://e.org" title="t&quot;&lt;">x</a></p>'],
    ['a list that starts at 3', '3. a\n4. b', '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
    ['a heading, which is not one of the book’s', '# a', '<p class="subhead">a</p>'],
    ['a done task', '- [x] a', '<ul>\n<li><span class="tick">☑</span> a</li>\n</ul>'],
    [
      'code',
      '```js\na < b\n```',
      '<pre dir="ltr"><code class="language-js"><span class="line">a &lt; b</span></code></pre>',
    ],
    ['a hard break', 'a\\\nb', '<p>a<br/>\nb</p>'],
    [
      'a picture from elsewhere that is a link, without a link in it',
      '[![build *ok*](https://e.org/b.svg)](https://e.org/)',
      '<p><a href="https://e.org/"><span class="missing-image">build ok</span></a></p>',
    ],
  ])('writes %s', (_, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it('gives table heads a scope and cells their alignment by class', () => {
    expect(html('|a|\n|-:|\n|1|')).toMatch(
      /<th scope="col" class="align-right">a<\/th>[\s\S]*<td class="align-right">1<\/td>/,
    );
  });

  it.each([
    ['a javascript link', '[x](javascript:alert%281%29)', '<p>x</p>'],
    ['a data link', '[x](data:text/html,1)', '<p>x</p>'],
    ['a link to a file that the book has not', '[x](other.md)', '<p>x</p>'],
    ['inline HTML', 'a <b onclick="x()">b</b>', '<p>a b</p>'],
    ['an HTML block', '<script>alert(1)</script>', ''],
    [
      'an image of which nothing is known',
      '![al<t](x.svg)',
      '<p><span class="missing-image">al&lt;t</span></p>',
    ],
    ['control characters', 'a\u0001\u001fb\ufffe', '<p>ab</p>'],
  ])('keeps out %s', (_, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it('places images that the book has', () => {
    const data = { hProperties: { dataPicture: 'images/1f.png' } } as never;
    const image = { type: 'image', url: 'x.png', alt: 'a', data } as const;
    expect(toHtml([image], { base: '../' })).toBe('<img src="../images/1f.png" alt="a"/>');
  });

  it('prints the words of a picture that is elsewhere, as a link to it', () => {
    expect(html('![a](https://e.org/x.png)')).toBe(
      '<p><span class="missing-image"><a href="https://e.org/x.png">a</a></span></p>',
    );
  });

  it('escapes for XML and drops lone surrogates', () => {
    expect(escapeXml('a\ud800<"&>\u{1f600}')).toBe('a&lt;&quot;&amp;&gt;\u{1f600}');
  });
});
