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
  const marks = placesOfMarks(buffer);
  for (const [mark, digits] of numbers.digits) {
    const writer = new DigitWriter(digits, (name) => rowsOf(fonts.get(name), numbers.rows));
    // A mark may be opened several times; that of a line which goes to the next page is empty on this one.
    const opened = marks.get(mark);
    // A mark that the tags name and nothing opens: its noughts would stay where they are.
    if (!opened) throw new UnsetNumber(`mark ${mark} is not on its page`);
    for (const at of opened) edits.push(...writer.write(buffer, at));
    if (!writer.whole) throw new UnsetNumber(`it is not "${digits}" that waits in mark ${mark}`);
  }
  const pieces: Uint8Array[] = [];
  let done = 0;
  for (const { from, to, text } of edits.sort((one, other) => one.from - other.from)) {
    pieces.push(buffer.subarray(done, from), Buffer.from(text, 'latin1'));
    done = to;
  }
  return Buffer.concat([...pieces, buffer.subarray(done)]);
}

/** Where each mark is opened: a page of an index has hundreds, and is gone through once for all of them. */
function placesOfMarks(content: Buffer): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  const name = '/MCID ';
  for (let at = content.indexOf(name, 0, 'latin1'); at >= 0; at = content.indexOf(name, at + 1, 'latin1')) {
    const [, digits] =
      /^(\d+) /.exec(content.toString('latin1', at + name.length, at + name.length + 12)) ?? [];
    if (digits === undefined) continue;
    const places = found.get(Number(digits));
    if (places) places.push(at);
    else found.set(Number(digits), [at]);
  }
  return found;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function rowsOf(font: unknown, rows: readonly DigitRow[]): readonly DigitRow[] {
  return font instanceof PdfRef ? rows.filter((row) => row.font === font.id) : [];
}

/** Writes the digits of one number, which may be shown in several operations. */
class DigitWriter {
  readonly #digits: string;
  readonly #rowsOf: (font: string) => readonly DigitRow[];
  #rows: readonly DigitRow[] = [];
  #shown = 0;
  #spoken = 0;

  constructor(digits: string, rowsOfFont: (font: string) => readonly DigitRow[]) {
    this.#digits = digits;
    this.#rowsOf = rowsOfFont;
  }

  /** Whether all digits were written, or none had to be. */
  get whole(): boolean {
    return this.#shown === 0 || this.#shown === this.#digits.length;
  }

  /** The edits inside of a mark that begins a little before a place. */
  write(content: Buffer, at: number): Edit[] {
    const edits: Edit[] = [];
    let depth = 1;
    const begin = content.indexOf('BDC', at, 'latin1') + 'BDC'.length;
    for (const { operator, start: from, end: to } of operations(content, begin)) {
      if (operator === 'EMC' && --depth === 0) break;
      if (operator === 'BDC' || operator === 'BMC') depth++;
      const source = content.toString('latin1', from, to);
      const text = this.#rewritten(operator, source);
      if (text !== source) edits.push({ from, to, text });
    }
    return edits;
  }

  #rewritten(operator: string, source: string): string {
    if (operator === 'Tf') this.#rows = this.#rowsOf(/\/(\S+)/.exec(source)?.[1] ?? '');
    if (operator === 'Tj' || operator === 'TJ')
      return source.replace(
        /<([^<>]*)>/g,
        (_, codes: string) => `<${codes.replace(/.{4}/g, (code) => this.#glyph(code))}>`,
      );
    // Where a style has glyphs of its own for figures, their characters stand beside them.
    return source.replace(
      /(\/ActualText <FEFF)((?:0030)+)>/gi,
      (_, before: string, units: string) => `${before}${units.replace(/0030/g, () => this.#character())}>`,
    );
  }

  #glyph(code: string): string {
    const row = this.#rows.find(({ codes }) => codes[0] === code.toUpperCase());
    const own = row?.codes[Number(this.#digits[this.#shown++])];
    if (own === undefined) throw new UnsetNumber('another glyph than that of nought stands there');
    return own;
  }

  #character(): string {
    return `003${this.#digits[this.#spoken++] ?? '0'}`;
  }
}
