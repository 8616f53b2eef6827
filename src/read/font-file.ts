import { faceMetrics } from '../model/face-metrics.ts';
import type { OwnFontFile } from '../model/own-font.ts';

/** What a font file says of itself. */
export interface FontFile extends OwnFontFile {
  readonly family: string;
  readonly copyright: string;
  readonly printOnly: boolean;
}

/** Why a file cannot be used as a font, and what to do. */
export interface UnfitFont {
  readonly reason: string;
  readonly todo: string;
}

/** Bytes that a font may have when it is unpacked; the largest of all scripts have some 20 MB. */
const mostUnpacked = 64_000_000;

const kinds: Readonly<Record<number, string>> = {
  2001684018: 'woff2',
  2001684038: 'woff',
  65536: 'ttf',
  1330926671: 'otf',
  1953658213: 'ttf',
};

/** Reads what of a font file decides whether and how it is used: its names, its style and its embedding permissions (OpenType 1.9, `OS/2`). */
export async function readFontFile(bytes: Uint8Array): Promise<FontFile | UnfitFont> {
  const notOne: UnfitFont = {
    reason: 'this is no font file',
    todo: 'Name a WOFF2, TTF or OTF file.',
  };
  if (bytes.byteLength < 48) return notOne;
  const head = viewOf(bytes);
  const kind = kinds[head.getUint32(0)];
  if (head.getUint32(0) === 0x74746366)
    return {
      reason: 'this is a collection of fonts (TTC)',
      todo: 'Take the single font out of it, as TTF or OTF.',
    };
  if (!kind || kind === 'woff') return notOne;
  if (kind === 'woff2' && head.getUint32(16) > mostUnpacked)
    return { reason: 'the font is too large', todo: 'A font may have 64 MB when it is unpacked.' };
  try {
    const plain = kind === 'woff2' ? await unpacked(bytes) : bytes;
    return factsOf(bytes, viewOf(plain)) ?? notOne;
  } catch {
    return { ...notOne, reason: 'this font file is damaged' };
  }
}

async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: fontverter } = await import('fontverter');
  return fontverter.convert(Buffer.from(bytes), 'truetype');
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Embedding permissions in `OS/2.fsType`. */
const permissions = { restricted: 0x2, preview: 0x4, editable: 0x8, noSubset: 0x100, bitmapOnly: 0x200 };

function factsOf(bytes: Uint8Array, font: DataView): FontFile | UnfitFont | null {
  const os2 = table(font, 'OS/2');
  const names = namesOf(font);
  if (!os2 || !table(font, 'cmap') || !names) return null;
  const may = os2.getUint16(8);
  // The least restrictive of several permissions holds.
  const printOnly = (may & permissions.preview) !== 0 && (may & permissions.editable) === 0;
  const isRestricted =
    (may & permissions.restricted) !== 0 && (may & (permissions.preview | permissions.editable)) === 0;
  if (isRestricted || (may & permissions.bitmapOnly) !== 0)
    return {
      reason: 'the font forbids to be embedded in documents (OS/2 fsType)',
      todo: 'Ask its maker for a licence to embed it, or take another face.',
    };
  const weights = weightsOf(font);
  return {
    bytes,
    weight: os2.getUint16(4),
    style: (os2.getUint16(62) & 0x201) !== 0 ? 'italic' : 'normal',
    ...(weights && { weights }),
    metrics: faceMetrics((tag) => table(font, tag)),
    ...((table(font, 'CFF ') ?? table(font, 'CFF2')) && { isPostScript: true as const }),
    maySubset: (may & permissions.noSubset) === 0,
    printOnly,
    family: names(16) || names(1),
    copyright: names(0),
  };
}

function table(font: DataView, tag: string): DataView | null {
  for (let at = 12; at < 12 + font.getUint16(4) * 16; at += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => font.getUint8(at + byte)));
    if (name === tag)
      return new DataView(font.buffer, font.byteOffset + font.getUint32(at + 8), font.getUint32(at + 12));
  }
  return null;
}

/** The names of a font by their numbers, in English where there are several; empty for none. */
function namesOf(font: DataView): ((id: number) => string) | null {
  const names = table(font, 'name');
  if (!names) return null;
  const texts = new Map<number, string>();
  const start = names.getUint16(4);
  for (let index = 0; index < names.getUint16(2); index++) {
    const at = 6 + index * 12;
    const [platform, language, id] = [names.getUint16(at), names.getUint16(at + 4), names.getUint16(at + 6)];
    const from = names.byteOffset + start + names.getUint16(at + 10);
    const bytes = new Uint8Array(names.buffer, from, names.getUint16(at + 8));
    const isEnglish = platform === 3 && language === 0x409;
    if (texts.has(id) && !isEnglish) continue;
    texts.set(
      id,
      platform === 1
        ? Buffer.from(bytes).toString('latin1')
        : Buffer.from(bytes).swap16().toString('utf16le'),
    );
  }
  return (id) => (texts.get(id) ?? '').replace(/\s+/g, ' ').trim();
}

/** Of a font whose weight can be set, the least and the greatest. */
function weightsOf(font: DataView): readonly [number, number] | null {
  const axes = table(font, 'fvar');
  if (!axes) return null;
  const size = axes.getUint16(10);
  for (let axis = 0; axis < axes.getUint16(8); axis++) {
    const at = axes.getUint16(4) + axis * size;
    if (axes.getUint32(at) === 0x77676874)
      return [axes.getInt32(at + 4) / 65536, axes.getInt32(at + 12) / 65536];
  }
  return null;
}
