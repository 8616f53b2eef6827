import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dict,
  name,
  PdfFile,
  PdfRef,
  PdfStream,
  PdfString,
  PdfSyntaxError,
  type PdfValue,
  readPages,
  writePdf,
} from '../../src/pdf/pdf.ts';
import { value } from './arbitrary-value.ts';

/** A file of one page with a table of cross-references, as programs wrote them for twenty years. */
function plainFile({ more = '', prev = '' } = {}): string {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>',
    '<< /Length 5 0 R >>\nstream\n0 0 m\nendstream',
    '5',
  ];
  let file = '%PDF-1.4\n';
  const rows = objects.map((source, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${source}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  file += more;
  const table = `xref\n0 6\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size 6 /Root 1 0 R ${prev} >>\n`;
  return `${file}${table}startxref\n${file.length}\n%%EOF\n`;
}

const open = (source: string | Uint8Array) =>
  PdfFile.open(typeof source === 'string' ? Buffer.from(source, 'latin1') : source);

/** Reads all that there is to read. */
function readAll(bytes: Uint8Array): void {
  const file = PdfFile.open(bytes);
  readPages(file);
  for (const id of file.ids()) {
    const found = file.object(id);
    if (found instanceof PdfStream) file.decode(found);
  }
}

/** A file of the writer's own, with packed objects and a compressed stream. */
function writtenFile(values: readonly PdfValue[], content = 'BT ET'): Uint8Array {
  const file = PdfFile.empty();
  const page = file.reserve();
  const pages = file.add(dict({ Type: name('Pages'), Kids: [page], Count: 1 }));
  const stream = new PdfStream(dict({ Filter: name('FlateDecode') }), deflateSync(content));
  file.set(page.id, dict({ Type: name('Page'), Parent: pages, Contents: file.add(stream) }));
  const kept = file.add(values.map((one) => file.add(one)));
  file.trailer.set('Root', file.add(dict({ Type: name('Catalog'), Pages: pages, Kept: kept })));
  return writePdf(file);
}

describe('a file with a table', () => {
  it('is read object by object, lengths of streams that are references too', () => {
    const file = open(plainFile());
    expect(file.version).toBe('1.4');
    expect(file.ids()).toEqual([1, 2, 3, 4, 5]);
    const [page] = readPages(file);
    const contents = file.resolve(page?.dict.get('Contents'));
    expect(contents instanceof PdfStream && Buffer.from(file.decode(contents)).toString()).toBe('0 0 m');
    expect(file.object(99)).toBeNull();
  });

  it('is read with its changes, and keeps the bytes of what is unchanged', () => {
    const file = open(plainFile());
    expect(file.range(5)).not.toBeNull();
    file.set(5, 4);
    expect([file.object(5), file.range(5)]).toEqual([4, null]);
    file.delete(5);
    expect([file.object(5), file.ids()]).toEqual([null, [1, 2, 3, 4]]);
  });
});

describe('a damaged file', () => {
  it('without its head, its end or its table is refused with a reason', () => {
    const whole = plainFile();
    expect(() => open(`x${whole}`)).toThrow('does not begin with %PDF-');
    expect(() => open(whole.slice(0, whole.indexOf('startxref')))).toThrow('no cross-reference table');
    expect(() => open(whole.replace(/startxref\n\d+/, 'startxref\n999999'))).toThrow(PdfSyntaxError);
    expect(() => open(whole.replace('trailer\n<<', 'trailer\n('))).toThrow(PdfSyntaxError);
  });

  it('whose tables lead in a circle is read all the same', () => {
    const at = plainFile().lastIndexOf('xref\n0 6');
    expect(readPages(open(plainFile({ prev: `/Prev ${at}` })))).toHaveLength(1);
  });

  it('whose pages are their own parents or not there is read as having fewer', () => {
    const circle = plainFile().replace('/Kids [3 0 R]', '/Kids [2 0 R]');
    expect(readPages(open(circle))).toEqual([]);
  });

  it('with an object elsewhere than the table says gives null, never another object', () => {
    const shifted = plainFile().replace(/(\d{10}) 00000 n \n(\d{10})/, '$2 00000 n \n$2');
    expect(open(shifted).object(1)).toBeNull();
  });

  it('with a stream whose length is the stream itself is refused', () => {
    const file = open(plainFile().replace('/Length 5 0 R', '/Length 4 0 R'));
    expect(() => file.object(4)).toThrow('depends on itself');
  });

  const wholes = [Buffer.from(plainFile(), 'latin1'), writtenFile([1, [new PdfString('a')]])];
  const damaged = (harm: (whole: Uint8Array) => Uint8Array) => {
    for (const whole of wholes)
      try {
        readAll(harm(whole));
      } catch (error) {
        const { code } = error as { code?: string };
        if (!code?.startsWith('Z_')) expect(error).toBeInstanceOf(PdfSyntaxError);
      }
  };

  it('cut off anywhere is refused, or read as far as it goes', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        damaged((whole) => whole.subarray(0, Math.floor(whole.length * share)));
      }),
      { numRuns: 300 },
    );
  });

  it('with some bytes changed is refused, or read as it is', () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(changes, (list) => {
        damaged((whole) => {
          const copy = Uint8Array.from(whole);
          for (const [at, byte] of list) copy[at % copy.length] = byte;
          return copy;
        });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a file that is written', () => {
  it('is read back as it was, whatever the objects', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 6 }), (values) => {
        const file = open(writtenFile(values));
        expect(file.array(file.catalog.get('Kept')).map((ref) => file.resolve(ref))).toEqual(
          values.map((one) => file.resolve(one)),
        );
      }),
    );
  });

  it('has its objects packed in more than one stream where they are many', () => {
    const values = Array.from({ length: 500 }, (_, index) => [index]);
    const file = open(writtenFile(values));
    const kept = file.array(file.catalog.get('Kept'));
    expect(kept.map((ref) => file.resolve(ref))).toEqual(values);
  });

  it('keeps none of its objects when it has told them: a book has millions', () => {
    const file = open(writtenFile([dict({ Number: 1 })]));
    const packed = file.ids().find((id) => file.dict(new PdfRef(id)).has('Number')) ?? 0;
    const told = file.dict(new PdfRef(packed));
    expect(told.size).toBeGreaterThan(0);
    told.clear();
    expect(file.dict(new PdfRef(packed)).size).toBeGreaterThan(0);
  });

  it('reads objects of more streams than are kept unpacked, in whatever order', () => {
    const file = PdfFile.empty();
    for (let index = 0; index < 60_000; index++) file.add(dict({ Number: index }));
    const read = open(writePdf(file));
    for (const id of [59_000, 5, 30_000, 59_001, 6, 59_999])
      expect(read.dict(new PdfRef(id)).get('Number')).toBe(id - 1);
  });

  it('keeps the bytes of its streams, compressed as they were', () => {
    const file = open(writtenFile([], 'q 1 0 0 1 0 0 cm Q'));
    const contents = file.resolve(readPages(file)[0]?.dict.get('Contents'));
    expect(contents).toBeInstanceOf(PdfStream);
    expect(Buffer.from(file.decode(contents as PdfStream)).toString()).toBe('q 1 0 0 1 0 0 cm Q');
  });

  it('is the same file to the byte for the same objects, and another for others', () => {
    expect(writtenFile([1, 2])).toEqual(writtenFile([1, 2]));
    expect(writtenFile([1, 2])).not.toEqual(writtenFile([1, 3]));
  });

  it('does not grow by being read and written again', () => {
    const once = writtenFile(Array.from({ length: 300 }, (_, index) => index));
    const again = writePdf(open(once));
    expect(again.length).toBeLessThan(1.02 * once.length);
    expect(open(again).ids()).toEqual(open(once).ids());
  });

  it('from one with a table holds the same objects', () => {
    const before = open(plainFile());
    const after = open(writePdf(before));
    const contentOf = (file: PdfFile) => {
      const stream = file.object(4);
      return stream instanceof PdfStream ? Buffer.from(stream.bytes).toString() : null;
    };
    expect(after.version).toBe('1.7');
    expect([1, 2, 3, 5].map((id) => after.object(id))).toEqual([1, 2, 3, 5].map((id) => before.object(id)));
    expect(contentOf(after)).toBe(contentOf(before));
    expect(new PdfRef(1)).toEqual(after.trailer.get('Root'));
  });
});
