import { expect, it } from 'vitest';
import { editionSettings } from '../../src/model/settings.ts';
import { fitPage } from '../../src/render/print/fit-page.ts';
import { markShort } from '../../src/render/print/mark-short.ts';
import { loadTheme } from '../../src/theme/theme.ts';

const page = fitPage(editionSettings.parse({ page: 'A4' }), loadTheme('classic'));
const marked = (inside: string) =>
  /data-short="(\w+)"/.exec(markShort(`<p dir="auto">${inside}</p>`, page))?.[1];

it('names paragraphs of some three lines, and those that are so in half of the width', () => {
  // A line of classic on A4 has about 73 characters.
  expect(marked('a word '.repeat(15))).toBe('half');
  expect(marked('a word '.repeat(30))).toBe('full');
  expect(marked('a word '.repeat(45))).toBeUndefined();
});

it('counts what is read, not markup, and squares of Chinese as wide as they are', () => {
  const sign = `<svg viewBox="0 0 20 20">${'<rect/>'.repeat(60)}<text>A</text></svg>`;
  expect(marked(`${sign}<span id="${'u'.repeat(300)}">a few words</span>`)).toBe('half');
  expect(marked('字'.repeat(70))).toBe('full');
  expect(marked('字'.repeat(150))).toBeUndefined();
});

it('names notes that are so in the width of a note', () => {
  const note = (text: string) =>
    /<div class="beside verso"( data-short="full")?>/.exec(
      markShort(`<div class="beside verso"><p dir="auto">${text}</p></div>`, page),
    )?.[1];
  // A line of one has about 31.
  expect(note('a word '.repeat(12))).toBeDefined();
  expect(note('a word '.repeat(25))).toBeUndefined();
});

it('leaves paragraphs that are not of answers as they are', () => {
  const html = '<p class="cut">Short.</p><p class="label-line" dir="auto">Name</p>';
  expect(markShort(html, page)).toBe(html);
});

it('names paragraphs so long that none is kept whole for the sake of what follows', () => {
  const isLong = (inside: string) => / data-long/.test(markShort(`<p dir="auto">${inside}</p>`, page));
  expect(isLong('a word '.repeat(80))).toBe(false);
  expect(isLong('a word '.repeat(110))).toBe(true);
});
