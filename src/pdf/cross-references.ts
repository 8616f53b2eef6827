import { dict, name, type PdfDict, type PdfString } from './objects.ts';
import { streamObject } from './stream-object.ts';

/** Bytes of what is told of an object: of which kind it is, where it stands, and its place or generation there. */
const fields = [1, 4, 2] as const;
const width = 7;

/**
 * Where the objects of a file stand, as its bytes will have it: a book of ten thousand pages has millions of them, of which an array each
 * would take more room than the book.
 */
export class CrossReferences {
  #table = Buffer.alloc(1024 * width);

  constructor() {
    this.set(0, 0, 0, 65535);
  }

  set(id: number, kind: number, first: number, second: number): void {
    const at = id * width;
    if (at + width > this.#table.length) {
      const larger = Buffer.alloc(2 * (at + width));
      this.#table.copy(larger);
      this.#table = larger;
    }
    this.#table.writeUInt8(kind, at);
    this.#table.writeUInt32BE(first, at + 1);
    this.#table.writeUInt16BE(second, at + 5);
  }

  /** The cross-reference stream (7.5.8) with the Up predictor, which makes it a fifth of its size; it is the last object. */
  write(id: number, trailer: PdfDict, identity: PdfString, at: number): Uint8Array {
    const table = this.#table;
    const predicted = new Uint8Array((id + 1) * (width + 1));
    for (let row = 0; row <= id; row++) {
      predicted[row * (width + 1)] = 2;
      for (let column = 0; column < width; column++)
        predicted[row * (width + 1) + column + 1] =
          (table[row * width + column] ?? 0) - (row > 0 ? (table[(row - 1) * width + column] ?? 0) : 0);
    }
    const entries = dict({
      Type: name('XRef'),
      Size: id + 1,
      W: [...fields],
      Root: trailer.get('Root'),
      Info: trailer.get('Info'),
      ID: [identity, identity],
      DecodeParms: dict({ Predictor: 12, Columns: width }),
    });
    return Buffer.concat([streamObject(id, entries, predicted), Buffer.from(`startxref\n${at}\n%%EOF\n`)]);
  }
}
