import {
  eachOperation,
  type PdfDict,
  type PdfFile,
  PdfName,
  PdfStream,
  PdfString,
  type PdfValue,
} from '../../pdf/pdf.ts';
import { type Box, boxOf, intersection, type Matrix, moved, multiply, unchanged, union } from './geometry.ts';
import type { FontFacts } from './read-fonts.ts';

/** A stretch of a page's content between one mark and its end, or outside of all marks. */
export interface Mark {
  /** `Artifact`, a structure type, or null for what is not marked at all. */
  readonly tag: string | null;
  /** Marked-content id that ties it to its element; null where it has none. */
  readonly id: number | null;
  readonly text: string;
  /** Whether anything is painted in it. */
  readonly painted: boolean;
}

/** A stretch of a line as it lies on the page, in points from the page's lower left corner. */
export interface TextRun {
  readonly text: string;
  /** Outer edges of its glyphs; white space at its ends is left out. */
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Size of its type, points. */
  readonly size: number;
  /** Marked-content id of its mark; null outside of those that have one. */
  readonly mark: number | null;
  /** False for what is no content: running heads, folios, decoration. */
  readonly content: boolean;
  /** Points for a unit of the content: what the page's transformations make of a pixel. */
  readonly scale: number;
  /** The rectangle that painting is clipped to there. */
  readonly clip: Box;
}

export interface ContentFacts {
  readonly marks: readonly Mark[];
  readonly runs: readonly TextRun[];
  /** The box around all that is painted as content, text by its baselines; null where there is none. */
  readonly painted: Box | null;
}

/** Reads a page's content back: its marks with their text, and where each run of text lies. */
export function readContent(
  file: PdfFile,
  page: PdfDict,
  box: Box,
  fontOf: (value: PdfValue | undefined) => FontFacts,
): ContentFacts {
  const fonts = file.dict(file.dict(page.get('Resources')).get('Font'));
  const reader = new ContentReader(box, (name) => fontOf(fonts.get(name)));
  eachOperation(contentBytes(file, page), (operator, operands) => reader.take(operator, operands));
  return reader.end();
}

function contentBytes(file: PdfFile, page: PdfDict): Uint8Array {
  const value = file.resolve(page.get('Contents'));
  const streams = Array.isArray(value) ? value.map((item) => file.resolve(item)) : [value];
  const gap = Buffer.from('\n');
  return Buffer.concat(
    streams.flatMap((stream) => (stream instanceof PdfStream ? [file.decode(stream), gap] : [])),
  );
}

interface State {
  readonly matrix: Matrix;
  readonly clip: Box;
  readonly font: FontFacts | null;
  readonly size: number;
}

/** A mark that has not ended. Its words are kept in a list: a text grown glyph by glyph takes ten times its room. */
interface OpenMark {
  readonly tag: string | null;
  readonly id: number | null;
  readonly words: string[];
  /** Whether /ActualText says what its glyphs mean. */
  readonly spoken: boolean;
  painted: boolean;
}

/** A run that may go on: Chromium shows each glyph by itself. */
interface OpenRun {
  readonly words: string[];
  left: number;
  right: number;
  readonly baseline: number;
  readonly state: State;
  readonly mark: OpenMark;
}

/**
 * Follows the operators of one page. A page has thousands, and a book tens of millions: nothing is made for each that
 * is not kept.
 */
class ContentReader {
  readonly #fontOf: (name: string) => FontFacts;
  readonly #marks: Mark[] = [];
  readonly #runs: TextRun[] = [];
  readonly #open: OpenMark[] = [];
  readonly #outside: OpenMark = openMark(null, null, false);
  readonly #stack: State[] = [];
  #state: State;
  /** The matrix of the line; that of the text differs by its place alone. */
  #line = unchanged;
  /** Where the next glyph goes, before the page's matrix: numbers, for each glyph moves it. */
  #x = 0;
  #y = 0;
  #path: Box | null = null;
  /** Around the path, whatever its form. */
  #drawn: Box | null = null;
  #painted: Box | null = null;
  #clips = false;
  #run: OpenRun | null = null;
  /** Where text and paint go: the open mark that counts, by `#open`. */
  #written = this.#outside;
  #paintedIn = this.#outside;
  #spoken = false;

