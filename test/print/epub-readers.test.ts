import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Layout } from '../../src/model/layout.ts';
import { writeEpub } from '../../src/print/epub/write-epub.ts';
import { type RenderEpubOptions, renderEpub } from '../../src/render/epub/render-epub.ts';
import { listThemes, loadTheme } from '../../src/theme/load-theme.ts';
import { smallEdition } from '../helpers/edition.ts';
import { stressEdition } from '../helpers/main-edition.ts';
import { openBrowser } from '../helpers/open-browser.ts';
import { readEpub } from '../helpers/read-epub.ts';

// What readers make of the book: plain ones that know little of CSS or EPUB 3, dark ones, those of other scripts.

const layout: Layout = {
  pages: 6,
  bodyStart: 2,
  blanksBefore: new Set(),
  pageOf: new Map([
    ['part-1', 2],
    ['q-2', 3],
    ['q-3', 4],
    ['book-index', 5],
  ]),
};

const bytesOf = (theme: string, options: RenderEpubOptions = {}, book = smallEdition()): Uint8Array =>
  writeEpub(renderEpub(book, loadTheme(theme), options), { ...book, date: '2026-11-22T00:00:00Z' });

/** Links of a part of the navigation document, in order. */
const linksIn = (xml: string, part: RegExp): readonly string[] =>
  [...(part.exec(xml)?.[0] ?? '').matchAll(/(?:href|src)="([^"]+)"/g)].map(([, href = '']) => href);

