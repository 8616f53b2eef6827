import { EpubCheck } from '@likecoin/epubcheck-ts';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/model/edition.ts';
import type { Layout } from '../../src/model/layout.ts';
import type { Metadata } from '../../src/model/rendered.ts';
import { nameUuid } from '../../src/print/epub/identifier.ts';
import { writeEpub } from '../../src/print/epub/write-epub.ts';
import { type RenderEpubOptions, renderEpub } from '../../src/render/epub/render-epub.ts';
import { loadTheme } from '../../src/theme/load-theme.ts';
import { largeEdition, smallEdition } from '../helpers/edition.ts';
import { mainEdition } from '../helpers/main-edition.ts';
import { readEpub } from '../helpers/read-epub.ts';

const metadataOf = (book: Edition): Metadata => ({
  title: book.title,
  authors: book.authors,
  subject: book.subject,
  keywords: book.keywords,
  language: book.language,
  date: '2026-11-22T00:00:00Z',
  fingerprint: book.fingerprint,
});

const epub = (book: Edition, options: RenderEpubOptions = {}): Uint8Array =>
  writeEpub(renderEpub(book, theme, options), metadataOf(book));

const theme = loadTheme('classic');

/** More than the picture of a theme's cover takes (108 kB in `classic`), which a build adds. */
const coverBytes = 120_000;

/** What EPUBCheck's rules say, errors and warnings. */
async function complaints(bytes: Uint8Array): Promise<readonly string[]> {
  const { messages } = await EpubCheck.validate(bytes);
  return messages
    .filter(({ severity }) => ['fatal', 'error', 'warning'].includes(severity))
    .map(({ id, message, location }) => `${id} ${message} ${location?.path ?? ''}:${location?.line ?? ''}`);
}

const layout: Layout = {
  pages: 12,
  bodyStart: 5,
  blanksBefore: new Set(),
  pageOf: new Map([
    ['book-title', 1],
    ['book-colophon', 2],
    ['book-marks', 4],
    ['part-1', 5],
    ['q-1', 6],
    ['q-1-p-2', 7],
    ['q-2', 8],
    ['part-2', 9],
    ['q-3', 9],
    ['book-index', 10],
  ]),
};

describe('an EPUB of a small edition', () => {
  it.each([
    ['without a print', {}],
    ['with the pages of the print', { layout }],
    ['with a file for each entry', { layout, files: 'entry' }],
    ['with the theme’s fonts', { fonts: true }],
  ] as const)('is valid %s', async (_, options) => {
    expect(await complaints(epub(smallEdition(), options))).toEqual([]);
  });

  it.each([
    ['in Arabic', { language: 'ar', title: 'أسئلة', subtitle: null }],
    ['without marks', { settings: { ...smallEdition().settings, sources: 'none' } }],
    [
      'without front and back',
      { authors: [], subject: null, keywords: [], opening: [], closing: [], index: [] },
    ],
    ['with a title that is markup', { title: '<b> & "quotes" \u0007]]>' }],
  ] as const)('is valid %s', async (_, more) => {
    expect(await complaints(epub(smallEdition(more), { layout }))).toEqual([]);
  });

  it('is the same bytes twice, mimetype first and stored', () => {
    const bytes = epub(smallEdition(), { layout });
    expect(epub(smallEdition(), { layout })).toEqual(bytes);
    // A local header is 30 bytes and the name; the compression method stands at its eighth byte.
    expect(Buffer.from(bytes.subarray(30, 58)).toString('latin1')).toBe('mimetypeapplication/epub+zip');
    expect(bytes[8]).toBe(0);
  });

  it('lists every printed page once, in order, as the text has them', () => {
    const { pageList, markers } = readEpub(epub(smallEdition(), { layout }));
    expect(pageList.map(({ label }) => label).join(' ')).toBe('i ii iii iv v 1 2 3 4 5 6 7');
    expect(markers).toEqual(pageList);
  });

  it('names the edition, not the build: title, edition and language make the identifier', () => {
    const identifier = (more: Partial<Edition>): string | undefined =>
      /urn:uuid:[0-9a-f-]{36}/.exec(readEpub(epub(smallEdition(more))).text('package.opf'))?.[0];
    expect(identifier({ fingerprint: '0000-0000-0000' })).toBe(identifier({}));
    expect(identifier({ language: 'de' })).not.toBe(identifier({}));
    expect(nameUuid('x')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('opens a note for each mark, and the note leads back', () => {
    const { text } = readEpub(epub(smallEdition()));
    expect(text('text/part-1.xhtml')).toContain(
      'id="ref-q-1-p-1" href="notes.xhtml#note-q-1-p-1" aria-label="*: both sources"',
    );
    expect(text('text/notes.xhtml')).toMatch(
      /id="note-q-1-p-1"[^>]*><p><a role="doc-backlink" href="part-1.xhtml#ref-q-1-p-1">/,
    );
  });
});

it('is small: the main handbook without fonts has less than 300 kB', async () => {
  expect(epub(await mainEdition(), { fonts: false }).length).toBeLessThan(300_000 - coverBytes);
});

it('writes 200 questions that are valid', async () => {
  expect(await complaints(epub(largeEdition(200)))).toEqual([]);
});
