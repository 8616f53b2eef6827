import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPdf } from '../../src/check/check.ts';
import { readFacts } from '../../src/check/pdf/facts.ts';
import { composeEdition } from '../../src/compose/compose.ts';
import { operations, PdfFile, PdfStream, readPages } from '../../src/pdf/pdf.ts';
import { paperOf } from '../../src/print/paper-of.ts';
import { contactSheets, drawPages, openPress, type Press, printPdf } from '../../src/print/print.ts';
import { renderFurniture, renderPrint } from '../../src/render/render.ts';
import { largePrint, loadTheme } from '../../src/theme/theme.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { passage, smallHandbook, smallSettings } from '../render/small-book.ts';
import { metadata } from './tiny-book.ts';

let press: Press;
beforeAll(async () => {
  press = await openPress();
});
afterAll(() => press?.close());

async function printed(theme: string, settings: object, book = smallHandbook()) {
  const edition = composeEdition(book, smallSettings({ editions: { handbook: settings } }), 'handbook');
  const loaded = loadTheme(theme);
  const look = edition.settings.largePrint ? largePrint(loaded) : loaded;
  return printPdf(press, {
    render: (layout) => renderPrint(edition, look, layout),
    furniture: (layout) => renderFurniture(edition, look, layout),
    metadata,
    paper: paperOf(edition.settings),
  });
}

const millimetres = (points: number) => Math.round((points * 25.4) / 7.2) / 10;

const boxes = (bytes: Uint8Array) => {
  const file = PdfFile.open(bytes);
  const [page] = readPages(file);
  return (key: string) => file.array(page?.dict.get(key)).map((value) => millimetres(Number(value)));
};

