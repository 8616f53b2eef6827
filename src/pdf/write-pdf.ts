import { createHash } from 'node:crypto';
import { CrossReferences } from './cross-references.ts';
import { dict, name, type PdfDict, PdfStream, PdfString, type PdfValue } from './objects.ts';
import { PdfParser } from './parse-object.ts';
import type { PdfFile } from './pdf-file.ts';
import { serialise, serialiseDict } from './serialise.ts';
import { streamObject } from './stream-object.ts';

/** Objects in one object stream: large ones pack better, small ones are quicker to open at one page. */
const streamLength = 200;

const endstream = Buffer.from('\nendstream');

/**
 * Writes a file anew as PDF 1.7: streams as they are, all other objects packed into object streams, a cross-reference
 * stream, and an /ID made from the content. The same objects always give the same bytes.
 */
export function writePdf(file: PdfFile): Uint8Array {
  const writer = new PdfWriter(file.size);
  writer.addFile(file, 0);
  return writer.end(file.trailer);
}

/** Takes objects one after the other and keeps none: a book of ten thousand pages is written as it comes. */
export class PdfWriter {
  readonly #chunks: Uint8Array[] = [];
  readonly #places = new CrossReferences();
  #length = 0;
  /** First number that no object has. */
  #next: number;
  #pack = new Pack();

  /** Objects that the caller adds have numbers below `size`; more can be had by `reserve`. */
  constructor(size: number) {
    this.#next = size;
    this.#put(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'));
  }

  /** Sets numbers aside for so many objects; gives the first. */
  reserve(count: number): number {
    const first = this.#next;
    this.#next += count;
    return first;
  }

  add(id: number, value: PdfValue, renumber?: (id: number) => number): void {
    if (value instanceof PdfStream) this.#addStream(id, serialiseStream(value, renumber));
    else this.#addPacked(() => this.#pack.add(id, serialise(value, renumber)));
  }

  /**
   * Adds all objects of a file, their numbers raised by an offset; a negative number stands for an object of the
   * caller's own.
   */
  addFile(file: PdfFile, offset: number): void {
    const renumber = offset === 0 ? undefined : (id: number) => (id < 0 ? -id : id + offset);
    for (const id of file.ids()) {
      const range = file.range(id);
      if (!range) this.add(id + offset, file.object(id), renumber);
      else if (endsWithStream(file.bytes, range.end)) {
        if (renumber) this.add(id + offset, file.object(id), renumber);
        else this.#addStream(id, file.bytes.subarray(range.start, range.end));
      } else if (renumber)
        this.#addPacked(() => this.#pack.add(id + offset, raise(file.bytes, range, offset)));
      else this.#addPacked(() => this.#pack.copy(id, file.bytes, range));
    }
  }

  end(trailer: PdfDict): Uint8Array {
    this.#flush();
    const hash = createHash('sha256');
    for (const chunk of this.#chunks) hash.update(chunk);
    const identity = new PdfString(hash.digest().subarray(0, 16).toString('latin1'));
    const id = this.#next;
    this.#places.set(id, 1, this.#length, 0);
    this.#put(this.#places.write(id, trailer, identity, this.#length));
    return Buffer.concat(this.#chunks, this.#length);
  }

  #addStream(id: number, source: Uint8Array): void {
    this.#places.set(id, 1, this.#length, 0);
    this.#put(Buffer.from(`${id} 0 obj\n`));
    this.#put(source);
    this.#put(Buffer.from('\nendobj\n'));
  }

  #addPacked(add: () => void): void {
    add();
    if (this.#pack.ids.length === streamLength) this.#flush();
  }

  #flush(): void {
    if (this.#pack.ids.length === 0) return;
    const id = this.reserve(1);
    for (const [index, packed] of this.#pack.ids.entries()) this.#places.set(packed, 2, id, index);
    this.#places.set(id, 1, this.#length, 0);
    this.#put(this.#pack.write(id));
    this.#pack = new Pack();
  }

  #put(bytes: Uint8Array): void {
    this.#chunks.push(bytes);
    this.#length += bytes.length;
  }
}

/** An object's source with its references raised; what looks like one inside a string is left alone. */
function raise(
  bytes: Uint8Array,
  { start, end }: { readonly start: number; readonly end: number },
  offset: number,
): string {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
  if (source.includes('(')) return serialise(new PdfParser(bytes, start).value(), (id) => id + offset);
  return source.replace(/(?<![\w.-])(\d+)(?= 0 R)/g, (id) => String(Number(id) + offset));
}

function serialiseStream(stream: PdfStream, renumber?: (id: number) => number): Uint8Array {
  stream.dict.set('Length', stream.bytes.length);
  const head = Buffer.from(`${serialiseDict(stream.dict, renumber)}\nstream\n`, 'latin1');
  return Buffer.concat([head, stream.bytes, endstream]);
}

/** Objects on their way into one object stream. */
class Pack {
  readonly ids: number[] = [];
  readonly #places: number[] = [];
  #bytes = Buffer.allocUnsafe(1 << 16);
  #length = 0;

  copy(id: number, from: Uint8Array, { start, end }: { readonly start: number; readonly end: number }): void {
    this.#begin(id, end - start);
    for (let index = start; index < end; index++) this.#bytes[this.#length++] = from[index] as number;
    this.#bytes[this.#length++] = 0x0a;
  }

  add(id: number, source: string): void {
    this.#begin(id, source.length);
    this.#length += this.#bytes.write(source, this.#length, 'latin1');
    this.#bytes[this.#length++] = 0x0a;
  }

  write(id: number): Uint8Array {
    const places = this.ids.map((packed, index) => `${packed} ${this.#places[index]}`);
    const head = Buffer.from(`${places.join(' ')}\n`);
    const fields = dict({ Type: name('ObjStm'), N: this.ids.length, First: head.length });
    return streamObject(id, fields, Buffer.concat([head, this.#bytes.subarray(0, this.#length)]));
  }

  #begin(id: number, size: number): void {
    this.ids.push(id);
    this.#places.push(this.#length);
    if (this.#length + size + 1 <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.#length + size + 1));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

function endsWithStream(bytes: Uint8Array, end: number): boolean {
  for (let index = 1; index < endstream.length; index++)
    if (bytes[end - endstream.length + index] !== endstream[index]) return false;
  return true;
}
