import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { dict, name, type PdfDict, PdfStream, PdfString } from './objects.ts';
import type { PdfFile } from './pdf-file.ts';
import { serialise, serialiseDict } from './serialise.ts';

/** Objects in one object stream: large ones pack better, small ones are quicker to open at one page. */
const streamLength = 200;

const endstream = Buffer.from('endstream');

/**
 * Writes a file anew as PDF 1.7: streams as they are, all other objects packed into object streams, a cross-reference stream,
 * and an /ID made from the content. The same objects always give the same bytes.
 */
export function writePdf(file: PdfFile): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const put = (bytes: Uint8Array) => {
    chunks.push(bytes);
    length += bytes.length;
  };
  const rows: [id: number, kind: number, first: number, second: number][] = [[0, 0, 0, 65535]];
  let next = file.size;
  let packed: { readonly id: number; readonly source: Uint8Array }[] = [];
  const flush = () => {
    if (packed.length === 0) return;
    const id = next++;
    for (const [index, object] of packed.entries()) rows.push([object.id, 2, id, index]);
    rows.push([id, 1, length, 0]);
    put(packObjects(id, packed));
    packed = [];
  };
  put(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'));
  for (const id of file.ids()) {
    const { stream, source } = sourceOf(file, id);
    if (!stream) {
      packed.push({ id, source });
      if (packed.length === streamLength) flush();
      continue;
    }
    rows.push([id, 1, length, 0]);
    put(Buffer.from(`${id} 0 obj\n`));
    put(source);
    put(Buffer.from('\nendobj\n'));
  }
  flush();
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  const id = new PdfString(hash.digest().subarray(0, 16).toString('latin1'));
  rows.push([next, 1, length, 0]);
  put(crossReferences(next, rows, file.trailer, id, length));
  return Buffer.concat(chunks, length);
}

function sourceOf(file: PdfFile, id: number): { readonly stream: boolean; readonly source: Uint8Array } {
  const raw = file.raw(id);
  if (raw) return { stream: endsWith(raw, endstream), source: raw };
  const value = file.object(id);
  if (!(value instanceof PdfStream))
    return { stream: false, source: Buffer.from(serialise(value), 'latin1') };
  value.dict.set('Length', value.bytes.length);
  const head = Buffer.from(`${serialiseDict(value.dict)}\nstream\n`, 'latin1');
  return { stream: true, source: Buffer.concat([head, value.bytes, Buffer.from('\nendstream')]) };
}

function packObjects(id: number, objects: readonly { readonly id: number; readonly source: Uint8Array }[]) {
  let at = 0;
  const places = objects.map((object) => {
    const place = `${object.id} ${at}`;
    at += object.source.length + 1;
    return place;
  });
  const head = Buffer.from(`${places.join(' ')}\n`);
  const gap = Buffer.from('\n');
  const body = Buffer.concat([head, ...objects.flatMap(({ source }) => [source, gap])]);
  const fields = dict({ Type: name('ObjStm'), N: objects.length, First: head.length });
  return streamObject(id, fields, body);
}

/** The cross-reference stream (7.5.8) with the Up predictor, which makes it a fifth of its size. */
function crossReferences(
  id: number,
  rows: readonly (readonly [number, number, number, number])[],
  trailer: PdfDict,
  identity: PdfString,
  at: number,
): Uint8Array {
  const width = 1 + 4 + 2;
  const table = new Uint8Array((id + 1) * width);
  const view = new DataView(table.buffer);
  for (const [row, kind, first, second] of rows) {
    view.setUint8(row * width, kind);
    view.setUint32(row * width + 1, first);
    view.setUint16(row * width + 5, second);
  }
  const predicted = new Uint8Array((id + 1) * (width + 1));
  for (let row = 0; row <= id; row++) {
    predicted[row * (width + 1)] = 2;
    for (let column = 0; column < width; column++)
      predicted[row * (width + 1) + column + 1] =
        (table[row * width + column] ?? 0) - (row > 0 ? (table[(row - 1) * width + column] ?? 0) : 0);
  }
  const fields = dict({
    Type: name('XRef'),
    Size: id + 1,
    W: [1, 4, 2],
    Root: trailer.get('Root'),
    Info: trailer.get('Info'),
    ID: [identity, identity],
    DecodeParms: dict({ Predictor: 12, Columns: width }),
  });
  return Buffer.concat([streamObject(id, fields, predicted), Buffer.from(`startxref\n${at}\n%%EOF\n`)]);
}

function streamObject(id: number, fields: PdfDict, body: Uint8Array): Uint8Array {
  const bytes = deflateSync(body);
  fields.set('Filter', name('FlateDecode'));
  fields.set('Length', bytes.length);
  return Buffer.concat([
    Buffer.from(`${id} 0 obj\n${serialiseDict(fields)}\nstream\n`, 'latin1'),
    bytes,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
}

function endsWith(bytes: Uint8Array, end: Uint8Array): boolean {
  return Buffer.compare(bytes.subarray(Math.max(0, bytes.length - end.length)), end) === 0;
}
