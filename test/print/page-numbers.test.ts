import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPdf } from '../../src/check/check.ts';
import { composeEdition } from '../../src/compose/compose.ts';
import { projectSettings } from '../../src/model/settings.ts';
import type { KeptParts } from '../../src/print/kept-parts.ts';
import { openPress, type PdfJob, type Press, printPdf } from '../../src/print/print.ts';
import type { PrintedPart } from '../../src/print/printed-part.ts';
import { renderPrint } from '../../src/render/render.ts';
import { listThemes, loadTheme } from '../../src/theme/theme.ts';
import { handbook } from '../helpers/handbook.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { root } from '../helpers/root.ts';
import { metadata, tinyBook } from './tiny-book.ts';

let press: Press;
beforeAll(async () => {
  press = await openPress();
});
afterAll(() => press?.close());

/** Parts in memory, and all that were made since they were last looked at. */
function partsInMemory() {
  const parts = new Map<string, PrintedPart>();
  const made: PrintedPart[] = [];
  const kept: KeptParts = {
    async recall(key, make) {
      const part = parts.get(key) ?? (await make());
      if (!parts.has(key)) made.push(part);
      parts.set(key, part);
      return part;
    },
    tidy: () => {},
  };
  return { kept, take: () => made.splice(0) };
}

const inParts = (job: PdfJob, kept?: KeptParts): PdfJob => ({ ...job, wholeUpTo: 8000, kept: kept ?? null });

/** A book in which each page behind the first question is another one than in a tiny book. */
function grown(topics: number): PdfJob {
  const book = tinyBook(topics);
  const more = `<ul>${'<li><p>One more line of it.</p></li>'.repeat(60)}</ul>`;
  return {
    ...book,
    render: async (layout) => {
      const rendered = await book.render(layout);
      return { ...rendered, html: rendered.html.replace('1?</h2>', `1?</h2>${more}`) };
    },
  };
}

/** A book in a face whose figures are not all as wide. */
async function inProportionalFigures(book: PdfJob): Promise<PdfJob> {
  const folder = join(root, 'node_modules/@fontsource/alegreya/files');
  const bytes = readFileSync(join(folder, 'alegreya-latin-400-normal.woff2'));
  const asset = { path: 'fonts/a.woff2', type: 'font/woff2', bytes };
  return {
    ...book,
    render: async (layout) => {
      const rendered = await book.render(layout);
      const rules = '@font-face{font-family:Own;src:url(fonts/a.woff2)} a b{font:400 12pt Own}';
      return { ...rendered, assets: [asset], html: rendered.html.replace('<style>', `<style>${rules}`) };
    },
  };
}

describe('page numbers that are put in after the print', () => {
  it('leave the parts behind a change as they are, in a book that is the same to the byte as one printed anew', async () => {
    const { kept, take } = partsInMemory();
    await printPdf(press, inParts(tinyBook(8), kept));
    const all = take().length;
    const { bytes, layout } = await printPdf(press, inParts(grown(8), kept));
    const again = take().length;
    expect(layout.pageOf.get('q-2')).toBeGreaterThan(6);
    expect(again).toBeLessThanOrEqual(all / 4);
    const fresh = await printPdf(press, inParts(grown(8)));
    expect(Buffer.compare(bytes, fresh.bytes)).toBe(0);
    const whole = await printPdf(press, grown(8));
    const texts = async (file: Uint8Array) => (await readPdf(file)).pages.map(({ text }) => text);
    expect(await texts(bytes)).toEqual(await texts(whole.bytes));
  });

  it('are printed where the digits of a face are not all as wide', async () => {
    const book = await inProportionalFigures(tinyBook(8));
    const { kept, take } = partsInMemory();
    const { bytes } = await printPdf(press, inParts(book, kept));
    expect(take().some(({ uneven }) => uneven)).toBe(true);
    const [parts, whole] = [await readPdf(bytes), await readPdf((await printPdf(press, book)).bytes)];
    expect(parts.pages.map(({ text }) => text)).toEqual(whole.pages.map(({ text }) => text));
    expect(verifyPdf(bytes)).toEqual([]);
  });

  it.each(listThemes())(
    'have even digits in the contents, cross references and index of %s',
    async (theme) => {
      const answers = Array.from(
        { length: 12 },
        (_, at) =>
          `? ${at + 1}. What is a **Widget ${'ABCDEFGHIJKL'[at]}**?\n- **Widget Core:** A Widget Core is of use ${at + 2} times.`,
      ).join('\n');
      const edition = composeEdition(
        await handbook(answers, answers),
        projectSettings.parse({
          answers: [
            { id: 'a', files: 'a.md' },
            { id: 'b', files: 'b.md' },
          ],
          index: { add: ['Widget Core'] },
        }),
        'handbook',
      );
      const look = loadTheme(theme);
      const { kept, take } = partsInMemory();
      const { bytes } = await printPdf(press, {
        render: (layout) => renderPrint(edition, look, layout),
        metadata,
        wholeUpTo: 45_000,
        kept,
      });
      const printed = take().filter(({ digits }) => digits);
      expect(printed.length).toBeGreaterThan(0);
      expect(printed.filter(({ uneven }) => uneven)).toEqual([]);
      expect(verifyPdf(bytes).filter(({ rule }) => rule === 'numbers-true')).toEqual([]);
    },
  );
});
