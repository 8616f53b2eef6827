import {
  compositeWidths,
  type PdfDict,
  type PdfFile,
  PdfRef,
  PdfStream,
  type PdfValue,
} from '../../pdf/pdf.ts';

/** What is needed of a font to read text back: how wide and which characters. */
export interface FontFacts {
  readonly name: string;
  readonly type: string;
  readonly embedded: boolean;
  /** Bytes of one code: 2 for the composite fonts that Chromium writes. */
  readonly codeLength: 1 | 2;
  /** Code -> characters; null where the font has no ToUnicode. */
  readonly characters: ReadonlyMap<number, string> | null;
  /** Advance of a code in thousandths of the size. */
  readonly width: (code: number) => number;
  /** Codes that stand on pages by themselves, and those for which a span's /ActualText speaks: parts of a letter. */
  readonly shown: Set<number>;
  readonly spokenFor: Set<number>;
}

/** Reads fonts once each, however many pages use them. */
export function fontReader(file: PdfFile): (value: PdfValue | undefined) => FontFacts {
  const known = new Map<number, FontFacts>();
  return (value) => {
    const found = value instanceof PdfRef ? known.get(value.id) : undefined;
    if (found) return found;
    const facts = readFont(file, file.dict(value));
    if (value instanceof PdfRef) known.set(value.id, facts);
    return facts;
  };
}

function readFont(file: PdfFile, font: PdfDict): FontFacts {
  const type = file.name(font.get('Subtype'));
  const composite = type === 'Type0';
  const inner = composite ? file.dict(file.array(font.get('DescendantFonts'))[0]) : font;
  const descriptor = file.dict(inner.get('FontDescriptor'));
  const mapping = file.resolve(font.get('ToUnicode'));
  return {
    name: file.name(font.get('BaseFont')),
    type,
    embedded: type === 'Type3' || ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(key)),
    codeLength: composite ? 2 : 1,
    characters: mapping instanceof PdfStream ? readMapping(file.decode(mapping)) : null,
    shown: new Set(),
    spokenFor: new Set(),
    width: composite ? compositeWidths(file, inner) : simpleWidths(file, font),
  };
}

/** bfchar and bfrange of a ToUnicode map (9.10.3). */
function readMapping(bytes: Uint8Array): ReadonlyMap<number, string> {
  const source = Buffer.from(bytes).toString('latin1');
  const made = new Map<number, string>();
  const characters = (hex: string) =>
    String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
  for (const [, block = ''] of source.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', to = ''] of block.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g))
      made.set(Number.parseInt(code, 16), characters(to));
  for (const [, block = ''] of source.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', first = ''] of block.matchAll(
      /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g,
    )) {
      const start = Number.parseInt(from, 16);
      const end = Math.min(Number.parseInt(to, 16), start + 0xffff);
      const head = characters(first.slice(0, -4));
      const last = Number.parseInt(first.slice(-4), 16);
      for (let code = start; code <= end; code++)
        made.set(code, head + String.fromCharCode(last + code - start));
    }
  }
  return made;
}

function simpleWidths(file: PdfFile, font: PdfDict): (code: number) => number {
  const first = file.number(font.get('FirstChar'));
  const widths = file.array(font.get('Widths')).map((width) => file.number(width));
  return (code) => widths[code - first] ?? 0;
}
