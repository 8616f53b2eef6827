// The innermost loop of the merge, in WebAssembly: how alike each word of one side is to each of the other. Sixteen 16-bit products
// at a time are many times faster than one in JavaScript, and whole numbers give the same sums on every machine. The few bytes of
// the program are written out here, so that no tool and no file is needed to make them.

/** Numbers in a vector. */
export const dimensions = 128;
/** What a number of a vector of length 1 is multiplied by to become a whole one. */
export const fixedPointOne = 8192;
/** Words less alike than this have nothing to do with one another. */
const stranger = 0.3;

const bytesEach = 2 * dimensions;
const [i32, f32, v128] = [0x7f, 0x7d, 0x7b];
const get = (local: number) => [0x20, local];
const set = (local: number) => [0x21, local];
const load = (offset: number) => [0xfd, 0x00, 4, ...unsigned(offset)];
const float = (value: number) => [0x43, ...new Uint8Array(new Float32Array([value]).buffer)];
const lane = (at: number) => [0xfd, 0x1b, at];
const dot = [0xfd, 0xba, 0x01];
const addLanes = [0xfd, 0xae, 0x01];
const addWhole = 0x6a;
const loop = [0x03, 0x40];
const end = 0x0b;

/** For each vector from `left` to `leftEnd` and each from `right` to `rightEnd`: the square of their cosine, 0 for strangers, to `out`. */
const [left, leftEnd, right, rightEnd, out, at, sum, cosine] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const advance = (local: number, by: number) => [...get(local), 0x41, ...signed(by), addWhole, ...set(local)];
const again = (local: number, limit: number) => [...get(local), ...get(limit), 0x49, 0x0d, 0];
const product = (part: number) => [...get(left), ...load(16 * part), ...get(at), ...load(16 * part), ...dot];
const code = [
  ...loop,
  ...[...get(right), ...set(at)],
  ...loop,
  ...product(0),
  ...Array.from({ length: bytesEach / 16 - 1 }, (_, part) => [...product(part + 1), ...addLanes]).flat(),
  ...set(sum),
  ...get(out),
  ...[...get(sum), ...lane(0), ...get(sum), ...lane(1), addWhole],
  ...[...get(sum), ...lane(2), addWhole, ...get(sum), ...lane(3), addWhole],
  ...[0xb2, ...float(1 / fixedPointOne ** 2), 0x94, 0x22, cosine],
  ...[...get(cosine), 0x94, ...float(0), ...get(cosine), ...float(stranger), 0x60, 0x1b],
  ...[0x38, 2, 0],
  ...advance(out, 4),
  ...[...advance(at, bytesEach), ...again(at, rightEnd)],
  end,
  ...[...advance(left, bytesEach), ...again(left, leftEnd)],
  end,
  end,
];

function program(): Uint8Array {
  const locals = [3, 1, i32, 1, v128, 1, f32];
  const body = [...locals, ...code];
  const section = (id: number, content: readonly number[]) => [id, ...unsigned(content.length), ...content];
  const name = (text: string) => [text.length, ...new TextEncoder().encode(text)];
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 5, i32, i32, i32, i32, i32, 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, 1]),
    ...section(7, [2, ...name('memory'), 2, 0, ...name('compare'), 0, 0]),
    ...section(10, [1, ...unsigned(body.length), ...body]),
  ]);
}

/** What is used of WebAssembly, for which Node's types have no names. */
interface Assembly {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Machine };
}
interface Machine {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly compare: (left: number, leftEnd: number, right: number, rightEnd: number, out: number) => void;
}
let machine: Machine | undefined;

/**
 * How alike every word of one side is to every word of the other, squared, row by row; 0 for strangers. Each side gives its vectors
 * as whole numbers (`fixedPointOne`). The result is overwritten by the next call.
 */
export function squaredCosines(rows: readonly Int16Array[], columns: readonly Int16Array[]): Float32Array {
  if (rows.length === 0 || columns.length === 0) return new Float32Array(0);
  machine ??= start();
  const { memory, compare } = machine;
  const middle = rows.length * bytesEach;
  const result = middle + columns.length * bytesEach;
  const missing = result + 4 * rows.length * columns.length - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / 65_536));
  const vectors = new Int16Array(memory.buffer);
  for (const [place, vector] of rows.entries()) vectors.set(vector, place * dimensions);
  for (const [place, vector] of columns.entries()) vectors.set(vector, (rows.length + place) * dimensions);
  compare(0, middle, middle, result, result);
  return new Float32Array(memory.buffer, result, rows.length * columns.length);
}

function start(): Machine {
  const { Module, Instance } = (globalThis as unknown as { readonly WebAssembly: Assembly }).WebAssembly;
  return new Instance(new Module(program())).exports;
}

/** A number in LEB128, 7 bits to a byte. */
function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  return value < 64 ? [value] : [(value & 127) | 128, ...signed(value >>> 7)];
}
