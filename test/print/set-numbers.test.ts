import { describe, expect, it } from 'vitest';
import { dict, PdfFile, PdfRef } from '../../src/pdf/pdf.ts';
import { setNumbers, UnsetNumber } from '../../src/print/pdf/set-numbers.ts';

const page = dict({ Resources: dict({ Font: dict({ F1: new PdfRef(7), F2: new PdfRef(8) }) }) });
const rows = [
  { font: 7, codes: ['00A0', '00A1', '00A2', '00A3', '00A4', '00A5', '00A6', '00A7', '00A8', '00A9'] },
];

const set = (content: string, digits: string) =>
  Buffer.from(
    setNumbers(PdfFile.empty(), page, Buffer.from(content), { digits: new Map([[3, digits]]), rows }),
  ).toString();
const mark = (inside: string, id = 3) => `/NonStruct <</MCID ${id} >>BDC\nBT\n${inside}\nET\nEMC\n`;

describe('the noughts that a page number waits for', () => {
  it('become its digits, glyph by glyph, in its mark alone', () => {
    const other = mark('/F1 9 Tf <00A0> Tj', 33);
    expect(set(other + mark('/F1 9 Tf\n<00A0> Tj\n5 0 Td <00A0> Tj'), '41')).toBe(
      other + mark('/F1 9 Tf\n<00A4> Tj\n5 0 Td <00A1> Tj'),
    );
    expect(set(mark('/F1 9 Tf [<00A000A0> -3 <00A0>] TJ'), '270')).toBe(
      mark('/F1 9 Tf [<00A200A7> -3 <00A0>] TJ'),
    );
  });

  it('have their characters beside them changed, too', () => {
    expect(set(mark('/F1 9 Tf /Span <</ActualText <FEFF0030>>> BDC <00A0> Tj EMC'), '7')).toBe(
      mark('/F1 9 Tf /Span <</ActualText <FEFF0037>>> BDC <00A7> Tj EMC'),
    );
  });

  it('may stand in a mark that is opened again, and be missing where the line is on the next page', () => {
    expect(set(mark('') + mark('/F1 9 Tf <00A0> Tj') + mark('/F1 9 Tf <00A0> Tj'), '12')).toBe(
      mark('') + mark('/F1 9 Tf <00A1> Tj') + mark('/F1 9 Tf <00A2> Tj'),
    );
    expect(set(mark(''), '12')).toBe(mark(''));
  });

  it('are not left standing where their mark is not found', () => {
    expect(() => set(mark('/F1 9 Tf <00A000A0> Tj', 33), '12')).toThrow(UnsetNumber);
  });

  it.each([
    ['fewer than its digits', '/F1 9 Tf <00A0> Tj'],
    ['more than its digits', '/F1 9 Tf <00A000A000A0> Tj'],
    ['another glyph', '/F1 9 Tf <00A000A1> Tj'],
    ['those of a face whose digits are not known', '/F2 9 Tf <00A000A0> Tj'],
  ])('are not guessed at: %s', (_, inside) => {
    expect(() => set(mark(inside), '12')).toThrow(UnsetNumber);
  });
});
