import { brotliDecompressSync } from 'node:zlib';

/**
 * The code points that a WOFF2 font really has, from its `cmap` (formats 4 and 12; WOFF2, section 4). A style
 * sheet's range says for what the file is meant, which is more than it has. Gives none for a file of another
 * kind.
 */
export function readCharacters(bytes: Uint8Array): ReadonlySet<number> {
  const characters = new Set<number>();
  const cmap = tableOf(bytes, 'cmap');
  if (!cmap) return characters;
  for (let at = 4; at < 4 + cmap.getUint16(2) * 8; at += 8) {
    const start = cmap.getUint32(at + 4);
    const format = cmap.getUint16(start);
    if (format === 4) readSegments(cmap, start, characters);
    else if (format === 12) readGroups(cmap, start, characters);
  }
  return characters;
}

/** Names of the tables that WOFF2 writes as a number, up to the one that is looked for. */
const known = [
  'cmap',
  'head',
  'hhea',
  'hmtx',
  'maxp',
  'name',
  'OS/2',
  'post',
  'cvt ',
  'fpgm',
  'glyf',
  'loca',
];
const transformable = [10, 11];

/** A table of a WOFF2 font, of those that it stores as they are; null where it has none, or is of another kind. */
export function tableOf(bytes: Uint8Array, wanted: string): DataView | null {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.byteLength < 48 || file.getUint32(0) !== 0x774f4632) return null;
  let at = 48;
  const base128 = (): number => {
    for (let value = 0, count = 0; count < 5; count++) {
      const byte = file.getUint8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
    return 0;
  };
  let offset = 0;
  let found: readonly [number, number] | null = null;
  for (let table = 0; table < file.getUint16(12); table++) {
    const flags = file.getUint8(at++);
    const index = flags & 63;
    if (index === 63) at += 4;
    const version = flags >> 6;
    const length = base128();
    const transformed = transformable.includes(index) ? version !== 3 : version !== 0;
    const stored = transformed ? base128() : length;
    if (known[index] === wanted) found = [offset, stored];
    offset += stored;
  }
  if (!found) return null;
  const data = brotliDecompressSync(bytes.subarray(at, at + file.getUint32(20)));
  return new DataView(data.buffer, data.byteOffset + found[0], found[1]);
}

function readSegments(cmap: DataView, start: number, into: Set<number>): void {
  const size = cmap.getUint16(start + 6);
  for (let at = 0; at < size; at += 2) {
    const last = cmap.getUint16(start + 14 + at);
    const first = cmap.getUint16(start + 16 + size + at);
    const delta = cmap.getUint16(start + 16 + 2 * size + at);
    const place = start + 16 + 3 * size + at;
    const range = cmap.getUint16(place);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph =
        range === 0 ? (code + delta) & 0xffff : cmap.getUint16(place + range + (code - first) * 2);
      if (glyph !== 0) into.add(code);
    }
  }
}

function readGroups(cmap: DataView, start: number, into: Set<number>): void {
  for (let group = 0; group < cmap.getUint32(start + 12); group++) {
    const at = start + 16 + group * 12;
    for (let code = cmap.getUint32(at); code <= cmap.getUint32(at + 4); code++) into.add(code);
  }
}
