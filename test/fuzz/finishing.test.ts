import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyPdf } from '../../src/check/verify-pdf.ts';
import { PdfFile, PdfSyntaxError, readPages, writePdf } from '../../src/pdf/pdf.ts';
import { finishPdf } from '../../src/print/pdf/finish-pdf.ts';
import { readDestinations } from '../../src/print/pdf/read-destinations.ts';
import { openPress, printPdf } from '../../src/print/print.ts';
import { value } from '../pdf/arbitrary-value.ts';
import { metadata, tinyBook } from '../print/tiny-book.ts';
import { runs } from './runs.ts';

/** A book as the browser gives it, and as it is finished. */
let printed: Uint8Array;
let finished: Uint8Array;
beforeAll(async () => {
  const press = await openPress();
  try {
    const job = tinyBook(1);
    finished = (await printPdf(press, job)).bytes;
    const sheet = await job.render(null);
    printed = (await press.print({ ...sheet, tagged: true, destinations: ['topic-1', 'q-1'] })).pdf;
  } finally {
    await press.close();
  }
});

const byte = fc.integer({ min: 0, max: 255 });
/** Bytes that were lost, or came to stand in the place of others; some lengths of a file that was cut off. */
const torn = fc
  .tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.array(byte, { minLength: 1, maxLength: 8 }),
    fc.boolean(),
  )
  .map(([place, harm, cut]) => (sound: Uint8Array) => {
    const at = Math.floor(place * (sound.length - 1));
    if (cut) return sound.slice(0, at);
    const bytes = Uint8Array.from(sound);
    bytes.set(harm.slice(0, bytes.length - at), at);
    return bytes;
  });
/** A file that is whole, in which values stand that mean something else, or nothing. */
const altered = fc
  .array(fc.tuple(fc.nat(), fc.nat(), value), { minLength: 1, maxLength: 3 })
  .map((changes) => (sound: Uint8Array) => {
    const file = PdfFile.open(sound);
    const ids = [...file.ids()];
    for (const [which, key, other] of changes) {
      const id = ids[which % ids.length] ?? 0;
      const found = file.object(id);
      const dict = found instanceof Map ? found : null;
      const name = dict && [...dict.keys()][key % Math.max(1, dict.size)];
      if (dict && name !== null && name !== undefined) file.set(id, new Map([...dict, [name, other]]));
      else if (!dict && Array.isArray(found)) file.set(id, [other, ...found.slice(1)]);
    }
    return writePdf(file);
  });
const harmed = fc.oneof(torn, altered);

/** What a file may end in that is none. */
const known = (error: unknown) => error instanceof PdfSyntaxError || (error as Error).name === 'UnsetNumber';

describe('a PDF that was harmed', () => {
  it('is verified: its faults are told, whatever they are', () => {
    fc.assert(
      fc.property(harmed, (harm) => {
        for (const { reason, rule } of verifyPdf(harm(finished))) {
          expect(rule).toMatch(/^[a-z0-9-]+$/);
          expect(reason).not.toBe('');
        }
      }),
      runs(),
    );
  });

  it('is finished to a file of as many pages, always the same, or refused as torn', async () => {
    const layoutOf = (bytes: Uint8Array) => ({ ...readDestinations(PdfFile.open(bytes)), bodyStart: 0 });
    await fc.assert(
      fc.asyncProperty(harmed, async (harm) => {
        const bytes = harm(printed);
        const finish = async () =>
          finishPdf(bytes, {
            metadata,
            layout: layoutOf(bytes),
            titles: new Map(),
            headings: [],
            furniture: null,
          });
        const first = await finish().catch((error: unknown) => error);
        if (first instanceof Uint8Array) {
          expect(readPages(PdfFile.open(first))).toHaveLength(readPages(PdfFile.open(bytes)).length);
          expect(await finish()).toEqual(first);
        } else expect(known(first), String((first as Error).stack)).toBe(true);
      }),
      runs(0.5),
    );
  });
});
