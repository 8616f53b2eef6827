import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFacts } from '../../src/check/pdf/facts.ts';
import { verifyPdf } from '../../src/check/verify-pdf.ts';
import { folio } from '../../src/model/layout.ts';
import { openPress, type Press, type PrintedPdf, printPdf } from '../../src/print/print.ts';
import { type PdfFacts, readPdf, rolesOf } from '../helpers/read-pdf.ts';
import { tinyBook } from './tiny-book.ts';

let press: Press;
let printed: PrintedPdf;
let facts: PdfFacts;

beforeAll(async () => {
  press = await openPress();
  printed = await printPdf(press, tinyBook(4));
  facts = await readPdf(printed.bytes);
});
afterAll(() => press?.close());

describe('a printed book', () => {
  it('comes to rest in two passes, each contents line with the folio of its page', () => {
    expect(printed.unsettled).toEqual([]);
    expect(printed.passes).toBe(2);
    const links = facts.pages.slice(0, printed.layout.bodyStart).flatMap(({ links }) => links);
    expect(new Set(links.map(({ to }) => to)).size).toBe(24);
    const contents = facts.pages
      .slice(1, printed.layout.bodyStart)
      .map(({ body }) => body)
      .join('\n');
    for (const { to, page } of links) {
      expect(page).not.toBeNull();
      const title = to.replace(/#q-(\d+)/, 'Question $1?').replace(/#topic-(\d+)/, 'Topic $1');
      expect(contents).toContain(`${title} ${folio(printed.layout, page ?? -1)}`);
    }
  });

  it('opens each topic on a right-hand page, after a page that is truly blank', () => {
    expect(printed.layout.blanksBefore.size).toBeGreaterThan(0);
    for (const topic of [1, 2, 3, 4]) {
      const page = facts.destinations.get(`topic-${topic}`) ?? -1;
      expect(page % 2).toBe(0);
      if (printed.layout.blanksBefore.has(`topic-${topic}`))
        expect(facts.pages[page - 1]?.body.trim()).toBe('');
    }
  });

  it('has roman labels in front and arabic ones from the body on', () => {
    expect(facts.labels.slice(0, 2)).toEqual(['i', 'ii']);
    expect(facts.labels[printed.layout.bodyStart]).toBe('1');
    expect(facts.labels).toHaveLength(facts.pages.length);
  });

  it('has its folios on every page as artifacts, outside of the text', () => {
    for (const [index, { text, body }] of facts.pages.entries()) {
      expect(text).toContain(`folio ${folio(printed.layout, index)}`);
      expect(body).not.toContain('folio');
    }
  });

  it('takes what is hidden from readers for an artifact', () => {
    const opener = facts.pages[printed.layout.bodyStart];
    expect(opener?.text).toContain('ornament');
    expect(opener?.body).toContain('Topic 1');
    expect(opener?.body).not.toMatch(/ornament|generated/);
  });

  it('says who made it, in which language and when, and nothing of the browser', () => {
    expect(facts.info).toMatchObject({
      Title: 'A tiny bök',
      Author: 'Ada, Bob',
      Subject: 'Testing <presses>',
      Keywords: 'one, two',
      Producer: 'Variorum',
      CreationDate: 'D:20260102030405Z',
      Language: 'en',
    });
    expect(facts.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(facts.xmp).toContain('Testing &lt;presses&gt;');
    expect(Buffer.from(printed.bytes).toString('latin1')).not.toMatch(/Chrom|Skia|Headless/);
  });

  it('is tagged: list bodies, contents as TOC, words for every link', () => {
    expect(facts.tagged).toBe(true);
    const roles = facts.pages.map(({ tags }) => rolesOf(tags));
    expect(roles[1]).toEqual(expect.arrayContaining(['TOC', 'TOCI', 'Reference', 'Link']));
    expect(roles.flat().filter((role) => role === 'LI').length).toBe(
      roles.flat().filter((role) => role === 'LBody').length,
    );
    expect(roles.flat().filter((role) => role === 'TOCI').length).toBe(24);
    const links = facts.pages.flatMap(({ links }) => links);
    expect(links.filter(({ contents }) => !contents)).toEqual([]);
    expect(links.find(({ to }) => to === '#q-7')?.contents).toMatch(/^Question 7\?, \d+$/);
  });

  it('has an outline of topics and their questions, in single lines', () => {
    expect(facts.outline.map(({ title }) => title)).toEqual([
      'A tiny book',
      'Contents',
      'Topic 1',
      'Topic 2',
      'Topic 3',
      'Topic 4',
    ]);
    expect(facts.outline[3]?.items.map(({ title }) => title)[0]).toBe('Question 6?');
    expect(facts.outline[3]?.items[0]?.page).toBe(facts.destinations.get('q-6'));
  });

  it('is the same bytes when printed again, by another browser process, elsewhere in the world', async () => {
    const other = await openPress({ environment: { ...process.env, TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8' } });
    try {
      const again = await printPdf(other, tinyBook(4));
      expect(Buffer.compare(again.bytes, printed.bytes)).toBe(0);
    } finally {
      await other.close();
    }
  });

  it.runIf(spawnSync('qpdf', ['--version']).status === 0)('is clean to qpdf', () => {
    const folder = mkdtempSync(join(tmpdir(), 'variorum-test-'));
    try {
      writeFileSync(join(folder, 'book.pdf'), printed.bytes);
      expect(execFileSync('qpdf', ['--check', join(folder, 'book.pdf')], { encoding: 'utf8' })).toContain(
        'No syntax or stream encoding errors found',
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('furniture of the wrong length', () => {
  it('is refused with the two numbers', async () => {
    const job = { ...tinyBook(1), furniture: () => ({ html: '<p>one page', assets: [] }) };
    await expect(printPdf(press, job)).rejects.toThrow(/running heads make 1 page for a book of \d+/);
  });
});

describe('a formula wider than its column', () => {
  it('is set smaller, so that it ends where the column does, and what fits is left alone', async () => {
    const wide = 'x + '
      .repeat(60)
      .replace(/\w/g, (letter) => `<mi>${letter}</mi>`)
      .replaceAll('+', '<mo>+</mo>');
    const html = `<!DOCTYPE html><html lang="en"><head><title>T</title><style>@page{size:148mm 210mm;margin:20mm}
      :root{--measure:108mm;--gutter:0mm}body{margin:0}</style></head><body id="start"><h1>T</h1>
      <p>A <math><mi>a</mi></math> and <math><mrow>${wide}<mi>y</mi></mrow></math></p>
      <math display="block" style="display:block math;"><mrow>${wide}</mrow></math></body></html>`;
    const book = { html, assets: [], rectos: [], body: 'start' };
    const { metadata } = tinyBook(1);
    const { bytes, narrowed } = await printPdf(press, { render: () => book, metadata });
    expect(narrowed).toHaveLength(2);
    const runs = readFacts(bytes).pages.flatMap(({ content }) => content.runs);
    expect(Math.max(...runs.map(({ right }) => right))).toBeLessThanOrEqual((128 * 72) / 25.4 + 1);
    expect(verifyPdf(bytes).filter(({ rule }) => rule === 'printed-to-scale')).toEqual([]);
  });
});
