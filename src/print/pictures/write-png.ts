import { crc32, deflateSync } from 'node:zlib';

/** Pixels row by row, four bytes each: red, green, blue and one that does not count. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly rgbx: Uint8Array;
}

/**
 * An opaque picture as PNG (ISO/IEC 15948): with a palette where 256 colours tell it, as text and flat colours can be told.
 */
export function writePng(bitmap: Bitmap): Uint8Array {
  const { width, height } = bitmap;
  const indexed = indexColours(bitmap);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits, palette or three channels, deflate, the five filters, not interlaced.
  header.set([8, indexed === null ? 2 : 3, 0, 0, 0], 8);
  const rows = indexed === null ? colourRows(bitmap) : indexRows(indexed.pixels, width, height);
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    ...(indexed === null ? [] : [chunk('PLTE', indexed.palette)]),
    chunk('IDAT', deflateSync(rows, { level: indexed === null ? 6 : 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

interface Indexed {
  readonly palette: Uint8Array;
  /** One byte for each pixel. */
  readonly pixels: Uint8Array;
}

/**
 * The picture with a palette; null where it has too many colours. Colours that differ by less than the eye sees are taken
 * together, under the one that is used most: flat colours stay what they are.
 */
function indexColours({ rgbx }: Bitmap): Indexed | null {
  // All of Node's machines are little-endian: red is the lowest byte.
  const pixels = new Uint32Array(rgbx.buffer, rgbx.byteOffset, rgbx.byteLength / 4);
  const counts = countColours(pixels);
  const colours = [...counts].sort(([one, often], [other, oftener]) => oftener - often || one - other);
  for (const mask of [0xffffff, 0xfefefe, 0xfcfcfc, 0xf8f8f8]) {
    const bins = new Map<number, number>();
    const palette: number[] = [];
    for (const [colour] of colours) {
      if (bins.has(colour & mask)) continue;
      bins.set(colour & mask, palette.length / 3);
      palette.push(colour & 0xff, (colour >> 8) & 0xff, (colour >> 16) & 0xff);
    }
    if (bins.size > 256) continue;
    return {
      palette: Uint8Array.from(palette),
      pixels: lookUp(pixels, mask, bins),
    };
  }
  return null;
}

// Pages are flat: a pixel is nearly always like the one before, and needs no looking up.

/** Colour -> how many pixels have it. */
function countColours(pixels: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (let start = 0; start < pixels.length; ) {
    const colour = (pixels[start] as number) & 0xffffff;
    let end = start + 1;
    while (end < pixels.length && ((pixels[end] as number) & 0xffffff) === colour) end++;
    counts.set(colour, (counts.get(colour) ?? 0) + end - start);
    start = end;
  }
  return counts;
}

function lookUp(pixels: Uint32Array, mask: number, bins: ReadonlyMap<number, number>): Uint8Array {
  const indices = new Uint8Array(pixels.length);
  let last = -1;
  let index = 0;
  for (let at = 0; at < pixels.length; at++) {
    const colour = (pixels[at] as number) & mask;
    if (colour !== last) {
      last = colour;
      index = bins.get(colour) ?? 0;
    }
    indices[at] = index;
  }
  return indices;
}

function indexRows(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return rows;
}

/** Three bytes a pixel, each row under the filter that leaves the smallest differences. */
function colourRows({ width, height, rgbx }: Bitmap): Uint8Array {
  const rowBytes = width * 3;
  const rows = new Uint8Array((rowBytes + 1) * height);
  let above = new Uint8Array(rowBytes);
  for (let y = 0; y < height; y++) {
    const row = new Uint8Array(rowBytes);
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4;
      row[x * 3] = rgbx[from] ?? 0;
      row[x * 3 + 1] = rgbx[from + 1] ?? 0;
      row[x * 3 + 2] = rgbx[from + 2] ?? 0;
    }
    rows.set(bestFilter(row, above), y * (rowBytes + 1));
    above = row;
  }
  return rows;
}

/** The row under none, Sub and Up (section 9.2); text and flat colours need no others. */
function bestFilter(row: Uint8Array, above: Uint8Array): Uint8Array {
  const candidates = [
    row,
    row.map((value, index) => value - (index < 3 ? 0 : (row[index - 3] ?? 0))),
    row.map((value, index) => value - (above[index] ?? 0)),
  ];
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  candidates.forEach((candidate, type) => {
    let sum = 0;
    for (const value of candidate) sum += value < 128 ? value : 256 - value;
    if (sum >= least) return;
    least = sum;
    best = type;
  });
  const line = new Uint8Array(row.length + 1);
  line[0] = best;
  line.set(candidates[best] ?? row, 1);
  return line;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