  constructor(box: Box, fontOf: (name: string) => FontFacts) {
    this.#fontOf = fontOf;
    this.#state = { matrix: unchanged, clip: box, font: null, size: 0 };
  }

  end(): ContentFacts {
    this.#endRun();
    const marks = [...this.#marks, ...[...this.#open, this.#outside].map(ended)];
    return { marks, runs: this.#runs, painted: this.#painted };
  }

  take(operator: string, operands: readonly PdfValue[]): void {
    const [first = null, second = null] = operands;
    switch (operator) {
      case 'Tj':
        this.#paintedIn.painted = true;
        this.#show(first);
        return;
      case 'TJ':
        this.#paintedIn.painted = true;
        this.#showAll(first);
        return;
      case 'Td':
        this.#beginLine(moved(this.#line, Number(first), Number(second)));
        return;
      case 'BT':
        this.#beginLine(unchanged);
        return;
      case 'Tm':
        this.#beginLine(matrixOf(operands));
        return;
      case 'Tf':
        this.#setFont(first, Number(second));
        return;
      case 'BMC':
        this.#beginMark(first, null);
        return;
      case 'BDC':
        this.#beginMark(first, second);
        return;
      case 'EMC':
        this.#endMark();
        return;
    }
    this.#takeDrawing(operator, operands);
  }

  #takeDrawing(operator: string, operands: readonly PdfValue[]): void {
    switch (operator) {
      case 'q':
        this.#stack.push(this.#state);
        return;
      case 'Q':
        this.#state = this.#stack.pop() ?? this.#state;
        return;
      case 'cm':
        this.#state = { ...this.#state, matrix: multiply(matrixOf(operands), this.#state.matrix) };
        return;
      case 're':
        this.#addRectangle(operands);
        return;
      case 'm':
      case 'l':
      case 'c':
      case 'v':
      case 'y':
        this.#path = this.#state.clip; // Of clips only rectangles are followed.
        this.#addPoints(operands);
        return;
      case 'W':
      case 'W*':
        this.#clips = true;
        return;
      case 'n':
        if (this.#clips && this.#path)
          this.#state = { ...this.#state, clip: intersection(this.#state.clip, this.#path) };
        this.#path = null;
        this.#drawn = null;
        this.#clips = false;
        return;
    }
    if (!paints.has(operator)) return;
    this.#paintedIn.painted = true;
    this.#addPainted(operator === 'Do' ? boxOf(this.#state.matrix, 0, 0, 1, 1) : this.#drawn);
    this.#path = null;
    this.#drawn = null;
  }

  #addPoints(operands: readonly PdfValue[]): void {
    for (let at = 0; at + 1 < operands.length; at += 2)
      this.#addDrawn(boxOf(this.#state.matrix, Number(operands[at]), Number(operands[at + 1]), 0, 0));
  }

  #addDrawn(box: Box): void {
    this.#drawn = this.#drawn ? union(this.#drawn, box) : box;
  }

  /** Counts what is painted as content, as far as it is seen. */
  #addPainted(box: Box | null): void {
    if (box === null || this.#paintedIn.id === null) return;
    const seen = intersection(box, this.#state.clip);
    if (seen.right < seen.left || seen.top < seen.bottom) return;
    this.#painted = this.#painted ? union(this.#painted, seen) : seen;
  }

  #addRectangle(operands: readonly PdfValue[]): void {
    const [x, y, width, height] = operands;
    const box = boxOf(this.#state.matrix, Number(x), Number(y), Number(width), Number(height));
    this.#path = this.#path ? union(this.#path, box) : box;
    this.#addDrawn(box);
  }

  #setFont(font: PdfValue, size: number): void {
    const facts = this.#fontOf(font instanceof PdfName ? font.text : '');
    if (facts !== this.#state.font || size !== this.#state.size)
      this.#state = { ...this.#state, font: facts, size };
  }

  #beginLine(line: Matrix): void {
    this.#line = line;
    this.#x = line[4];
    this.#y = line[5];
  }

