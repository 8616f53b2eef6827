// The nouns of a PDF file (ISO 32000-1, 7.3). Arrays are JavaScript arrays, dictionaries are maps keyed by the name
// without its slash.

/** A name: `/Type`. Equal names are the same object. */
export class PdfName {
  static readonly #known = new Map<string, PdfName>();
  readonly text: string;

  private constructor(text: string) {
    this.text = text;
  }

  static of(text: string): PdfName {
    let found = PdfName.#known.get(text);
    if (!found) {
      found = new PdfName(text);
      PdfName.#known.set(text, found);
    }
    return found;
  }
}

/** A string: bytes, one character each (`latin1`); `decodeText` gives the text that is meant. */
export class PdfString {
  readonly bytes: string;

  constructor(bytes: string) {
    this.bytes = bytes;
  }
}

/** A reference to an indirect object: `12 0 R`. */
export class PdfRef {
  readonly id: number;

  constructor(id: number) {
    this.id = id;
  }
}

export type PdfDict = Map<string, PdfValue>;

/** A dictionary with bytes, still encoded as its /Filter says. */
export class PdfStream {
  readonly dict: PdfDict;
  readonly bytes: Uint8Array;

  constructor(dict: PdfDict, bytes: Uint8Array) {
    this.dict = dict;
    this.bytes = bytes;
  }
}

export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | PdfValue[]
  | PdfDict
  | PdfStream;

export const name = (text: string): PdfName => PdfName.of(text);

/** A dictionary from an object literal; fields that are undefined are left out. */
export function dict(fields: Readonly<Record<string, PdfValue | undefined>>): PdfDict {
  const made: PdfDict = new Map();
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) made.set(key, value);
  return made;
}

/** A text string: as it is where it is ASCII, else UTF-16 with its mark (7.9.2.2). */
export function text(value: string): PdfString {
  if (/^[\n\r\t\x20-\x7e]*$/.test(value)) return new PdfString(value);
  let bytes = '\xfe\xff';
  for (let index = 0; index < value.length; index++) {
    const unit = value.charCodeAt(index);
    bytes += String.fromCharCode(unit >> 8, unit & 0xff);
  }
  return new PdfString(bytes);
}

/** The text that a text string means. */
export function decodeText(value: PdfString): string {
  const { bytes } = value;
  if (bytes.startsWith('\xfe\xff')) {
    let decoded = '';
    for (let index = 2; index + 1 < bytes.length; index += 2)
      decoded += String.fromCharCode((bytes.charCodeAt(index) << 8) | bytes.charCodeAt(index + 1));
    return decoded;
  }
  if (bytes.startsWith('\xef\xbb\xbf')) return Buffer.from(bytes.slice(3), 'latin1').toString('utf8');
  return bytes;
}

/** Structure types of PDF 1.7 (14.8.4); any other needs a line in the role map. */
export const standardTypes: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH ' +
    'TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);
