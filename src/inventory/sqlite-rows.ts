/** A value of a row: a number or a text; null for what is neither. */
type Value = number | string | null;

/**
 * The rows of a table of an SQLite file in the order of their numbers, read from the pages of the file itself: no library between
 * what stands there and the count. Null where the file is no sound database in UTF-8, or has no such table.
 */
export function sqliteRows(
  file: Uint8Array,
  table: string,
): { readonly columns: readonly string[]; readonly rows: readonly (readonly Value[])[] } | null {
  if (new TextDecoder('latin1').decode(file.subarray(0, 15)) !== 'SQLite format 3') return null;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  try {
    return view.getUint32(56) === 1 ? tableIn(new Pages(view), table) : null;
  } catch (error) {
    // Something leads out of the file.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function tableIn(pages: Pages, table: string): ReturnType<typeof sqliteRows> {
  const schema = pages.rows(1).find(([type, name]) => type === 'table' && name === table);
  if (!schema) return null;
  const [, , , root, sql] = schema;
  const columns = (/\(([\s\S]*)\)/.exec(String(sql))?.[1] ?? '').split(',').map(
    (column) =>
      column
        .trim()
        .split(/\s/)[0]
        ?.replace(/["`[\]]/g, '') ?? '',
  );
  return { columns, rows: pages.rows(Number(root)) };
}

/** Leaves and inner nodes of a table's tree; the first page begins behind the file's head. */
const leaf = 0x0d;
const inner = 0x05;

class Pages {
  readonly #view: DataView;
  readonly #size: number;
  readonly #usable: number;
  /** Bytes that cells may still say they have: no more than the file. */
  #left: number;
  /** Pages of the trees that were read: in a sound file nothing leads to one twice. */
  readonly #read = new Set<number>();

  constructor(view: DataView) {
    this.#view = view;
    this.#left = view.byteLength;
    const size = view.getUint16(16);
    this.#size = size === 1 ? 65_536 : size;
    this.#usable = this.#size - view.getUint8(20);
  }

  rows(page: number): Value[][] {
    if (this.#read.has(page)) return [];
    this.#read.add(page);
    const start = (page - 1) * this.#size;
    const head = start + (page === 1 ? 100 : 0);
    const kind = this.#view.getUint8(head);
    const count = this.#view.getUint16(head + 3);
    const cells = Array.from(
      { length: count },
      (_, at) => start + this.#view.getUint16(head + (kind === inner ? 12 : 8) + 2 * at),
    );
    if (kind === leaf) return cells.map((cell) => this.#record(cell));
    if (kind !== inner) return [];
    const children = [...cells, head + 8].map((at) => this.#view.getUint32(at));
    return children.flatMap((child) => this.rows(child));
  }

  /** The values of a cell, whose text may go on on other pages. */
  #record(cell: number): Value[] {
    const [length, afterLength] = this.#varint(this.#view, cell);
    const [, from] = this.#varint(this.#view, afterLength);
    const bytes = this.#payload(from, length);
    const view = new DataView(bytes.buffer);
    const [headLength, first] = this.#varint(view, 0);
    const values: Value[] = [];
    let at = first;
    let value = headLength;
    while (at < headLength) {
      const [type, next] = this.#varint(view, at);
      at = next;
      const size = type >= 12 ? Math.floor((type - 12) / 2) : (sizes[type] ?? 0);
      values.push(valueIn(view, type, value, size));
      value += size;
    }
    return values;
  }

  #payload(from: number, length: number): Uint8Array {
    this.#left -= length;
    if (this.#left < 0) throw new RangeError('cells of more bytes than the file has');
    const most = this.#usable - 35;
    const least = Math.floor(((this.#usable - 12) * 32) / 255) - 23;
    const here = least + ((length - least) % (this.#usable - 4));
    const local = length <= most ? length : here <= most ? here : least;
    const bytes = new Uint8Array(length);
    const copy = (to: number, start: number, count: number): void =>
      bytes.set(new Uint8Array(this.#view.buffer, this.#view.byteOffset + start, count), to);
    copy(0, from, local);
    let page = local < length ? this.#view.getUint32(from + local) : 0;
    for (let to = local; to < length && page > 0; ) {
      const start = (page - 1) * this.#size;
      const count = Math.min(length - to, this.#usable - 4);
      copy(to, start + 4, count);
      to += count;
      page = this.#view.getUint32(start);
    }
    return bytes;
  }

  /** A number of up to nine bytes, and where it ends. */
  #varint(view: DataView, from: number): [value: number, end: number] {
    let value = 0;
    for (let at = from; at < from + 8; at++) {
      const byte = view.getUint8(at);
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return [value, at + 1];
    }
    return [value * 256 + view.getUint8(from + 8), from + 9];
  }
}

/** Bytes of a number by its type. */
const sizes: readonly number[] = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function valueIn(view: DataView, type: number, at: number, size: number): Value {
  if (type >= 13 && type % 2 === 1)
    return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at, size));
  if (type === 8 || type === 9) return type - 8;
  if (type === 0 || type === 7 || type >= 10) return null;
  let value = view.getInt8(at);
  for (let byte = 1; byte < size; byte++) value = value * 256 + view.getUint8(at + byte);
  return value;
}