  #advance(by: number): void {
    this.#x += by * this.#line[0];
    this.#y += by * this.#line[1];
  }

  #showAll(list: PdfValue): void {
    for (const item of Array.isArray(list) ? list : [])
      if (typeof item === 'number') this.#advance((-item / 1000) * this.#state.size);
      else this.#show(item);
  }

  #show(value: PdfValue): void {
    const { font, size, matrix } = this.#state;
    if (!(value instanceof PdfString) || !font) return;
    const { bytes } = value;
    const kept = this.#spoken ? font.spokenFor : font.shown;
    let words = '';
    let width = 0;
    for (let index = 0; index + font.codeLength <= bytes.length; index += font.codeLength) {
      let code = bytes.charCodeAt(index);
      if (font.codeLength === 2) code = (code << 8) | bytes.charCodeAt(index + 1);
      kept.add(code);
      words += font.characters?.get(code) ?? '';
      width += font.width(code);
    }
    this.#written.words.push(words);
    const start = matrix[0] * this.#x + matrix[2] * this.#y + matrix[4];
    const baseline = matrix[1] * this.#x + matrix[3] * this.#y + matrix[5];
    this.#advance(width * (size / 1000));
    const end = matrix[0] * this.#x + matrix[2] * this.#y + matrix[4];
    this.#addRun(words, Math.min(start, end), Math.max(start, end), baseline);
  }

  #addRun(words: string, left: number, right: number, baseline: number): void {
    if (words === '' || words.trim() === '') {
      this.#run?.words.push(words);
      return;
    }
    const run = this.#run;
    if (run && run.baseline === baseline && run.state === this.#state && run.mark === this.#written) {
      run.words.push(words);
      if (left < run.left) run.left = left;
      if (right > run.right) run.right = right;
      return;
    }
    this.#endRun();
    this.#run = { words: [words], left, right, baseline, state: this.#state, mark: this.#written };
  }

  #endRun(): void {
    if (!this.#run) return;
    const { words, left, right, baseline, state, mark } = this.#run;
    const [a, b, c, d] = state.matrix;
    const scale = Math.sqrt(Math.abs(a * d - b * c));
    this.#runs.push({
      text: words.join(''),
      left,
      right,
      baseline,
      size: state.size * scale,
      mark: mark.id,
      content: mark.id !== null,
      scale,
      clip: state.clip,
    });
    if (mark.id !== null && isSeen(state.clip))
      this.#painted = union(this.#painted ?? { left, right, bottom: baseline, top: baseline }, {
        left,
        right,
        bottom: baseline,
        top: baseline,
      });
    this.#run = null;
  }

  #beginMark(tag: PdfValue, properties: PdfValue): void {
    const id = properties instanceof Map ? properties.get('MCID') : null;
    const spoken = properties instanceof Map && properties.has('ActualText');
    const text = tag instanceof PdfName ? tag.text : '';
    this.#open.push(openMark(text, typeof id === 'number' ? id : null, spoken));
    this.#lookAtMarks();
  }

  #endMark(): void {
    const mark = this.#open.pop();
    if (mark) this.#marks.push(ended(mark));
    this.#lookAtMarks();
  }

  #lookAtMarks(): void {
    const counts = ({ id, tag }: OpenMark) => id !== null || tag === 'Artifact';
    this.#written = this.#open.findLast(counts) ?? this.#open.at(-1) ?? this.#outside;
    this.#paintedIn = this.#open.find(counts) ?? this.#outside;
    this.#spoken = this.#open.some(({ spoken }) => spoken);
  }
}

/** False for a clip of a few points, which hides text on purpose: it is for screen readers alone. */
export function isSeen(clip: Box): boolean {
  return clip.right - clip.left >= 20 && clip.top - clip.bottom >= 8;
}

/** Operators that paint, but for those of text. */
const paints = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'EI', 'Do', "'", '"']);

function openMark(tag: string | null, id: number | null, spoken: boolean): OpenMark {
  return { tag, id, words: [], spoken, painted: false };
}

function ended({ tag, id, words, painted }: OpenMark): Mark {
  return { tag, id, text: words.join(''), painted };
}

function matrixOf(operands: readonly PdfValue[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands.map(Number);
  return [a, b, c, d, e, f];
}
