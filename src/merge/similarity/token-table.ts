import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Vector } from './vectors.ts';

/** A vector for each token of a vocabulary; see data/README.md for where it comes from. */
interface Table {
  readonly dimensions: number;
  /** Rows of the pieces that open a word, and of those that go on with one. */
  readonly opening: ReadonlyMap<string, number>;
  readonly following: ReadonlyMap<string, number>;
  /** Letters of the longest piece. */
  readonly longest: number;
  readonly scales: Float32Array;
  /** 1 / length of each row before scaling. */
  readonly inverse: Float32Array;
  readonly rows: Int8Array;
}

let loaded: Table | undefined;
/** Rows of the words met so far. */
const known = new Map<string, readonly number[]>();

/**
 * The mean of a text's token vectors; zeros where the table knows none of them. In the table rare tokens are longer and so
 * count more; with `alike` all count the same.
 */
export function meanOfTokens(text: string, lengths: 'as-stored' | 'alike' = 'as-stored'): Vector {
  loaded ??= load();
  const table = loaded;
  const { dimensions, scales, rows } = table;
  const sum = new Float32Array(dimensions);
  let count = 0;
  for (const row of rowsOf(text, table)) {
    const scale = lengths === 'alike' ? (table.inverse[row] ?? 0) : (scales[row] ?? 0);
    for (let i = 0, at = row * dimensions; i < dimensions; i++, at++)
      sum[i] = (sum[i] as number) + scale * (rows[at] as number);
    count++;
  }
  if (count > 0) for (let i = 0; i < dimensions; i++) sum[i] = (sum[i] as number) / count;
  return sum;
}

/** WordPiece: each word cut into the longest tokens of the vocabulary, from the left. */
function rowsOf(text: string, table: Table): number[] {
  const all: number[] = [];
  for (const word of wordsOf(text)) {
    let rows = known.get(word);
    if (!rows) {
      rows = cut(word, table);
      if (known.size < 200_000) known.set(word, rows);
    }
    for (const row of rows) all.push(row);
  }
  return all;
}

function wordsOf(text: string): readonly string[] {
  const lower = text.toLowerCase();
  const ascii = !/[^\0-\x7f]/.test(lower);
  const found = ascii
    ? lower.match(/[a-z0-9]+/g)
    : lower
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .match(/\p{Script=Han}|[\p{L}\p{N}]+/gu);
  return found ?? [];
}

function cut(word: string, { opening, following, longest }: Table): number[] {
  const rows: number[] = [];
  for (let start = 0; start < word.length; ) {
    const vocabulary = start > 0 ? following : opening;
    let end = Math.min(word.length, start + longest);
    let row: number | undefined;
    for (; end > start && row === undefined; end--) row = vocabulary.get(word.slice(start, end));
    if (row === undefined) return [];
    rows.push(row);
    start = end + 1;
  }
  return rows;
}

function load(): Table {
  const bytes = readFileSync(find(import.meta.dirname));
  const start = 4 + bytes.readUInt32LE(0);
  const header = JSON.parse(bytes.toString('utf8', 4, start)) as { dimensions: number; pieces: string[] };
  const count = header.pieces.length;
  // A view needs an address that 4 divides, which the file's buffer need not have: the scales are copied, the rows are not.
  const scales = new Float32Array(new Uint8Array(bytes.subarray(start, start + 4 * count)).buffer);
  const opening = new Map<string, number>();
  const following = new Map<string, number>();
  for (const [row, piece] of header.pieces.entries())
    if (piece.startsWith('##')) following.set(piece.slice(2), row);
    else opening.set(piece, row);
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset + start + 4 * count, count * header.dimensions);
  return {
    dimensions: header.dimensions,
    opening,
    following,
    longest: Math.max(...header.pieces.map((piece) => piece.length)),
    scales,
    inverse: new Float32Array(count).map((_, row) => 1 / lengthOf(rows, row, header.dimensions)),
    rows,
  };
}

function lengthOf(rows: Int8Array, row: number, dimensions: number): number {
  let square = 0;
  for (let at = row * dimensions; at < (row + 1) * dimensions; at++) square += (rows[at] ?? 0) ** 2;
  return Math.sqrt(square) || 1;
}

/** The data stays in `src` when the code is compiled: it is looked for from here upwards. */
function find(folder: string): string {
  const file = join(folder, 'src/merge/similarity/data/token-table.bin');
  return existsSync(file) || dirname(folder) === folder ? file : find(dirname(folder));
}
