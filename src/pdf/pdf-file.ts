import { inflateSync } from 'node:zlib';
import { name, type PdfDict, PdfName, PdfRef, PdfStream, type PdfValue } from './objects.ts';
import { PdfParser, PdfSyntaxError } from './parse-object.ts';

/** Where an object stands: at a byte of the file, or as the n-th of an object stream. */
type Location = { readonly at: number } | { readonly stream: number; readonly index: number };

/** Objects that were packed together, unpacked: each is read when it is asked for. */
interface ObjectStream {
  readonly bytes: Uint8Array;
  readonly places: readonly { readonly id: number; readonly at: number }[];
}

/** Object streams that are kept unpacked, some 25 kB each: what is read together stands in a few of them. */
const unpackedAtOnce = 256;

/**
 * A PDF file whose objects are read when asked for and whose changes are kept beside the bytes. No object is cached: a
 * book of ten thousand pages has millions, and most are copied to the output unread.
 */
export class PdfFile {
  readonly bytes: Uint8Array;
  readonly trailer: PdfDict;
  /** Header version: `1.4`. */
  readonly version: string;
  readonly #locations: Map<number, Location>;
  /** Where the cross-reference tables begin. */
  readonly #tables: readonly number[];
  readonly #changed = new Map<number, PdfValue>();
  readonly #streams = new Map<number, ObjectStream>();
  #size: number;
  /** How many lengths of streams are being looked up, one for the other. */
  #lengths = 0;
  #ends: Map<number, number> | null = null;

  private constructor(
    bytes: Uint8Array,
    trailer: PdfDict,
    locations: Map<number, Location>,
    tables: readonly number[],
    version: string,
  ) {
    this.bytes = bytes;
    this.trailer = trailer;
    this.version = version;
    this.#locations = locations;
    this.#tables = tables;
    this.#size = Math.max(0, ...sizes(trailer, locations));
  }

