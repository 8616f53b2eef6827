import { afterWord, beginsNumber, isDigit, isRegular, isSpace, latin1 } from './bytes.ts';
import { type PdfDict, PdfName, PdfRef, PdfStream, PdfString, type PdfValue } from './objects.ts';

/** Bytes that cannot be read as PDF; for Chromium's own output this is our bug or a torn file. */
export class PdfSyntaxError extends Error {
  override readonly name = 'PdfSyntaxError';
}

/** Deeper nesting than this is not found in files made by honest programs. */
const deepest = 500;

const powers = Array.from({ length: 17 }, (_, exponent) => 10 ** exponent);

function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** The strings of codes of glyphs: a book shows the same few hundred millions of times. */
const glyphs: PdfString[] = [];

function glyphOf(code: number): PdfString {
  let glyph = glyphs[code];
  if (!glyph) {
    glyph = new PdfString(String.fromCharCode(code >> 8, code & 0xff));
    glyphs[code] = glyph;
  }
  return glyph;
}

/** Reads PDF objects from bytes, from a place onwards (ISO 32000-1, 7.2 and 7.3). */
export class PdfParser {
  readonly #bytes: Uint8Array;
  position: number;

  constructor(bytes: Uint8Array, position = 0) {
    this.#bytes = bytes;
    this.position = position;
  }

  /** The next object; references are recognised by looking ahead. */
  value(depth = 0): PdfValue {
    if (depth > deepest) throw this.#error('objects nested too deeply');
    this.skipSpace();
    const code = this.#bytes[this.position];
    switch (code) {
      case 0x2f:
        return this.#name();
      case 0x28:
        return this.#literal();
      case 0x5b:
        return this.#array(depth);
      case 0x3c:
        return this.#bytes[this.position + 1] === 0x3c ? this.#dict(depth) : this.#hex();
      case undefined:
        throw this.#error('unexpected end');
    }
    if (beginsNumber(code)) return this.#numberOrRef();
    const word = this.word();
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    throw this.#error(`unexpected "${word.slice(0, 20)}"`);
  }

