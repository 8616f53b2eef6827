import { describe, expect, it } from 'vitest';
import { scanHtml } from '../../src/inventory/scan-html.ts';
import { scanMarkdown } from '../../src/inventory/scan-markdown.ts';
import { markdown } from '../../src/read/markdown.ts';
import { hideObsidianMarks } from '../../src/read/obsidian-marks.ts';
import { textTables } from '../../src/read/text-tables.ts';
import { partedByMatter } from '../../src/text/about-itself.ts';
import { growthOf } from '../helpers/growth-of.ts';

const many = (count: number, one: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => one(at)).join('');
const put = (): void => {};
const sentence = (text: string) => ({ text, units: [{ kind: 'sentence', text }] });

describe('the time that reading takes grows as what is read, and not with its square:', () => {
  it.each<readonly [string, number, (size: number) => void]>([
    [
      'examples with names',
      3000,
      (size) =>
        scanMarkdown(
          many(size, (at) => `(@a${at}) So.\n\n`),
          put,
        ),
    ],
    ['notes in a line', 20_000, (size) => scanMarkdown('a [^b]'.repeat(size), put)],
    ['beginnings of notes', 50_000, (size) => scanMarkdown(`x ${'[^'.repeat(size / 2)}`, put)],
    ['backticks', 50_000, (size) => scanMarkdown(`x ${'`'.repeat(size)}y`, put)],
    [
      'backticks beside a remark',
      60_000,
      (size) => hideObsidianMarks(`x %% y ${'`'.repeat(size)}${'x'.repeat(size)}`),
    ],
    [
      'blanks before the name of a block',
      120_000,
      (size) => hideObsidianMarks(`a ^b\na${' '.repeat(size)}^`),
    ],
    ['names of blocks', 120_000, (size) => hideObsidianMarks(many(size, (at) => `word ^n${at}x\n`))],
    ['dashes under dashes', 24_000, (size) => textTables('---\n-- --\n'.repeat(size))],
    ['dashes under names', 4000, (size) => textTables(`${'---\nx\n-- --\n'.repeat(size)}         x`)],
    ['lone numbers', 12_000, (size) => markdown(many(size, (at) => `${at * 7 + 1}. x\n\n- x\n\n`))],
    ['beginnings of formulas as Anki has them', 40_000, (size) => markdown(`x ${'[latex]'.repeat(size)}`)],
    [
      'signs of formulas beside code',
      40_000,
      (size) => markdown(`x ${'[$]a[/$] `b` <code>'.repeat(size / 8)}`),
    ],
    ['brackets', 40_000, (size) => markdown(`x ${'[$]'.repeat(size)}`)],
    ['formulas that are never closed', 16_000, (size) => scanHtml('<math>'.repeat(size), put)],
    ['formulas closed once', 16_000, (size) => scanHtml(`${'<math>'.repeat(size)}</math>`, put)],
    ['signs of tags in a line', 200_000, (size) => scanHtml('<'.repeat(size), put)],
    ['tags in a line', 100_000, (size) => scanHtml(`${'<a> '.repeat(size)}<`, put)],
    [
      'years in a sentence',
      16_000,
      (size) => void partedByMatter(sentence(`I was ${'in 1974 '.repeat(size)}:`)),
    ],
  ])('%s', (_, size, work) => expect(growthOf(work, size)).toBeLessThan(1.5), 60_000);
});

describe('of more lines than a call takes arguments', () => {
  const lines = 200_000;

  it('a table is one', () => {
    const made = textTables(`a   b\n--- ---\n${'x   y\n'.repeat(lines)}`).split('\n');
    expect(made.slice(0, 3)).toEqual(['| a | b |', '| :--- | :--- |', '| x | y |']);
    expect(made).toHaveLength(lines + 3);
  });

  it('a remark is one', () => {
    const made = hideObsidianMarks(`%%\n${'x\n'.repeat(lines)}%%\nAfter.`).split('\n');
    expect(made[0]).toBe('<!--');
    expect(made.slice(-2)).toEqual(['-->', 'After.']);
    expect(made).toHaveLength(lines + 3);
  });
});

describe('what is looked up is what was looked for', () => {
  const textOf = (written: string): string => {
    let text = '';
    scanMarkdown(written, (kind, from, to, _line, other) => {
      if (kind === 'text') text += other ?? written.slice(from, to);
    });
    return text;
  };

  it('the numbers of examples', () => {
    expect(textOf('(@) One.\n(@b) Two.\n(@b) Again, as (@b) and (@c) say.\n(@c) Three.')).toBe(
      '(@) One.(2) Two.(2) Again, as (2) and (3) say.(3) Three.',
    );
  });

  it('which marks are of notes, in a long document as in a short one', () => {
    for (const more of ['', `${'Some words.\n\n'.repeat(20_000)}`])
      expect(textOf(`So[^a] and [^b].\n\n[^a]: It is.\n\n${more}`)).toMatch(/^So and \[\^b\]\.: It is\./);
  });

  it('which words name blocks', () => {
    expect(textOf('power x ^9-1\n\nand y ^9-2\n\n[[#^9-1]]')).toContain('and y ^9-2');
    expect(textOf('power x ^9-1\n\nand y ^9-2\n\n[[#^9-1]]')).not.toContain('x ^9-1');
  });
});
