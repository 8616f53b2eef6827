import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/read/markdown.ts';
import { toHtml } from '../../src/render/html/to-html.ts';
import { fitTables } from '../../src/render/print/fit-tables.ts';

const html = (text: string) => toHtml(markdown(text).children).replace(/\n/g, '');

describe('tables', () => {
  it('keep cells that reach over rows and columns', () => {
    expect(
      html(
        '<table><tr><th>Group</th><th>Command</th></tr><tr><td rowspan="2">Motion</td><td>Jump</td></tr><tr><td>Move</td></tr></table>',
      ),
    ).toContain('<tbody><tr><td rowspan="2">Motion</td><td>Jump</td></tr><tr><td>Move</td></tr></tbody>');
    expect(
      html('<table><tr><th>a</th><th>b</th></tr><tr><td rowspan="9">c</td><td>d</td></tr></table>'),
    ).not.toContain('rowspan');
  });

  it('keep two rows of heads, and heads of rows', () =>
    expect(
      html(
        '<table><thead><tr><th></th><th colspan="2">AB</th></tr><tr><th>i</th><th>a</th><th>b</th></tr></thead><tbody><tr><th>0</th><td>1</td><td>2</td></tr></tbody></table>',
      ),
    ).toBe(
      '<table><thead><tr><th scope="col">\u00a0</th><th colspan="2" scope="col">AB</th></tr><tr><th scope="col">i</th><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><th scope="row">0</th><td>1</td><td>2</td></tr></tbody></table>',
    ));

  it('whose heads reach into the last row keep them reaching there', () =>
    expect(
      html(
        '<table><tr><th rowspan="2">Head</th><th colspan="2">Two</th></tr><tr><td>a</td><td>b</td></tr></table>',
      ),
    ).toBe(
      '<table><tbody><tr><th rowspan="2" scope="col">Head</th><th colspan="2" scope="col">Two</th></tr><tr><td>a</td><td>b</td></tr></tbody></table>',
    ));

  it('without heads of columns have heads of rows', () =>
    expect(html('| | |\n|---|---|\n| a | b |\n| c | d |')).toBe(
      '<table><tbody><tr><th scope="row">a</th><td>b</td></tr><tr><th scope="row">c</th><td>d</td></tr></tbody></table>',
    ));

  it('hold something in every cell, for the tags of a PDF leave out those that are empty', () =>
    expect(html('| a | b |\n|---|---|\n| | d |')).toContain('<td>\u00a0</td><td>d</td>'));

  it('tell rows with a cell of half a page, which a page may end in', () => {
    const tall = html(`| a | b |\n|---|---|\n| c | ${'many words '.repeat(120)} |\n| d | few |`);
    expect(tall).toContain('<tr class="tall"><td>c</td>');
    expect(tall).toContain('<tr><td>d</td>');
  });

  it('keep the lists of a cell', () =>
    expect(
      html('<table><tr><th>a</th></tr><tr><td><ul><li>x</li><li>y</li></ul></td></tr></table>'),
    ).toContain('<td><ul> <li>x</li> <li>y</li></ul></td>'));

  it('have places where a line may end in words that no cell has room for', () => {
    const set = (cell: string) =>
      fitTables(`<div class="block"><table><tr><td>${cell}</td></tr></table></div>`, 'en').html;
    expect(set('https://example.org/a/b')).toContain('https://<wbr/>example.<wbr/>org/<wbr/>a/<wbr/>b');
    expect(set('<code>poolMaximumLifetime</code>')).toContain('<code>pool<wbr/>Maximum<wbr/>Lifetime</code>');
    expect(set('0'.repeat(40)).match(/<wbr\/>/g)?.length).toBe(3);
    expect(set('international words')).toContain('international words');
  });
});