  /** The body of `N 0 obj`, a stream with its bytes; `lengthOf` gives the value of a /Length that is a reference. */
  indirect(lengthOf: (ref: PdfRef) => number): { readonly id: number; readonly value: PdfValue } {
    const id = this.integer();
    this.integer();
    if (this.word() !== 'obj') throw this.#error('"obj" expected');
    const value = this.value();
    if (!(value instanceof Map)) return { id, value };
    const before = this.position;
    if (this.word() !== 'stream') {
      this.position = before;
      return { id, value };
    }
    if (this.#bytes[this.position] === 0x0d) this.position++;
    if (this.#bytes[this.position] === 0x0a) this.position++;
    const length = value.get('Length');
    const size = length instanceof PdfRef ? lengthOf(length) : length;
    if (typeof size !== 'number' || size < 0 || this.position + size > this.#bytes.length)
      throw this.#error('stream without a sound /Length');
    const bytes = this.#bytes.subarray(this.position, this.position + size);
    this.position += size;
    return { id, value: new PdfStream(value, bytes) };
  }

  integer(): number {
    this.skipSpace();
    const start = this.position;
    let value = 0;
    for (;;) {
      const code = this.#bytes[this.position];
      if (code === undefined || code < 0x30 || code > 0x39) break;
      value = value * 10 + code - 0x30;
      this.position++;
    }
    if (this.position === start) throw this.#error('whole number expected');
    return value;
  }

  /** The next run of regular characters; empty at a delimiter. */
  word(): string {
    this.skipSpace();
    const start = this.position;
    this.position = afterWord(this.#bytes, this.position);
    return latin1(this.#bytes, start, this.position);
  }

  skipSpace(): void {
    for (;;) {
      const code = this.#bytes[this.position];
      if (code === undefined) return;
      if (code === 0x25)
        while (this.position < this.#bytes.length && ![10, 13].includes(this.#bytes[this.position] as number))
          this.position++;
      else if (isSpace(code)) this.position++;
      else return;
    }
  }

  #name(): PdfName {
    const start = ++this.position;
    this.position = afterWord(this.#bytes, this.position);
    const raw = latin1(this.#bytes, start, this.position);
    return PdfName.of(
      raw.includes('#')
        ? raw.replace(/#([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
        : raw,
    );
  }

  #numberOrRef(): number | PdfRef {
    const start = this.position;
    let value = 0;
    while (isDigit(this.#bytes[this.position]))
      value = value * 10 + (this.#bytes[this.position++] as number) - 0x30;
    const next = this.#bytes[this.position];
    if (next === 0x2e && this.position > start) return this.#fraction(start, value);
    if (this.position === start || (next !== undefined && isRegular(next))) {
      this.position = start;
      return this.#real();
    }
    return this.#ref(value) ?? value;
  }

  /**
   * Digits after a point. Up to 15 digits in all make a whole number that is exact, so that one division rounds as
   * `Number` does.
   */
  #fraction(start: number, whole: number): number {
    let value = whole;
    const point = this.position++;
    while (isDigit(this.#bytes[this.position]))
      value = value * 10 + (this.#bytes[this.position++] as number) - 0x30;
    const next = this.#bytes[this.position];
    if (this.position - start <= 16 && (next === undefined || !isRegular(next)))
      return value / (powers[this.position - point - 1] as number);
    this.position = start;
    return this.#real();
  }

  #real(): number {
    const word = this.word();
    const real = Number(word);
    if (Number.isNaN(real)) throw this.#error(`"${word.slice(0, 20)}" is no number`);
    return real;
  }

  /** `0 R` after a whole number makes it a reference. */
  #ref(id: number): PdfRef | null {
    const back = this.position;
    this.skipSpace();
    const start = this.position;
    while (isDigit(this.#bytes[this.position])) this.position++;
    if (this.position > start && this.position - start <= 5) {
      this.skipSpace();
      const after = this.#bytes[this.position + 1];
      if (this.#bytes[this.position] === 0x52 && (after === undefined || !isRegular(after))) {
        this.position++;
        return new PdfRef(id);
      }
    }
    this.position = back;
    return null;
  }

  #array(depth: number): PdfValue[] {
    this.position++;
    const values: PdfValue[] = [];
    for (;;) {
      this.skipSpace();
      if (this.#bytes[this.position] === 0x5d) {
        this.position++;
        return values;
      }
      values.push(this.value(depth + 1));
    }
  }

  #dict(depth: number): PdfDict {
    this.position += 2;
    const entries: PdfDict = new Map();
    for (;;) {
      this.skipSpace();
      const code = this.#bytes[this.position];
      if (code === 0x3e) {
        this.position += 2;
        return entries;
      }
      if (code !== 0x2f) throw this.#error('name expected in a dictionary');
      const key = this.#name().text;
      entries.set(key, this.value(depth + 1));
    }
  }

  #literal(): PdfString {
    let depth = 1;
    let bytes = '';
    let start = ++this.position;
    for (;;) {
      const code = this.#bytes[this.position];
      if (code === undefined) throw this.#error('string without end');
      if (code === 0x5c) {
        bytes += latin1(this.#bytes, start, this.position);
        bytes += this.#escape();
        start = this.position;
        continue;
      }
      if (code === 0x28) depth++;
      if (code === 0x29 && --depth === 0) {
        bytes += latin1(this.#bytes, start, this.position++);
        return new PdfString(bytes);
      }
      this.position++;
    }
  }

  #escape(): string {
    const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
    const character = String.fromCharCode(this.#bytes[++this.position] ?? 0);
    if (character >= '0' && character <= '7') {
      let value = 0;
      for (let count = 0; count < 3; count++) {
        const code = this.#bytes[this.position];
        if (code === undefined || code < 0x30 || code > 0x37) break;
        value = value * 8 + code - 0x30;
        this.position++;
      }
      return String.fromCharCode(value & 0xff);
    }
    this.position++;
    if (character === '\r') {
      if (this.#bytes[this.position] === 0x0a) this.position++;
      return '';
    }
    return character === '\n' ? '' : (escapes[character] ?? character);
  }

  #hex(): PdfString {
    const start = ++this.position;
    const glyph = this.#glyph();
    if (glyph) return glyph;
    while (this.position < this.#bytes.length && this.#bytes[this.position] !== 0x3e) this.position++;
    const digits = latin1(this.#bytes, start, this.position++).replace(/[^0-9a-fA-F]/g, '');
    return new PdfString(Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1'));
  }

  /** Four digits, the code of a glyph: Chromium shows each by itself, and a book has millions. */
  #glyph(): PdfString | null {
    if (this.#bytes[this.position + 4] !== 0x3e) return null;
    let code = 0;
    for (let index = 0; index < 4; index++) {
      const digit = digitOf(this.#bytes[this.position + index] as number);
      if (digit < 0) return null;
      code = code * 16 + digit;
    }
    this.position += 5;
    return glyphOf(code);
  }

  #error(message: string): PdfSyntaxError {
    return new PdfSyntaxError(`PDF: ${message} at byte ${this.position}`);
  }
}
