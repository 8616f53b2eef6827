import { deflateSync } from 'node:zlib';
import {
  name,
  operations,
  type PdfDict,
  type PdfFile,
  PdfRef,
  PdfStream,
  type PdfValue,
  readPages,
} from '../../pdf/pdf.ts';

const operators: Readonly<Record<string, string>> = { rg: 'g', RG: 'G' };

/**
 * Sets every colour, in pages, forms and pictures, as the grey that is as light (`r g b rg` -> `y g`): one plate on a
 * press, and contrasts stay as they are.
 */
export async function greyColours(
  file: PdfFile,
  { greyscale }: { readonly greyscale?: boolean | undefined },
): Promise<void> {
  if (!greyscale) return;
  const contents = new Set(readPages(file).flatMap(({ dict }) => contentIds(file, dict)));
  for (const id of file.ids()) {
    const stream = file.object(id);
    if (stream instanceof Map && stream.has('PatternType')) file.set(id, greyPattern(file, stream));
    if (!(stream instanceof PdfStream)) continue;
    const { dict } = stream;
    const kind = file.name(dict.get('Subtype'));
    const drawn = contents.has(id) || kind === 'Form' || dict.has('PatternType');
    const changed = drawn
      ? withoutColour(file.decode(stream))
      : kind === 'Image'
        ? await greyImage(file, stream)
        : null;
    if (changed instanceof PdfStream) file.set(id, changed);
    else if (changed) file.set(id, packed(dict, changed));
  }
}

/** A stream of the same fields with other bytes. */
function packed(dict: PdfDict, bytes: Uint8Array): PdfStream {
  const fields: PdfDict = new Map(dict).set('Filter', name('FlateDecode'));
  fields.delete('DecodeParms');
  return new PdfStream(fields, deflateSync(bytes));
}

function contentIds(file: PdfFile, page: PdfDict): number[] {
  const value = page.get('Contents');
  const list =
    value instanceof PdfRef && file.resolve(value) instanceof PdfStream ? [value] : file.array(value);
  return list.flatMap((item) => (item instanceof PdfRef ? [item.id] : []));
}

function withoutColour(bytes: Uint8Array): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  let done = 0;
  for (const { operator, start, end } of operations(bytes)) {
    const grey = operators[operator];
    if (!grey) continue;
    const source = Buffer.from(bytes.subarray(start, end)).toString('latin1');
    const [r = 0, g = 0, b = 0] = source.trim().split(/\s+/).map(Number);
    pieces.push(
      bytes.subarray(done, start),
      Buffer.from(`${Math.round(lightness(r, g, b) * 1000) / 1000} ${grey}`),
    );
    done = end;
  }
  return pieces.length === 0 ? null : Buffer.concat([...pieces, bytes.subarray(done)]);
}

/** A pattern whose shading (8.7.4.5) is in colours, with functions that give greys. */
function greyPattern(file: PdfFile, pattern: PdfDict): PdfDict {
  const shading = file.dict(pattern.get('Shading'));
  if (file.name(shading.get('ColorSpace')) !== 'DeviceRGB' || !shading.has('Function')) return pattern;
  const grey = new Map(shading)
    .set('ColorSpace', name('DeviceGray'))
    .set('Function', greyFunction(file, shading.get('Function') ?? null));
  grey.delete('Background');
  return new Map(pattern).set('Shading', grey);
}

/** A function (7.10) of colours as one of greys: interpolation, a row of functions, or a calculator. */
function greyFunction(file: PdfFile, value: PdfValue): PdfValue {
  const found = file.resolve(value);
  if (found instanceof PdfStream) {
    const source = Buffer.from(file.decode(found)).toString('latin1');
    const sum = ' 0.0722 mul exch 0.7152 mul add exch 0.2126 mul add }';
    const fields: PdfDict = new Map(found.dict).set('Range', [0, 1]);
    for (const key of ['Filter', 'DecodeParms']) fields.delete(key);
    return file.add(new PdfStream(fields, Buffer.from(source.replace(/\}\s*$/, sum), 'latin1')));
  }
  const plain: PdfDict = new Map(file.dict(found));
  for (const key of ['C0', 'C1']) {
    const [r = 0, g = 0, b = 0] = file.array(plain.get(key)).map(Number);
    if (plain.has(key)) plain.set(key, [Math.round(lightness(r, g, b) * 1000) / 1000]);
  }
  if (plain.has('Functions'))
    plain.set(
      'Functions',
      file.array(plain.get('Functions')).map((inner) => greyFunction(file, inner)),
    );
  return plain;
}

/**
 * A picture in three colours as one in greys; null where it has fewer. Chromium passes opaque JPEGs on as they are, and
 * writes all others as pixels of three bytes each.
 */
async function greyImage(file: PdfFile, image: PdfStream): Promise<PdfStream | null> {
  const { dict } = image;
  if (!isColoured(file, dict.get('ColorSpace') ?? null)) return null;
  const fields: PdfDict = new Map(dict).set('ColorSpace', name('DeviceGray'));
  const filter = file.name(dict.get('Filter'));
  if (filter === 'DCTDecode') {
    const { default: sharp } = await import('sharp');
    return new PdfStream(
      fields,
      await sharp(image.bytes).toColourspace('b-w').jpeg({ quality: 92 }).toBuffer(),
    );
  }
  const plain = file.number(dict.get('BitsPerComponent')) === 8 && !dict.has('DecodeParms');
  return filter === 'FlateDecode' && plain ? packed(fields, greyPixels(file.decode(image))) : null;
}

/** Whether pixels have three parts: red, green and blue by the device, or by a profile as Chromium writes it. */
function isColoured(file: PdfFile, space: PdfValue): boolean {
  const found = file.resolve(space);
  if (!Array.isArray(found)) return file.name(found) === 'DeviceRGB';
  const profile = file.resolve(found[1]);
  return (
    file.name(found[0]) === 'CalRGB' ||
    (file.name(found[0]) === 'ICCBased' &&
      profile instanceof PdfStream &&
      file.number(profile.dict.get('N')) === 3)
  );
}

function greyPixels(pixels: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: Math.floor(pixels.length / 3) }, (_, at) => {
    const [r = 0, g = 0, b = 0] = pixels.subarray(3 * at, 3 * at + 3);
    return r === g && g === b ? r : Math.round(lightness(r / 255, g / 255, b / 255) * 255);
  });
}

/** Relative luminance (WCAG 2.2) as the share of white that the screen's curve gives it. */
function lightness(r: number, g: number, b: number): number {
  const light = 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
