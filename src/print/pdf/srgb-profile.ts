/**
 * The colour space of screens, IEC 61966-2-1, as an ICC profile of version 2 (ICC.1:2001-04): a matrix and one curve.
 */
export function srgbProfile(): Uint8Array {
  const curve = curveTag();
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', descriptionTag('sRGB')],
    ['cprt', textTag('No copyright, use freely')],
    // Adapted to D50 by Bradford.
    ['wtpt', xyzTag(0.9642, 1, 0.8249)],
    ['rXYZ', xyzTag(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyzTag(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyzTag(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length, 0);
  const places = new Map<Buffer, number>();
  const body: Buffer[] = [];
  let end = headerLength + table.length;
  for (const [index, [name, data]] of tags.entries()) {
    if (!places.has(data)) {
      places.set(data, end);
      body.push(data);
      end += data.length;
    }
    const row = 4 + 12 * index;
    table.write(name, row, 'latin1');
    table.writeUInt32BE(places.get(data) ?? 0, row + 4);
    table.writeUInt32BE(data.length, row + 8);
  }
  return Buffer.concat([header(end), table, ...body]);
}

const headerLength = 128;

function header(size: number): Buffer {
  const made = Buffer.alloc(headerLength);
  made.writeUInt32BE(size, 0);
  made.writeUInt32BE(0x02100000, 8);
  made.write('mntrRGB XYZ ', 12, 'latin1');
  // A date that is always the same.
  for (const [index, part] of [2000, 1, 1].entries()) made.writeUInt16BE(part, 24 + 2 * index);
  made.write('acsp', 36, 'latin1');
  xyzTag(0.9642, 1, 0.8249).copy(made, 68, 8);
  return made;
}

function xyzTag(...values: readonly [number, number, number]): Buffer {
  const made = Buffer.alloc(20);
  made.write('XYZ ', 0, 'latin1');
  for (const [index, value] of values.entries()) made.writeInt32BE(Math.round(value * 65536), 8 + 4 * index);
  return made;
}

/** From the value of a channel to light, in 1024 steps. */
function curveTag(): Buffer {
  const steps = 1024;
  const made = Buffer.alloc(12 + 2 * steps);
  made.write('curv', 0, 'latin1');
  made.writeUInt32BE(steps, 8);
  for (let step = 0; step < steps; step++) {
    const value = step / (steps - 1);
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    made.writeUInt16BE(Math.round(light * 65535), 12 + 2 * step);
  }
  return made;
}

function descriptionTag(text: string): Buffer {
  const made = Buffer.alloc(Math.ceil((12 + text.length + 1 + 8 + 3 + 67) / 4) * 4);
  made.write('desc', 0, 'latin1');
  made.writeUInt32BE(text.length + 1, 8);
  made.write(text, 12, 'latin1');
  return made;
}

function textTag(text: string): Buffer {
  const made = Buffer.alloc(Math.ceil((8 + text.length + 1) / 4) * 4);
  made.write('text', 0, 'latin1');
  made.write(text, 8, 'latin1');
  return made;
}
