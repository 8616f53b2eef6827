import { windows1252 } from './windows-1252.ts';

/** Bytes as text: what they were written in, or why they are no text. */
export type Decoded =
  | {
      readonly text: string;
      readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32' | 'windows-1252';
      /** Characters replaced because they cannot be kept: NUL and lone surrogates. */
      readonly replaced: number;
    }
  | { readonly refused: 'empty' | 'binary'; readonly looksLike?: string };

const signatures: readonly [string, string][] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a ZIP archive (DOCX, EPUB, ...)'],
  ['\u0089PNG', 'a PNG image'],
  ['\u00ff\u00d8\u00ff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['\u001f\u008b', 'a gzip archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word or Excel file'],
  ['{\\rtf', 'an RTF document'],
  ['SQLite format 3', 'a SQLite database'],
  ['\u007fELF', 'a program'],
];

/** The kind of file that the first bytes name, in words; null where they name none that is not text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return signatures.find(([sign]) => start.startsWith(sign))?.[1] ?? null;
}

/** UTF-16 by its mark or by its zero bytes: Latin text has them at every second place. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 4) return null;
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const half = sample.length / 2;
  const [even = 0, odd = 0] = zeros;
  if (odd > half * 0.6 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.05) return 'utf-16be';
  return null;
}

/** UTF-32 by its mark, which no decoder of the platform knows; null where it is none. */
function utf32(bytes: Uint8Array): string | null {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0;
  const big = bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 0xfe && bytes[3] === 0xff;
  if (!little && !big) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const characters: string[] = [];
  for (let at = 4; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, little);
    const known = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    characters.push(known ? String.fromCodePoint(code) : '\uFFFD');
  }
  return characters.join('');
}

const zipped: Readonly<Record<string, string>> = {
  docx: 'Word file',
  xlsx: 'Excel file',
  odt: 'LibreOffice text',
  ods: 'LibreOffice sheet',
  epub: 'EPUB',
  apkg: 'Anki deck',
};

/** What is wrong with bytes that are no text: of a format that is always packed, that these are not. */
export function whyNotText(path: string, bytes: Uint8Array): string {
  const named = zipped[/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''];
  const kind = binaryKind(bytes);
  if (named !== undefined && kind === null) return `The file is damaged, or it is no ${named}`;
  return `This is ${kind ?? 'a binary file'}, not text`;
}

function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of sample)
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27 && byte !== 12) || byte === 127) controls++;
  return controls > Math.max(4, sample.length * 0.02);
}

/** Decodes UTF-8, UTF-16 and, where it is neither, Windows-1252 (of which Latin-1 is a part); line ends become LF. */
export function decode(bytes: Uint8Array): Decoded {
  const kind = binaryKind(bytes);
  if (kind) return { refused: 'binary', looksLike: kind };
  const long = utf32(bytes);
  const wide = long === null ? utf16(bytes) : null;
  if (long === null && !wide && isBinary(bytes)) return { refused: 'binary' };
  const [raw, encoding] =
    long !== null
      ? ([long, 'utf-32'] as const)
      : wide
        ? [new TextDecoder(wide).decode(bytes), wide]
        : narrow(bytes);
  let replaced = 0;
  const text = raw
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\0/g, () => {
      replaced++;
      return '\uFFFD';
    });
  if (text.trim() === '') return { refused: 'empty' };
  return { text, encoding, replaced };
}

function narrow(bytes: Uint8Array): readonly [string, 'utf-8' | 'windows-1252'] {
  try {
    return [new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'utf-8'];
  } catch {
    return [windows1252(bytes), 'windows-1252'];
  }
}

/** Whether bytes are a ZIP archive. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}