describe('a plain reader', () => {
  it.each(listThemes())('can do without all that is new in the style sheet of %s', (theme) => {
    const css = readEpub(bytesOf(theme, { fonts: true })).text('style/book.css');
    const plain = css
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/@supports[\s\S]*?\n\}/g, '')
      .replace(/@font-face\s*\{[^}]*\}/g, '');
    expect(plain).not.toMatch(/var\(|--[a-z]|:has\(|:is\(|:where\(|\b(grid|flex)\b|@layer|color-mix|clamp\(/);
    // A page of the reader's own colour stays readable: letters in shapes have both colours of their own.
    const signs = /[^{}]*\.mark\.of-6 \{\s*color: #fff;[^}]*\}|\.mark\.of-\d \{\s*background: #[^}]*\}/g;
    expect(plain.match(signs)).toHaveLength(7);
    expect(plain.replace(signs, '')).not.toMatch(
      /(?<![a-z-])(color|background(-color)?):(?!\s*(inherit|currentColor|transparent))/i,
    );
    expect(css).not.toMatch(/@import|url\((?!["']?\.\.\/fonts\/)/);
  });

  it('of EPUB 2 finds the same contents and the same pages in the NCX', () => {
    const { text } = readEpub(bytesOf('classic', { layout }));
    const [nav, ncx] = [text('nav.xhtml'), text('toc.ncx')];
    expect(linksIn(ncx, /<navMap>[\s\S]*<\/navMap>/)).toEqual(linksIn(nav, /epub:type="toc"[\s\S]*?<\/nav>/));
    const pages = linksIn(nav, /epub:type="page-list"[\s\S]*?<\/nav>/);
    expect(pages).toHaveLength(6);
    expect(linksIn(ncx, /<pageList>[\s\S]*<\/pageList>/)).toEqual(pages);
    const orders = [...ncx.matchAll(/playOrder="(\d+)"/g)].map(([, order]) => Number(order));
    expect(orders).toEqual(orders.map((_, at) => at + 1));
    const identifier = /urn:uuid:[0-9a-f-]{36}/.exec(text('package.opf'))?.[0];
    expect(ncx).toContain(`<meta name="dtb:uid" content="${identifier}"/>`);
  });
});

describe('the file', () => {
  it('has one time for all that is in it, whatever the time zone, and mimetype first', () => {
    const bytes = Buffer.from(bytesOf('classic', { fonts: true }));
    const times = new Set<number>();
    const starts = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
    for (let at = starts; bytes.readUInt32LE(at) === 0x02014b50; ) {
      times.add(bytes.readUInt32LE(at + 12));
      at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    // 1 January 1980, midnight, as DOS writes it.
    expect([...times]).toEqual([0x00210000]);
    expect(readEpub(bytes).names[0]).toBe('mimetype');
  });
});

describe('notes', () => {
  it('are called and lead back: those of the sources, and the author’s own, twice called as well', async () => {
    const { spine } = readEpub(bytesOf('classic', { files: 'entry' }, await stressEdition()));
    const all = spine.flatMap(({ path, xhtml }) => [
      ...[...xhtml.matchAll(/<a [^>]*epub:type="noteref"[^>]*>/g)].map(([tag]) => ({ path, tag })),
    ]);
    const page = spine.find(({ path }) => path === 'text/entry-lists-nested.xhtml')?.xhtml ?? '';
    expect(all.length).toBeGreaterThan(20);
    expect(page.match(/epub:type="noteref"[^>]*>1<\/a>/g)).toHaveLength(2);
    expect(page).toMatch(
      /<aside class="note" role="doc-footnote" epub:type="footnote" id="lists-nested-note-1"><a class="note-number" role="doc-backlink" href="#lists-nested-note-1-ref">1<\/a>/,
    );
    expect(page.match(/id="lists-nested-note-1-ref"/g)).toHaveLength(1);
  });
});

describe('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  /** A file of the book with its style, and a reader's own. */
  async function read(language: string, own: string): Promise<Page> {
    const { text } = readEpub(bytesOf('classic', {}, smallEdition({ language })));
    const page = await browser.newPage();
    const xhtml = text('text/part-1.xhtml').replace(
      '</head>',
      `<style>${own}</style><style>${text('style/book.css')}</style></head>`,
    );
    await page.setContent(xhtml.replace(/^<\?xml[^>]*>/, ''));
    return page;
  }

  const side = (page: Page) =>
    page.evaluate(`(() => {
      const style = getComputedStyle(document.querySelector('.addition'));
      return ['Top', 'Right', 'Bottom', 'Left'].filter((side) => parseFloat(style['margin' + side]) > 0).join();
    })()`);

  it.each([
    ['en', '', 'Left'],
    ['ar', '', 'Right'],
    ['ja', 'html { writing-mode: vertical-rl }', 'Top'],
  ])('what is set in is set in at the beginning of the line (%s %s)', async (language, own, expected) => {
    expect(await side(await read(language, own))).toBe(expected);
  });

  it('nothing hangs over the edge of a small page: tables, code, long words, formulas, pictures', async () => {
    const { text, spine } = readEpub(bytesOf('classic', {}, await stressEdition()));
    const page = await browser.newPage();
    await page.setViewport({ width: 360, height: 600 });
    for (const { path, xhtml } of spine) {
      const whole = xhtml.replace('</head>', `<style>${text('style/book.css')}</style></head>`);
      await page.setContent(whole.replace(/^<\?xml[^>]*>/, ''));
      expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(360);
    }
  });

  it('everything is as light as the reader wants it on a dark page', async () => {
    const page = await read('en', 'html { background: #000; color: #ddd } a { color: #9cf }');
    const colours = await page.evaluate(
      '[...new Set([...document.querySelectorAll(\'body, body *:not([class*=" of-"])\')].flatMap((element) => { const { color, backgroundColor } = getComputedStyle(element); return [color, backgroundColor]; }))].sort()',
    );
    expect(colours).toEqual(['rgb(221, 221, 221)', 'rgba(0, 0, 0, 0)']);
  });
});

describe('from right to left', () => {
  it('pages turn the other way, in the package, the contents and the text', () => {
    const { text } = readEpub(bytesOf('classic', {}, smallEdition({ language: 'he' })));
    expect(text('package.opf')).toContain('<spine toc="ncx" page-progression-direction="rtl">');
    for (const path of ['nav.xhtml', 'text/part-1.xhtml', 'text/title.xhtml'])
      expect(text(path)).toMatch(/<html[^>]* lang="he" xml:lang="he" dir="rtl"/);
  });
});
