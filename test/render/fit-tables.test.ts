import { describe, expect, it } from 'vitest';
import { fitTables } from '../../src/render/print/fit-tables.ts';

const table = (...rows: string[][]) =>
  `<div class="block" id="s-1"><table><thead><tr>${rows[0]?.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead><tbody>${rows
    .slice(1)
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</tbody></table></div>`;

const needs = (html: string) => {
  const [, whole, least] = /needs-(\d+)-(\d+)/.exec(fitTables(html, 'en').html) ?? [];
  return { whole: Number(whole), least: Number(least) };
};

describe('a wide table', () => {
  it('is left as it is where it has few columns', () => {
    const narrow = table(['Setting', 'Meaning'], ['a', 'b']);
    expect(fitTables(narrow, 'en')).toEqual({ html: narrow, css: '' });
  });

  it('asks for the room of the longest word of each column, and for less where words are parted', () => {
    const short = needs(table(['A', 'B', 'C', 'D'], ['one two', 'three', 'four', 'five']));
    const long = needs(table(['A', 'B', 'C', 'D'], ['representation', 'three', 'four', 'five']));
    expect(long.whole).toBeGreaterThan(short.whole);
    expect(long.least).toBeLessThan(long.whole);
    expect(short.least).toBe(short.whole);
  });

  it('keeps a number and its unit together', () => {
    const { html } = fitTables(table(['A', 'B', 'C', 'D'], ['32 ms', '1 word or two', 'x', 'y']), 'xx');
    expect(html).toContain('<td><span class="whole">32 ms</span></td><td>1 word or two</td>');
  });

  it('of Chinese asks for no more than its signs', () => {
    const { whole } = needs(table(['甲', '乙', '丙', '丁'], ['数据流水线的重要性是什么', '丙', '丁', '戊']));
    expect(whole).toBeLessThan(8);
  });

  it('parts no code and no address', () => {
    const cells = ['<code>representation</code>', '<a href="#representation">x</a>', 'x', 'y'];
    const { html } = fitTables(table(['A', 'B', 'C', 'D'], cells), 'en');
    expect(html).not.toContain('\u00AD');
  });
});
