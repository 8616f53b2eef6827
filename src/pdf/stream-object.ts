import { deflateSync } from 'node:zlib';
import { name, type PdfDict } from './objects.ts';
import { serialiseDict } from './serialise.ts';

/** The source of a packed stream with its number. */
export function streamObject(id: number, fields: PdfDict, body: Uint8Array): Uint8Array {
  const bytes = deflateSync(body);
  fields.set('Filter', name('FlateDecode'));
  fields.set('Length', bytes.length);
  return Buffer.concat([
    Buffer.from(`${id} 0 obj\n${serialiseDict(fields)}\nstream\n`, 'latin1'),
    bytes,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
}
