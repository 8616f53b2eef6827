import {
  operations,
  type PdfDict,
  type PdfFile,
  PdfName,
  PdfParser,
  PdfStream,
  PdfString,
  type PdfValue,
} from '../../model/pdf/pdf.ts';
import { codesOf, type FontFacts } from './read-fonts.ts';

/** A stretch of a page's content between one mark and its end, or outside of all marks. */
export interface Mark {
  /** `Artifact`, a structure type, or null for what is not marked at all. */
  readonly tag: string | null;
  /** Marked-content id that ties it to its element; null where it has none. */
  readonly id: number | null;
  text: string;
  /** Whether /ActualText says what its glyphs mean. */
  readonly spoken: boolean;
  /** Whether anything is painted in it. */
  painted: boolean;
}

/** A run of text as it lies on the page, in points from the page's lower left corner. */
export interface TextRun {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Points for a unit of the content: what the page's transformations make of a pixel. */
  readonly scale: number;
  /** The rectangle that painting is clipped to there. */
  readonly clip: Box;
}

export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export interface ContentFacts {
  readonly marks: readonly Mark[];
  readonly runs: readonly TextRun[];
}

type Matrix = readonly [number, number, number, number, number, number];

interface State {
  readonly matrix: Matrix;
  readonly clip: Box;
  readonly font: FontFacts | null;
  readonly size: number;
}

const paints = new Set([
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'S',
  's',
  'sh',
  'EI',
  'Do',
  'Tj',
  'TJ',
  "'",
  '"',
]);

/** Reads a page's content back: its marks with their text, and where each run of text lies. */
export function readContent(
  file: PdfFile,
  page: PdfDict,
  box: Box,
  fontOf: (value: PdfValue | undefined) => FontFacts,
): ContentFacts {
  const fonts = file.dict(file.dict(page.get('Resources')).get('Font'));
  const bytes = contentBytes(file, page);
  const marks: Mark[] = [];
  const runs: TextRun[] = [];
  const open: Mark[] = [];
  const outside: Mark = { tag: null, id: null, text: '', spoken: false, painted: false };
  const stack: State[] = [];
  let state: State = { matrix: [1, 0, 0, 1, 0, 0], clip: box, font: null, size: 0 };
  let text: Matrix = [1, 0, 0, 1, 0, 0];
  let line: Matrix = text;
  let path: Box | null = null;
  let clips = false;

  const show = (value: PdfValue) => {
    const { font, size } = state;
    if (!(value instanceof PdfString) || !font) return;
    const codes = codesOf(value, font.codeLength);
    const kept = open.some(({ spoken }) => spoken) ? font.spokenFor : font.shown;
    for (const code of codes) kept.add(code);
    const words = codes.map((code) => font.characters?.get(code) ?? '').join('');
    const advance = codes.reduce((sum, code) => sum + font.width(code), 0) * (size / 1000);
    const start = apply(multiply(text, state.matrix), 0, 0);
    text = multiply([1, 0, 0, 1, advance, 0], text);
    const end = apply(multiply(text, state.matrix), 0, 0);
    const mark = open.findLast(({ id, tag }) => id !== null || tag === 'Artifact') ?? open.at(-1) ?? outside;
    mark.text += words;
    runs.push({
      text: words,
      left: Math.min(start[0], end[0]),
      right: Math.max(start[0], end[0]),
      baseline: start[1],
      scale: Math.sqrt(Math.abs(state.matrix[0] * state.matrix[3] - state.matrix[1] * state.matrix[2])),
      clip: state.clip,
    });
  };

  const handlers: Readonly<Record<string, (operands: readonly PdfValue[]) => void>> = {
    q: () => void stack.push(state),
    Q: () => {
      state = stack.pop() ?? state;
    },
    cm: (operands) => {
      state = { ...state, matrix: multiply(matrixOf(operands), state.matrix) };
    },
    re: ([x, y, width, height]) => {
      const box = boxOf(state.matrix, Number(x), Number(y), Number(width), Number(height));
      path = path ? union(path, box) : box;
    },
    W: () => {
      clips = true;
    },
    'W*': () => {
      clips = true;
    },
    n: () => {
      if (clips && path) state = { ...state, clip: intersection(state.clip, path) };
      path = null;
      clips = false;
    },
    BT: () => {
      text = [1, 0, 0, 1, 0, 0];
      line = text;
    },
    Tm: (operands) => {
      text = matrixOf(operands);
      line = text;
    },
    Td: ([x, y]) => {
      line = multiply([1, 0, 0, 1, Number(x), Number(y)], line);
      text = line;
    },
    Tf: ([font, size]) => {
      const value = font instanceof PdfName ? fonts.get(font.text) : undefined;
      state = { ...state, font: fontOf(value), size: Number(size) };
    },
    Tj: ([value]) => show(value ?? null),
    TJ: ([list]) => {
      for (const item of Array.isArray(list) ? list : [])
        if (typeof item === 'number') text = multiply([1, 0, 0, 1, (-item / 1000) * state.size, 0], text);
        else show(item);
    },
    BMC: ([tag]) => void open.push(mark(tag, null)),
    BDC: ([tag, properties]) => {
      const id = properties instanceof Map ? properties.get('MCID') : null;
      const spoken = properties instanceof Map && properties.has('ActualText');
      open.push(mark(tag, typeof id === 'number' ? id : null, spoken));
    },
    EMC: () => {
      const ended = open.pop();
      if (ended) marks.push(ended);
    },
  };
  for (const { operator, start, end } of operations(bytes)) {
    if (paints.has(operator)) {
      const mark = open.find(({ id, tag }) => id !== null || tag === 'Artifact') ?? outside;
      mark.painted = true;
      if (!['Tj', 'TJ'].includes(operator)) path = null;
    }
    const handler = handlers[operator];
    if (handler) handler(operandsOf(bytes, start, end - operator.length));
    else if (['m', 'l', 'c', 'v', 'y'].includes(operator)) path = state.clip; // Only rectangles are followed.
  }
  return { marks: [...marks, ...open, outside], runs };
}

