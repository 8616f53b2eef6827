import { describe, expect, it } from 'vitest';
import { eachOperation, operations, PdfName, PdfString, type PdfValue } from '../../src/pdf/pdf.ts';

const bytes = (source: string) => Buffer.from(source, 'latin1');

function read(source: string): [string, PdfValue[]][] {
  const found: [string, PdfValue[]][] = [];
  eachOperation(bytes(source), (operator, operands) => found.push([operator, [...operands]]));
  return found;
}

describe('the operations of a page', () => {
  it('come with their operands', () => {
    expect(read('/F1 12 Tf\n(a\\)b) Tj [(c) -20 <64>] TJ true null x')).toEqual([
      ['Tf', [PdfName.of('F1'), 12]],
      ['Tj', [new PdfString('a)b')]],
      ['TJ', [[new PdfString('c'), -20, new PdfString('d')]]],
      ['x', [true, null]],
    ]);
  });

  it('step over the data of an inline image, whatever it holds', () => {
    const source = 'q BI /W 1 ID \x00(EI<\x01 EI Q';
    expect(read(source).map(([operator]) => operator)).toEqual(['q', 'EI', 'Q']);
    expect([...operations(bytes(source))].map(({ operator }) => operator)).toEqual(['q', 'EI', 'Q']);
  });

  it('stand where they are said to stand, operands included', () => {
    const source = 'q\n/P <</MCID 3>> BDC (x) Tj EMC % the end\nQ';
    const pieces = [...operations(bytes(source))].map(({ start, end }) => source.slice(start, end));
    expect(pieces).toEqual(['q', '/P <</MCID 3>> BDC', '(x) Tj', 'EMC', '% the end\nQ']);
  });

  it('end where the stream is cut off', () => {
    expect([...operations(bytes('q (never closed'))].map(({ operator }) => operator)).toEqual(['q']);
    expect(() => read('(never closed')).toThrow(/string without end/);
  });
});
