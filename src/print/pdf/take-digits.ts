import {
  compositeWidths,
  eachOperation,
  type PdfFile,
  PdfRef,
  PdfStream,
  PdfString,
  readPages,
} from '../../pdf/pdf.ts';
import { allDigits } from '../browser/page-numbers.ts';
import { dropPage } from './drop-page.ts';

/** The ten digits as a face has them in one style. */
export interface DigitRow {
  /** Number of the font's object. */
  readonly font: number;
  /** The codes of the digits from nought to nine, in hexadecimal. */
  readonly codes: readonly string[];
}

/**
 * Reads the digits of each style that a page number waits for from the last page of a print, which shows nothing else, and takes that page out.
 * Digits that are not all equally wide are left out: those of a number could not be others without moving.
 */
export function takeDigits(file: PdfFile): readonly DigitRow[] {
  const page = readPages(file).at(-1)?.dict;
  const content = file.resolve(page?.get('Contents'));
  const fonts = file.dict(file.dict(page?.get('Resources')).get('Font'));
  const rows: DigitRow[] = [];
  let font = -1;
  let codes: string[] = [];
  const show = (bytes: string) => {
    for (const code of Buffer.from(bytes, 'latin1').toString('hex').toUpperCase().match(/.{4}/g) ?? [])
      codes.push(code);
    if (codes.length < allDigits.length) return;
    if (codes.length === allDigits.length && areEven(file, font, codes))
      rows.push({ font, codes: codes.slice(0, 10) });
    codes = [];
  };
  if (content instanceof PdfStream)
    eachOperation(file.decode(content), (operator, operands) => {
      const [first] = operands;
      if (operator === 'Tf') {
        const ref = fonts.get(file.name(first));
        font = ref instanceof PdfRef ? ref.id : -1;
      } else if (operator === 'Tj' && first instanceof PdfString) show(first.bytes);
      else if (operator === 'TJ')
        for (const one of file.array(first)) if (one instanceof PdfString) show(one.bytes);
    });
  dropPage(file, -1);
  return rows;
}

function areEven(file: PdfFile, id: number, codes: readonly string[]): boolean {
  const font = file.dict(new PdfRef(id));
  if (file.name(font.get('Subtype')) !== 'Type0' || codes[0] !== codes.at(-1)) return false;
  const width = compositeWidths(file, file.dict(file.array(font.get('DescendantFonts'))[0]));
  return new Set(codes.map((code) => width(Number.parseInt(code, 16)))).size === 1;
}
