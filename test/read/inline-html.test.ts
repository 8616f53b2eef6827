import { fromHtml } from 'hast-util-from-html';
import type { Paragraph } from 'mdast';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/parse/phrasing.ts';
import { htmlToMdast } from '../../src/read/html.ts';
import { markdown } from '../../src/read/markdown.ts';
import { stringify } from '../../src/read/office/as-markdown.ts';
import { toHtml } from '../../src/render/html/to-html.ts';

const kept = [
  ['10<sup>6</sup>', '10⁶'],
  ['H<sub>2</sub>O', 'H₂O'],
  ['x<sup>max</sup>', 'x^(max)'],
  ['the 1<sup>st</sup>', 'the 1st'],
  ['<kbd>Ctrl</kbd>+<kbd>C</kbd>', 'Ctrl+C'],
  ['<abbr title="Domain Name System">DNS</abbr>', 'DNS'],
  ['<mark>a</mark> <ins>b</ins> <del>c</del> <u>d</u>', 'a b c d'],
  ['<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>', '漢(kan)'],
  ['<span dir="rtl" lang="ar">نص</span>', 'نص'],
  ['<strong>a</strong> <em>b</em> <a href="https://x.example/">c</a>', 'a b c'],
] as const;

describe('elements of a line keep their meaning', () => {
  it.each(kept)('in Markdown: %s', (html, text) => {
    const tree = markdown(`So ${html} is.`);
    expect(toHtml(tree.children)).toBe(`<p>So ${html} is.</p>`);
    expect(textOf((tree.children[0] as Paragraph).children)).toBe(`So ${text} is.`);
  });

  it.each(kept)('in HTML, and in Markdown that is made of it: %s', (html, text) => {
    const tree = htmlToMdast(fromHtml(`<p>So ${html} is.</p>`, { fragment: true }), 0);
    expect(textOf((tree.children[0] as Paragraph).children)).toBe(`So ${text} is.`);
    expect(toHtml(markdown(stringify(tree)).children)).toBe(`<p>So ${html} is.</p>`);
  });

  it('and no others, nor what acts', () =>
    expect(
      toHtml(
        markdown(
          '<u>a *b* <your-name> <span style="color:red" onclick="x()">c</span> <sup onclick="x()" title="t">d</sup>',
        ).children,
      ),
    ).toBe('<p>a <em>b</em> &lt;your-name&gt; c <sup title="t">d</sup></p>'));
});

it('lists within a cell of a table are lists', () => {
  const list = '<ul> <li>One</li> <li>Two</li></ul>';
  const written = markdown('| a | b |\n| - | - |\n| x<ul><li>One</li><li>Two</li></ul> | y |\n');
  expect(toHtml(written.children)).toContain(`<td>x${list}</td>`);
  const table =
    '<table><tr><th>h</th></tr><tr><td>x<ul><li><p>One</p></li><li>Two</li></ul></td></tr></table>';
  const made = htmlToMdast(fromHtml(table, { fragment: true }), 0);
  expect(toHtml(made.children)).toContain(`<td>x${list}</td>`);
  // Out of a table they are no part of a line.
  expect(toHtml(markdown('x <ul><li>One</li></ul> y').children)).not.toContain('<ul>');
});

describe('a formula on a page', () => {
  const tree = (html: string) => htmlToMdast(fromHtml(html, { fragment: true }), 0);

  it('that was never ended holds no question back', () => {
    const { children } = tree('<p>A cell</p><math><mtext><h2>What is a leaf?</h2><p>It is green.</p>');
    expect(children.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'paragraph']);
  });

  it('with words that TeX would lose is its text', () => {
    const [paragraph] = tree('<p>It is <math><mi>x</mi> small.</math></p>').children;
    expect(textOf((paragraph as Paragraph).children)).toBe('It is x small.');
  });
});