  /**
   * Opens a file with cross-reference tables or streams, updates included. Throws `PdfSyntaxError` on anything else.
   */
  static open(bytes: Uint8Array): PdfFile {
    const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
    const version = /^%PDF-(\d\.\d)/.exec(head)?.[1];
    if (!version) throw new PdfSyntaxError('this is not a PDF: it does not begin with %PDF-');
    const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 2048))).toString('latin1');
    const start = [...tail.matchAll(/startxref\s+(\d+)/g)].at(-1)?.[1];
    if (!start) throw new PdfSyntaxError('the PDF is torn: no cross-reference table at its end');
    const locations = new Map<number, Location>();
    const { trailer, tables } = readCrossReferences(bytes, Number(start), locations);
    return new PdfFile(bytes, trailer, locations, tables, version);
  }

  /** A file without objects, to be filled. */
  static empty(): PdfFile {
    return new PdfFile(new Uint8Array(), new Map([['Size', 1]]), new Map(), [], '1.7');
  }

  /** One more than the highest object number. */
  get size(): number {
    return this.#size;
  }

  /** Numbers of all objects, ascending; the streams that hold others, or say where they stand, are none. */
  ids(): number[] {
    const frames = new Set<number>();
    for (const [id, location] of this.#locations)
      if ('stream' in location) frames.add(location.stream);
      else if (this.#tables.includes(location.at)) frames.add(id);
    const ids = new Set([...this.#locations.keys()].filter((id) => !frames.has(id)));
    for (const id of this.#changed.keys()) ids.add(id);
    return [...ids].sort((a, b) => a - b);
  }

  /** The object of a number, as changed; null where there is none. */
  object(id: number): PdfValue {
    const changed = this.#changed.get(id);
    if (changed !== undefined) return changed;
    const location = this.#locations.get(id);
    if (!location) return null;
    if ('stream' in location) {
      const { bytes, places } = this.#objectStream(location.stream);
      const found = places[location.index];
      return found?.id === id ? new PdfParser(bytes, found.at).value() : null;
    }
    const read = new PdfParser(this.bytes, location.at).indirect((ref) => this.#lengthOf(ref));
    return read.id === id ? read.value : null;
  }

  /** What a value stands for: the object behind a reference, else the value itself. */
  resolve(value: PdfValue | undefined): PdfValue {
    let found = value ?? null;
    for (let hops = 0; found instanceof PdfRef && hops < 20; hops++) found = this.object(found.id);
    return found;
  }

  /** A dictionary (or a stream's); empty where the value is none. */
  dict(value: PdfValue | undefined): PdfDict {
    const found = this.resolve(value);
    if (found instanceof Map) return found;
    return found instanceof PdfStream ? found.dict : new Map();
  }

  /** An array; empty where the value is none. */
  array(value: PdfValue | undefined): PdfValue[] {
    const found = this.resolve(value);
    return Array.isArray(found) ? found : [];
  }

  number(value: PdfValue | undefined): number {
    const found = this.resolve(value);
    return typeof found === 'number' ? found : Number.NaN;
  }

  /** A name's text; empty where the value is none. */
  name(value: PdfValue | undefined): string {
    const found = this.resolve(value);
    return found instanceof PdfName ? found.text : '';
  }

  get catalog(): PdfDict {
    return this.dict(this.trailer.get('Root'));
  }

  /** Puts a value in an object's place. */
  set(id: number, value: PdfValue): void {
    this.#changed.set(id, value);
    if (id >= this.#size) this.#size = id + 1;
  }

  /** Sets a number aside for an object that is put there later. */
  reserve(): PdfRef {
    return this.add(null);
  }

  /** Takes an object out; what refers to it is the caller's to mend. */
  delete(id: number): void {
    // What stands before it in the file still ends where it begins.
    this.#ends ??= endsOf(this.#locations, this.#tables, this.bytes.length);
    this.#changed.delete(id);
    this.#locations.delete(id);
  }

  /** Adds an object. */
  add(value: PdfValue): PdfRef {
    const ref = new PdfRef(this.#size);
    this.set(ref.id, value);
    return ref;
  }

  /**
   * Where an unchanged object's own bytes stand, between `obj` and `endobj`; null where it was changed or stands in
   * an object stream.
   */
  range(id: number): { readonly start: number; readonly end: number } | null {
    const location = this.#locations.get(id);
    if (this.#changed.has(id) || !location || !('at' in location)) return null;
    this.#ends ??= endsOf(this.#locations, this.#tables, this.bytes.length);
    let end = trimEnd(this.bytes, this.#ends.get(location.at) ?? this.bytes.length);
    if (!hasWord(this.bytes, end - 6, 'endobj')) {
      const slice = this.bytes.subarray(location.at, end);
      const found = Buffer.from(slice.buffer, slice.byteOffset, slice.length).lastIndexOf(
        'endobj',
        undefined,
        'latin1',
      );
      if (found < 0) return null;
      end = location.at + found + 6;
    }
    let start = location.at;
    while (start < end && !hasWord(this.bytes, start, 'obj')) start++;
    start += 3;
    while (start < end && (this.bytes[start] as number) <= 32) start++;
    return { start, end: trimEnd(this.bytes, end - 6) };
  }

  /** A stream's bytes without their filter. Only Flate is known: Chromium uses no other for what is read here. */
  decode(stream: PdfStream): Uint8Array {
    return decodeStream(stream, (value) => this.resolve(value));
  }

  /** A stream's /Length that is a reference; in a damaged file it may lead to the stream itself. */
  #lengthOf(ref: PdfRef): number {
    if (this.#lengths >= 4) throw new PdfSyntaxError('PDF: the length of a stream depends on itself');
    this.#lengths++;
    try {
      return this.number(ref);
    } finally {
      this.#lengths--;
    }
  }

  #objectStream(id: number): ObjectStream {
    let read = this.#streams.get(id);
    if (!read) {
      const location = this.#locations.get(id);
      // It stands in no other (7.5.7): one that did could hold itself.
      const stream = location && 'stream' in location ? null : this.object(id);
      if (!(stream instanceof PdfStream)) throw new PdfSyntaxError(`PDF: object stream ${id} is missing`);
      read = readObjectStream(stream, this.decode(stream));
      const [oldest = id] = this.#streams.keys();
      if (this.#streams.size >= unpackedAtOnce) this.#streams.delete(oldest);
      this.#streams.set(id, read);
    }
    return read;
  }
}

function sizes(trailer: PdfDict, locations: ReadonlyMap<number, Location>): number[] {
  let highest = -1;
  for (const id of locations.keys()) if (id > highest) highest = id;
  const size = trailer.get('Size');
  return [highest + 1, typeof size === 'number' ? size : 0];
}

function readObjectStream(stream: PdfStream, bytes: Uint8Array): ObjectStream {
  const count = stream.dict.get('N');
  const first = stream.dict.get('First');
  if (typeof count !== 'number' || typeof first !== 'number')
    throw new PdfSyntaxError('PDF: object stream without /N or /First');
  const head = new PdfParser(bytes);
  const places = Array.from({ length: count }, () => ({ id: head.integer(), at: first + head.integer() }));
  return { bytes, places };
}

/**
 * Reads the newest cross-references first, so that older ones fill only the gaps (7.5.4 and 7.5.8). Gives the newest
 * trailer, and where the tables stand.
 */
function readCrossReferences(
  bytes: Uint8Array,
  start: number,
  locations: Map<number, Location>,
): { readonly trailer: PdfDict; readonly tables: readonly number[] } {
  const free = new Set<number>();
  const seen = new Set<number>();
  const queue = [start];
  let newest: PdfDict | null = null;
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (seen.has(at) || at < 0 || at >= bytes.length) continue;
    seen.add(at);
    const parser = new PdfParser(bytes, at);
    parser.skipSpace();
    const isTable = bytes[parser.position] === 0x78;
    const trailer = isTable ? readTable(parser, locations, free) : readStream(parser, locations, free);
    newest ??= trailer;
    for (const key of ['XRefStm', 'Prev']) {
      const next = trailer.get(key);
      if (typeof next === 'number') queue.push(next);
    }
  }
  if (!newest) throw new PdfSyntaxError('the PDF is torn: no trailer');
  return { trailer: newest, tables: [...seen] };
}

function readTable(parser: PdfParser, locations: Map<number, Location>, free: Set<number>): PdfDict {
  if (parser.word() !== 'xref') throw new PdfSyntaxError('the PDF is torn: "xref" expected');
  for (;;) {
    const back = parser.position;
    if (parser.word() === 'trailer') {
      const trailer = parser.value();
      if (trailer instanceof Map) return trailer;
      throw new PdfSyntaxError('the PDF is torn: trailer without a dictionary');
    }
    parser.position = back;
    const first = parser.integer();
    const count = parser.integer();
    for (let id = first; id < first + count; id++) {
      const at = parser.integer();
      parser.integer();
      if (parser.word() === 'n') {
        if (!locations.has(id) && !free.has(id)) locations.set(id, { at });
      } else if (!locations.has(id)) free.add(id);
    }
  }
}

function readStream(parser: PdfParser, locations: Map<number, Location>, free: Set<number>): PdfDict {
  const { value } = parser.indirect(() => Number.NaN);
  if (!(value instanceof PdfStream))
    throw new PdfSyntaxError('the PDF is torn: cross-reference stream expected');
  const bytes = decodeStream(value, (item) => item ?? null);
  const widths = value.dict.get('W');
  const [type = 1, second = 0, third = 0] = Array.isArray(widths) ? widths.map(Number) : [];
  const size = value.dict.get('Size');
  const index = value.dict.get('Index');
  const sections = Array.isArray(index) ? index.map(Number) : [0, Number(size)];
  const field = (at: number, width: number) => {
    let made = 0;
    for (let offset = 0; offset < width; offset++) made = made * 256 + (bytes[at + offset] ?? 0);
    return made;
  };
  let at = 0;
  for (let section = 0; section + 1 < sections.length; section += 2) {
    const first = sections[section] ?? 0;
    for (let id = first; id < first + (sections[section + 1] ?? 0); id++) {
      const kind = type === 0 ? 1 : field(at, type);
      const a = field(at + type, second);
      const b = field(at + type + second, third);
      at += type + second + third;
      if (at > bytes.length) return value.dict;
      if (locations.has(id) || free.has(id)) continue;
      if (kind === 1) locations.set(id, { at: a });
      else if (kind === 2) locations.set(id, { stream: a, index: b });
      else free.add(id);
    }
  }
  return value.dict;
}

/** A stream's bytes after Flate and the PNG predictors (7.4.4). */
function decodeStream(stream: PdfStream, resolve: (value: PdfValue | undefined) => PdfValue): Uint8Array {
  const filter = resolve(stream.dict.get('Filter'));
  const filters = (Array.isArray(filter) ? filter : filter ? [filter] : []).map(resolve);
  // Of a stream without bytes some programs keep the filter.
  if (filters.length === 0 || stream.bytes.length === 0) return stream.bytes;
  if (filters.length > 1 || filters[0] !== name('FlateDecode'))
    throw new PdfSyntaxError('PDF: a filter other than Flate');
  const inflated = inflate(stream.bytes);
  const parms = resolve(stream.dict.get('DecodeParms'));
  if (!(parms instanceof Map) || Number(parms.get('Predictor') ?? 1) < 10) return inflated;
  return unpredict(inflated, Number(parms.get('Columns') ?? 1));
}

/** zlib throws errors of its own for bytes that were harmed. */
function inflate(bytes: Uint8Array): Uint8Array {
  try {
    return inflateSync(bytes, { maxOutputLength: 1 << 30 });
  } catch (cause) {
    throw new PdfSyntaxError(`PDF: a stream cannot be unpacked (${(cause as Error).message})`, { cause });
  }
}

function unpredict(bytes: Uint8Array, columns: number): Uint8Array {
  const rows = Math.floor(bytes.length / (columns + 1));
  const made = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (columns + 1)];
    for (let column = 0; column < columns; column++) {
      const above = row > 0 ? (made[(row - 1) * columns + column] ?? 0) : 0;
      const left = column > 0 ? (made[row * columns + column - 1] ?? 0) : 0;
      const predicted = kind === 2 ? above : kind === 1 ? left : kind === 0 ? 0 : Number.NaN;
      if (Number.isNaN(predicted)) throw new PdfSyntaxError('PDF: a predictor other than None, Sub and Up');
      made[row * columns + column] = ((bytes[row * (columns + 1) + column + 1] ?? 0) + predicted) & 0xff;
    }
  }
  return made;
}

/** Start of each object -> start of what follows it in the file: another object, or a cross-reference table. */
function endsOf(
  locations: ReadonlyMap<number, Location>,
  tables: readonly number[],
  end: number,
): Map<number, number> {
  const starts = [...tables];
  for (const location of locations.values()) if ('at' in location) starts.push(location.at);
  const sorted = Float64Array.from(starts).sort();
  return new Map(starts.map((_, index) => [sorted[index] as number, sorted[index + 1] ?? end]));
}

function hasWord(bytes: Uint8Array, at: number, word: string): boolean {
  for (let index = 0; index < word.length; index++)
    if (bytes[at + index] !== word.charCodeAt(index)) return false;
  return true;
}

function trimEnd(bytes: Uint8Array, from: number): number {
  let end = from;
  while (end > 0 && (bytes[end - 1] as number) <= 32) end--;
  return end;
}
