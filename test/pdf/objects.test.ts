import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeText,
  PdfName,
  PdfParser,
  PdfRef,
  PdfString,
  PdfSyntaxError,
  text,
} from '../../src/pdf/pdf.ts';
import { serialise } from '../../src/pdf/serialise.ts';
import { value } from './arbitrary-value.ts';

const character = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));
const read = (source: string) => new PdfParser(Buffer.from(source, 'latin1')).value();

describe('objects', () => {
  it('that are written are read back as they were', () => {
    fc.assert(
      fc.property(value, (made) => {
        expect(read(serialise(made))).toEqual(made);
      }),
    );
  });

  it('are read from whatever bytes there are, or refused with the place', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          new PdfParser(bytes).value();
        } catch (error) {
          expect(error).toBeInstanceOf(PdfSyntaxError);
        }
      }),
      { numRuns: 2000 },
    );
    expect(() => read('<< /A [1 2 >>')).toThrow(/at byte \d+/);
  });

  it('may have comments and any white space between them', () => {
    expect(read('[1%one\n2\r%two\r3\t\f4]')).toEqual([1, 2, 3, 4]);
  });

  it('are numbers of all forms', () => {
    expect(read('[0 -7 +3 4. -.002 00.5 123456789012345678]')).toEqual([
      0, -7, 3, 4, -0.002, 0.5, 123456789012345680,
    ]);
    expect(() => read('1.2.3')).toThrow(PdfSyntaxError);
  });

  it('are references only where a generation and R follow', () => {
    expect(read('[1 0 R 1 0 2 0 R]')).toEqual([new PdfRef(1), 1, 0, new PdfRef(2)]);
    expect(read('[1 0 /R]')).toEqual([1, 0, PdfName.of('R')]);
  });

  it('nested without end are refused before the stack is full', () => {
    expect(() => read('['.repeat(100_000))).toThrow(/nested too deeply/);
    expect(() => read('<</A '.repeat(100_000))).toThrow(/nested too deeply/);
  });
});

describe('strings', () => {
  it('are read with their escapes, line ends and brackets', () => {
    expect(read('(a\\(b\\)\\n\\101\\7(in)\\\r\nnext)')).toEqual(new PdfString('a(b)\nA\x07(in)next'));
    expect(read('<48 65 6C6c 6F7>')).toEqual(new PdfString('Hellop'));
  });

  it('say any text, in UTF-16 where it is not ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: character }), (said) => {
        expect(decodeText(text(said))).toBe(said);
        expect(decodeText(read(serialise(text(said))) as PdfString)).toBe(said);
      }),
    );
  });
});

describe('names', () => {
  it('are the same object where they are equal, escaped or not', () => {
    expect(read('/A#42C')).toBe(PdfName.of('ABC'));
    expect(serialise(PdfName.of('a b/ü'))).toBe('/a#20b#2f#fc');
  });
});
