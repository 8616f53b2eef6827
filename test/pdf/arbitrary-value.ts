import fc from 'fast-check';
import { type PdfDict, PdfName, PdfRef, PdfString, type PdfValue } from '../../src/pdf/pdf.ts';

/** Bytes as a PDF string has them: characters up to U+00FF. */
export const bytes = fc.string({
  unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
});

/** A number that PDF can say: no exponents. */
const number = fc.oneof(
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 }),
  fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((whole) => whole / 10 ** 4),
);

const name = fc
  .string({ unit: fc.integer({ min: 1, max: 255 }).map((code) => String.fromCharCode(code)) })
  .map((text) => PdfName.of(text));

/** Any object that is no stream. */
export const value: fc.Arbitrary<PdfValue> = fc.letrec<{ value: PdfValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false),
    number,
    name,
    bytes.map((text) => new PdfString(text)),
    fc.integer({ min: 1, max: 99_999 }).map((id) => new PdfRef(id)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(name, tie('value')), { maxLength: 4 })
      .map((fields): PdfDict => new Map(fields.map(([key, item]) => [key.text, item]))),
  ),
})).value;