describe('a book on paper', () => {
  it.each([
    ['classic', { page: '6x9' }, [152.4, 228.6]],
    ['modern', { page: 'pocket' }, [110, 178]],
    ['technical', { page: '170x240mm', orientation: 'landscape' }, [240, 170]],
    ['editorial', { page: 'B5', inkSaver: true }, [176, 250]],
    ['editorial', { page: 'A5', largePrint: true }, [148, 210]],
  ] as const)(
    '%s, %o, has pages of that size that pass the checks',
    async (theme, settings, [width, height]) => {
      const { bytes } = await printed(theme, settings);
      expect(verifyPdf(bytes).map(({ rule, reason }) => `${rule}: ${reason}`)).toEqual([]);
      const { pages } = await readPdf(bytes);
      for (const page of pages) {
        expect(millimetres(page.width)).toBeCloseTo(width, 0);
        expect(millimetres(page.height)).toBeCloseTo(height, 0);
      }
    },
  );

  it('of one side has no blank pages, and folios on the same side', async () => {
    const { bytes, layout } = await printed('classic', { sides: 'one', page: 'A5' });
    const { pages } = await readPdf(bytes);
    expect(layout.blanksBefore.size).toBe(0);
    expect(pages.filter(({ text }) => text.trim() === '')).toEqual([]);
    expect(verifyPdf(bytes)).toEqual([]);
  });

  it('whose topics may begin on any page has fewer blank ones, and page 1 on the right', async () => {
    const { layout } = await printed('classic', { openers: 'any', page: 'A5' });
    expect([...layout.blanksBefore]).not.toContain('part-teams');
    expect(layout.bodyStart % 2).toBe(0);
  });

  it('breaks its pages where the settings say', async () => {
    const plain = await printed('classic', {});
    const { layout } = await printed('classic', {
      breaks: { 2: 'before', 'q-2': 'before' },
      keepPoints: true,
    });
    expect(plain.layout.pageOf.get('q-2')).toBe(plain.layout.pageOf.get('q-1'));
    expect(layout.pageOf.get('q-2')).toBe((layout.pageOf.get('q-1') ?? 0) + 1);
    const after = await printed('classic', { breaks: { Data: 'after' } });
    expect(after.layout.pageOf.get('q-2')).toBe((after.layout.pageOf.get('q-1') ?? 0) + 1);
  });

  it('justified parts its words, and keeps no soft hyphen in what is copied', async () => {
    const book = smallHandbook();
    // Short enough that a line has room for eight words, and each known from those of the book around them.
    const long = 'Cons infra cons repres cons infra cons internationalisation cons infra infrastructures. '
      .repeat(12)
      .trim();
    const [first, ...rest] = book.entries;
    if (!first) throw new Error('no entry');
    const entries = [{ ...first, intro: [passage('a', long)] }, ...rest];
    const { bytes } = await printed('classic', { justify: true, page: 'A5' }, { ...book, entries });
    const { pages } = await readPdf(bytes);
    const text = pages.map(({ text }) => text).join('\n');
    expect(text).not.toContain('\u00AD');
    const parted = text.match(/[a-z]-\s*\n\s*[a-z]/g) ?? [];
    // One line in ten: rather wide spaces than a hyphen, but no spaces that are far too wide.
    expect(parted.length).toBeGreaterThan(0);
    const letters = (words: string) => words.replace(/[^a-z]/gi, '');
    expect(letters(text)).toContain(letters(long));
    expect(verifyPdf(bytes)).toEqual([]);
    // Lines end at one edge, over which hyphens and points hang by half.
    const ends = readFacts(bytes).pages.flatMap(({ content }) => {
      const lines = new Map<number, number>();
      const own = /internation|repres|infra|\bcons\b/i;
      for (const { text, baseline, right } of content.runs)
        if (own.test(text))
          lines.set(Math.round(baseline), Math.max(right, lines.get(Math.round(baseline)) ?? 0));
      return [...lines.values()];
    });
    const edge = Math.max(...ends);
    expect(ends.length).toBeGreaterThan(8);
    expect(ends.filter((end) => end < edge - 2.5).length).toBeLessThan(3);
  });

  it('is shown small on contact sheets, with its page numbers', async () => {
    // Large type: of fewer pages the sheet would have them larger.
    const { bytes, layout } = await printed('classic', { page: 'A5', textSize: 120 });
    const { sheets, pages, shown } = await contactSheets(press, bytes);
    expect([pages, shown, sheets.length]).toEqual([layout.pages, layout.pages, 1]);
    const [png] = sheets;
    const header = Buffer.from(png ?? []);
    expect(header.subarray(1, 4).toString()).toBe('PNG');
    // Four pages side by side, and as many rows as the pages and the empty first place need: large enough to judge them by.
    expect(header.readUInt32BE(16)).toBe(4 * 560 + 3 * 8);
    const rows = Math.ceil((pages + 1) / 4);
    const high = rows * ((560 * 210) / 148 + 28) + 8;
    expect(Math.abs(header.readUInt32BE(20) - high)).toBeLessThan(10);
    // Every page lies at its place, pixel by pixel as it is drawn; the place left of the first stays grey.
    const wishes = Array.from({ length: pages }, (_, page) => ({ page, width: 560, path: `${page}` }));
    const cell = Math.round((header.readUInt32BE(20) - 8) / rows);
    for (const { page, width, height, bytes: drawn } of await drawPages(bytes, wishes)) {
      const [column, row] = [(page + 1) % 4, Math.floor((page + 1) / 4)];
      const left = 8 + column * 560 + Math.floor(column / 2) * 8;
      const there = sharp(header).extract({ left, top: 8 + row * cell, width, height });
      const pixels = [there, sharp(drawn)].map((one) =>
        one.removeAlpha().toColourspace('srgb').raw().toBuffer(),
      );
      const [seen, wanted] = await Promise.all(pixels);
      expect(seen && wanted && seen.equals(wanted), `page ${page}`).toBe(true);
    }
    const empty = sharp(header).extract({ left: 8, top: 8, width: 380, height: 500 }).removeAlpha();
    expect(new Set(await empty.raw().toBuffer())).toEqual(new Set([0x8a]));
    expect(Buffer.compare(header, Buffer.from((await contactSheets(press, bytes)).sheets[0] ?? []))).toBe(0);
  });

  it('with a bleed and crop marks says where it is cut', async () => {
    const { bytes } = await printed('modern', { page: 'A5', bleed: 3, cropMarks: true });
    const box = boxes(bytes);
    const [left = 0, bottom = 0, right = 0, top = 0] = box('TrimBox');
    expect([left, bottom]).toEqual([3, 3]);
    expect([right - left, top - bottom]).toEqual([expect.closeTo(148, 0), expect.closeTo(210, 0)]);
    expect(box('BleedBox').slice(0, 2)).toEqual([0, 0]);
    expect(box('MediaBox').slice(0, 2)).toEqual([-7, -7]);
    expect(verifyPdf(bytes)).toEqual([]);
  });

  it('in greys draws nothing in colour', async () => {
    const { bytes } = await printed('editorial', { greyscale: true, page: 'A5' });
    const file = PdfFile.open(bytes);
    const colours = readPages(file).flatMap(({ dict }) => {
      const value = dict.get('Contents');
      const list = Array.isArray(value) ? value : [value ?? null];
      const streams = list.map((item) => file.resolve(item)).filter((item) => item instanceof PdfStream);
      return streams.flatMap((stream) =>
        [...operations(file.decode(stream))].map(({ operator }) => operator),
      );
    });
    const spaces = file.ids().flatMap((id) => {
      const value = file.object(id);
      const shading = value instanceof Map ? file.dict(value.get('Shading')) : new Map();
      return [shading, value instanceof PdfStream ? value.dict : new Map()].flatMap(
        (fields) => fields.get('ColorSpace') ?? [],
      );
    });
    expect(spaces.map((space) => file.name(space))).not.toContain('DeviceRGB');
    expect(colours).toContain('g');
    for (const operator of ['rg', 'RG', 'k', 'K', 'sc', 'SC']) expect(colours).not.toContain(operator);
  });
});