function contentBytes(file: PdfFile, page: PdfDict): Uint8Array {
  const value = file.resolve(page.get('Contents'));
  const streams = Array.isArray(value) ? value.map((item) => file.resolve(item)) : [value];
  const gap = Buffer.from('\n');
  return Buffer.concat(
    streams.flatMap((stream) => (stream instanceof PdfStream ? [file.decode(stream), gap] : [])),
  );
}

function operandsOf(bytes: Uint8Array, start: number, end: number): PdfValue[] {
  const parser = new PdfParser(bytes.subarray(0, end), start);
  const operands: PdfValue[] = [];
  for (parser.skipSpace(); parser.position < end; parser.skipSpace()) operands.push(parser.value());
  return operands;
}

function mark(tag: PdfValue | undefined, id: number | null, spoken = false): Mark {
  return { tag: tag instanceof PdfName ? tag.text : '', id, text: '', spoken, painted: false };
}

function matrixOf(operands: readonly PdfValue[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands.map(Number);
  return [a, b, c, d, e, f];
}

function multiply(one: Matrix, other: Matrix): Matrix {
  return [
    one[0] * other[0] + one[1] * other[2],
    one[0] * other[1] + one[1] * other[3],
    one[2] * other[0] + one[3] * other[2],
    one[2] * other[1] + one[3] * other[3],
    one[4] * other[0] + one[5] * other[2] + other[4],
    one[4] * other[1] + one[5] * other[3] + other[5],
  ];
}

function apply(matrix: Matrix, x: number, y: number): readonly [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

function boxOf(matrix: Matrix, x: number, y: number, width: number, height: number): Box {
  const [left, bottom] = apply(matrix, x, y);
  const [right, top] = apply(matrix, x + width, y + height);
  return {
    left: Math.min(left, right),
    right: Math.max(left, right),
    bottom: Math.min(bottom, top),
    top: Math.max(bottom, top),
  };
}

function union(one: Box, other: Box): Box {
  return {
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
    top: Math.max(one.top, other.top),
  };
}

function intersection(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    right: Math.min(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
    top: Math.min(one.top, other.top),
  };
}
