import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { name, PdfFile, type PdfRef, PdfStream, type PdfValue } from '../../src/pdf/pdf.ts';
import { greyColours } from '../../src/print/pdf/grey-colours.ts';

const file = PdfFile.empty();
const red = { create: { width: 8, height: 8, channels: 3 as const, background: '#c00000' } };

function picture(space: PdfValue, filter: string, bytes: Uint8Array): PdfRef {
  return file.add(
    new PdfStream(
      new Map<string, PdfValue>([
        ['Subtype', name('Image')],
        ['ColorSpace', space],
        ['BitsPerComponent', 8],
        ['Filter', name(filter)],
      ]),
      bytes,
    ),
  );
}

it('pictures are turned grey by the device, by a profile, and as JPEG', async () => {
  const raw = deflateSync(await sharp(red).raw().toBuffer());
  const profile = file.add(new PdfStream(new Map([['N', 3]]), new Uint8Array()));
  const plain = picture(name('DeviceRGB'), 'FlateDecode', raw);
  const profiled = picture([name('ICCBased'), profile], 'FlateDecode', raw);
  const jpeg = picture(name('DeviceRGB'), 'DCTDecode', await sharp(red).jpeg().toBuffer());
  await greyColours(file, { greyscale: true });
  for (const { id } of [plain, profiled]) {
    const stream = file.object(id);
    if (!(stream instanceof PdfStream)) throw new Error('a picture has gone');
    expect(file.name(stream.dict.get('ColorSpace'))).toBe('DeviceGray');
    expect(new Set(file.decode(stream)).size).toBe(1);
    expect(file.decode(stream)).toHaveLength(64);
  }
  const stream = file.object(jpeg.id);
  if (!(stream instanceof PdfStream)) throw new Error('a picture has gone');
  expect(file.name(stream.dict.get('ColorSpace'))).toBe('DeviceGray');
  expect((await sharp(stream.bytes).metadata()).channels).toBe(1);
});
