import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutSheet } from '../../src/print/cut-sheet.ts';
import { keptParts, openPress, type PdfJob, type Press, printPdf } from '../../src/print/print.ts';
import { tinyBook } from './tiny-book.ts';

const folder = mkdtempSync(join(tmpdir(), 'variorum-test-'));
const kept = keptParts({ VARIORUM_CACHE: folder });
const files = () => readdirSync(join(folder, 'parts')).sort();
const place = (name: string) => join(folder, 'parts', name);
let press: Press;
/** Pages that were opened for parts. */
let set = 0;
let counting: Press;

const job = (more: Partial<PdfJob> = {}): PdfJob => ({
  ...tinyBook(8),
  wholeUpTo: 8000,
  browsers: 1,
  ...more,
});
const print = async (more: Partial<PdfJob> = {}) => {
  set = 0;
  return Buffer.from((await printPdf(counting, job(more))).bytes);
};

beforeAll(async () => {
  press = await openPress();
  counting = {
    ...press,
    set: (sheet, site) => {
      set++;
      return press.set(sheet, site);
    },
  };
});
afterAll(async () => {
  await press?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('parts of a book that are kept', () => {
  it('make the same bytes as a book that is printed, and no part goes through the press again', async () => {
    const fresh = await print();
    const all = set;
    expect((await print({ kept })).equals(fresh)).toBe(true);
    expect(set).toBe(all);
    expect(files()).toHaveLength(all);
    expect((await print({ kept })).equals(fresh)).toBe(true);
    expect(set).toBe(0);
  });

  it('are printed again where they are others, and only they', async () => {
    const { render } = job();
    const changed: Partial<PdfJob> = {
      kept,
      render: async (layout) => {
        const book = await render(layout);
        return { ...book, html: book.html.replace('Short.', 'Brief.') };
      },
    };
    const again = await print(changed);
    const some = set;
    expect(some).toBeGreaterThan(0);
    expect(again.equals(await print({ ...changed, kept: null }))).toBe(true);
    expect(some).toBeLessThan(set);
  });

  it('are made anew where they were damaged', async () => {
    const fresh = await print();
    for (const [index, name] of files().entries()) {
      const bytes = readFileSync(place(name));
      if (index % 3 === 0) writeFileSync(place(name), bytes.subarray(0, bytes.length >> 1));
      else if (index % 3 === 1) bytes[bytes.length - 5] = (bytes.at(-5) ?? 0) ^ 1;
      writeFileSync(place(name), index % 3 === 0 ? bytes.subarray(0, bytes.length >> 1) : bytes);
    }
    expect((await print({ kept })).equals(fresh)).toBe(true);
    expect(set).toBeGreaterThan(0);
  });

  it('are for the user alone, and none where they are not wanted', () => {
    expect(keptParts({ VARIORUM_CACHE: folder, VARIORUM_KEEP_PARTS: '0' })).toBeNull();
  });
});

it('moves no cut beyond the next landmark where a text grew', () => {
  const book = (more: string) => {
    const topics = Array.from(
      { length: 60 },
      (_, n) =>
        `<section id="topic-${n}"><h1>${n}</h1><p>${'word '.repeat(30 + ((n * 7) % 11))}${n === 5 ? more : ''}</p></section>`,
    );
    const openers = topics.map((_, n) => `topic-${n}`);
    return cutSheet(`<html><body>${topics.join('')}</body></html>`, { openers, length: 1500 });
  };
  const [one, other] = [book(''), book('and more of it '.repeat(40))].map((all) =>
    all.map(({ html }) => html),
  );
  const same = one?.filter((html) => other?.includes(html)).length ?? 0;
  expect(one?.length).toBeGreaterThan(10);
  expect(same).toBeGreaterThan((one?.length ?? 0) - 5);
});
