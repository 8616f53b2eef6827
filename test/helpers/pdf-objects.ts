import { constants, inflateSync } from 'node:zlib';

/** All objects of a PDF, unpacked. */
export function objectsOf(pdf: Buffer): string {
  const file = pdf.toString('latin1');
  const packed = [...file.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, data = '']) => {
    try {
      // The last byte of a checksum may be a line's end.
      const whole = { finishFlush: constants.Z_SYNC_FLUSH };
      return inflateSync(Buffer.from(data, 'latin1'), whole).toString('latin1');
    } catch {
      return '';
    }
  });
  return [file, ...packed].join('\n');
}
