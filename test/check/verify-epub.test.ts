import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { verifyEpub } from '../../src/check/check.ts';
import type { Layout } from '../../src/model/layout.ts';
import { writeEpub } from '../../src/print/epub/write-epub.ts';
import { renderEpub } from '../../src/render/epub/render-epub.ts';
import { loadTheme } from '../../src/theme/load-theme.ts';
import { smallEdition } from '../helpers/edition.ts';

const layout: Layout = {
  pages: 6,
  bodyStart: 2,
  blanksBefore: new Set(),
  pageOf: new Map([
    ['book-title', 1],
    ['part-1', 2],
    ['q-2', 3],
    ['q-3', 4],
    ['book-index', 5],
  ]),
};
const book = smallEdition();
const bytes = writeEpub(renderEpub(book, loadTheme('classic'), { layout, fonts: true }), {
  ...book,
  date: '2026-11-22T00:00:00Z',
});

/** The book with one file changed. */
function changed(path: string, from: string | RegExp, to: string): Uint8Array {
  const files = unzipSync(bytes);
  const text = strFromU8(files[`EPUB/${path}`] ?? new Uint8Array());
  expect(text.replace(from, to)).not.toBe(text);
  files[`EPUB/${path}`] = strToU8(text.replace(from, to));
  return zipSync(files, { level: 0 });
}

const rulesOf = async (epub: Uint8Array): Promise<readonly (string | undefined)[]> =>
  (await verifyEpub(epub, 'book.epub')).map(({ ruleId }) => ruleId);

describe('the pre-flight of an EPUB', () => {
  it('passes ours', async () => {
    expect(await verifyEpub(bytes, 'book.epub')).toEqual([]);
  });

  it.each([
    ['page-list-complete', 'nav.xhtml', />2<\/a>/, '>3</a>'],
    ['page-list-complete', 'nav.xhtml', /<li><a href="text\/part-1.xhtml#page-1">1<\/a><\/li>/, ''],
    ['landmarks-there', 'nav.xhtml', 'epub:type="bodymatter"', 'epub:type="afterword"'],
    ['headings-step', 'text/part-1.xhtml', /<(\/?)h2/g, '<$1h3'],
    ['headings-step', 'text/part-1.xhtml', /<(\/?)h2/g, '<$1h1'],
    ['language-said', 'text/part-2.xhtml', 'lang="en" xml:lang="en"', 'lang="de" xml:lang="de"'],
    ['accessibility-metadata-true', 'package.opf', '>textual</meta>', '>visual</meta>'],
    ['accessibility-metadata-true', 'package.opf', /<meta property="schema:accessibilityHazard.*/, ''],
    ['accessibility-metadata-true', 'package.opf', '>pageNavigation<', '>transcript<'],
    ['notes-return', 'text/notes.xhtml', 'part-1.xhtml#ref-q-1-p-1"', 'part-1.xhtml#ref-q-1-p-2"'],
    ['nothing-runs', 'text/part-1.xhtml', '<p class="agreement"', '<p onclick="x()" class="agreement"'],
    ['nothing-runs', 'style/book.css', 'body {', '@import "https://example.org/x.css"; body {'],
    [
      'pictures-told',
      'text/part-1.xhtml',
      '<p class="agreement">',
      '<p><img src="../x.png"/></p><p class="agreement">',
    ],
    ['fonts-licensed', 'package.opf', /<item id="[^"]*licence[^>]*>/g, ''],
    ['epubcheck-rsc-012', 'text/part-1.xhtml', 'href="part-1.xhtml#q-2"', 'href="part-1.xhtml#q-99"'],
  ])('finds that %s does not hold: %s', async (rule, path, from, to) => {
    expect(await rulesOf(changed(path, from, to))).toContain(rule);
  });

  it('says what it saw, expected, and what to do', async () => {
    const [message] = (await verifyEpub(changed('nav.xhtml', />2<\/a>/, '>9</a>'), 'book.epub')).filter(
      ({ ruleId }) => ruleId === 'page-list-complete',
    );
    expect(message).toMatchObject({
      fatal: true,
      file: 'book.epub',
      actual: 'page 9 at EPUB/text/part-1.xhtml#page-2',
      expected: ['page 2 at EPUB/text/part-1.xhtml#page-2'],
    });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['text', strToU8('hello')],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') })],
    ['half a book', bytes.subarray(0, bytes.length / 2)],
  ])('does not throw on %s', async (_, broken) => {
    const found = await verifyEpub(broken, 'book.epub');
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ fatal }) => fatal)).toBe(true);
  });
});
