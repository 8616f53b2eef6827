import { operations, type PdfDict, type PdfFile, PdfRef } from '../../pdf/pdf.ts';
import type { DigitRow } from './take-digits.ts';

/** A page number cannot be put where it waits: the book has to be printed with its numbers. */
export class UnsetNumber extends Error {}

/** What is put into the content of a page. */
export interface PageNumbers {
  /** Marked-content id -> the digits that belong there. */
  readonly digits: ReadonlyMap<number, string>;
  readonly rows: readonly DigitRow[];
}

/**
 * Writes page numbers over the noughts that hold their places: the code of each glyph becomes that of its digit in the same face and style,
 * which is as wide. Throws `UnsetNumber` where one does not find its noughts.
 */
export function setNumbers(
  file: PdfFile,
  page: PdfDict,
  content: Uint8Array,
  numbers: PageNumbers,
): Uint8Array {
  const buffer = Buffer.from(content.buffer, content.byteOffset, content.length);
  const fonts = file.dict(file.dict(page.get('Resources')).get('Font'));
  const edits: Edit[] = [];
  for (const [mark, digits] of numbers.digits) {
    const start = buffer.indexOf(`/MCID ${mark} `, 0, 'latin1');
    if (start < 0) throw new UnsetNumber(`there is no mark ${mark}`);
    edits.push(...editsOf(buffer, start, digits, (name) => rowsOf(fonts.get(name), numbers.rows)));
  }
  const pieces: Uint8Array[] = [];
  let done = 0;
  for (const { from, to, text } of edits.sort((one, other) => one.from - other.from)) {
    pieces.push(buffer.subarray(done, from), Buffer.from(text, 'latin1'));
    done = to;
  }
  return Buffer.concat([...pieces, buffer.subarray(done)]);
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function rowsOf(font: unknown, rows: readonly DigitRow[]): readonly DigitRow[] {
  return font instanceof PdfRef ? rows.filter((row) => row.font === font.id) : [];
}

/** The changes inside of one mark, which begins a little before `start`. */
function editsOf(
  content: Buffer,
  start: number,
  digits: string,
  rowsOfFont: (name: string) => readonly DigitRow[],
): Edit[] {
  const edits: Edit[] = [];
  let rows: readonly DigitRow[] = [];
  let shown = 0;
  let spoken = 0;
  let depth = 1;
  const begin = content.indexOf('BDC', start, 'latin1') + 'BDC'.length;
  for (const { operator, start: from, end: to } of operations(content, begin)) {
    if (operator === 'EMC' && --depth === 0) break;
    const source = content.toString('latin1', from, to);
    if (operator === 'BDC' || operator === 'BMC') depth++;
    if (operator === 'Tf') rows = rowsOfFont(/\/(\S+)/.exec(source)?.[1] ?? '');
    if (operator === 'Tj' || operator === 'TJ') {
      const glyph = (code: string) => {
        const row = rows.find(({ codes }) => codes[0] === code.toUpperCase());
        const own = row?.codes[Number(digits[shown++])];
        if (own === undefined) throw new UnsetNumber('there is another glyph than that of nought');
        return own;
      };
      edits.push({
        from,
        to,
        text: source.replace(/<([^<>]*)>/g, (_, codes: string) => `<${codes.replace(/.{4}/g, glyph)}>`),
      });
    } else if (source.includes('/ActualText')) {
      // Where a style has glyphs of its own for figures, their characters stand beside them.
      const said = () => `003${digits[spoken++] ?? '0'}`;
      edits.push({
        from,
        to,
        text: source.replace(
          /<FEFF((?:0030)+)>/gi,
          (_, units: string) => `<FEFF${units.replace(/0030/g, said)}>`,
        ),
      });
    }
  }
  if (shown !== digits.length) throw new UnsetNumber(`${shown} digits wait for "${digits}"`);
  return edits;
}
