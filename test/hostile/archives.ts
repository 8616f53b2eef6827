import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive, and what its heads say of it. */
export interface RawEntry {
  readonly name: string | Uint8Array;
  readonly data?: Uint8Array;
  /** Bytes that it has when it is unpacked, as the heads say. Default: the truth. */
  readonly saidSize?: number;
  /** Bytes that it has packed, as the heads say. Default: the truth. */
  readonly saidPacked?: number;
  /** Default: 8, deflate. */
  readonly method?: number;
  /** General purpose bits: 1 is encrypted. */
  readonly flags?: number;
  /** Mode of Unix: 0o120777 is a symbolic link. Default: a file. */
  readonly mode?: number;
  /** Stands in the list alone, which says that its bytes are those of the first file. */
  readonly overlaps?: boolean;
}

const text = (value: string) => new TextEncoder().encode(value);

/** An archive of ZIP that says whatever it is told to: libraries write true ones alone. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const {
    name,
    data = text('x'),
    method = 8,
    flags = 0,
    mode = 0o100644,
    overlaps,
    ...said
  } of entries) {
    const path = Buffer.from(typeof name === 'string' ? text(name) : name);
    const packed = method === 8 ? deflateRawSync(data) : Buffer.from(data);
    const facts = Buffer.alloc(22);
    facts.writeUInt16LE(flags, 0);
    facts.writeUInt16LE(method, 2);
    facts.writeUInt32LE(0x00210000, 4);
    facts.writeUInt32LE(crc(data), 8);
    facts.writeUInt32LE(said.saidPacked ?? packed.length, 12);
    facts.writeUInt32LE(said.saidSize ?? data.length, 16);
    facts.writeUInt16LE(path.length, 20);
    const local = Buffer.concat([
      Buffer.from('PK\u0003\u0004\u0014\u0000', 'latin1'),
      facts,
      Buffer.alloc(2),
      path,
      packed,
    ]);
    const rest = Buffer.alloc(16);
    rest.writeUInt32LE((mode << 16) >>> 0, 8);
    rest.writeUInt32LE(overlaps ? 0 : at, 12);
    central.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0003\u0014\u0000', 'latin1'), facts, rest, path]),
    );
    if (overlaps) continue;
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(65_535, entries.length), 8);
  end.writeUInt16LE(Math.min(65_535, entries.length), 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

function crc(data: Uint8Array): number {
  return typeof crc32 === 'function' ? crc32(data) : 0;
}

const sound: RawEntry = { name: 'book/a.md', data: text('1. What is a test?\n\n- Point: It checks.\n') };
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024);
const other = (name: string | Uint8Array, more: Partial<RawEntry> = {}) => rawZip([sound, { name, ...more }]);

/** Archives of projects that are made to write elsewhere, to fill the disk, or to be read in two ways; and what is said of each. */
export const archivesOfStrangers: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['a step up', other('../../up.md'), /leads elsewhere/],
  ['a step up within', other('book/x/../../../up.md'), /leads elsewhere/],
  ['the root', other('/etc/cron.d/x'), /begins at the root/],
  ['a drive', other('C:\\up.md'), /backslash or a colon/],
  ['a drive and a step', other('C:up.md'), /backslash or a colon/],
  ['another machine', other('\\\\server\\share\\x'), /backslash/],
  ['steps with backslashes', other('book\\..\\..\\up.md'), /backslash/],
  ['a stream of a file', other('book/a.md:hidden'), /colon/],
  ['a NUL', other('book/a.md\u0000.png'), /control character/],
  ['a line feed', other('book/a\nb.md'), /control character/],
  ['an escape of the terminal', other('book/\u001b]0;owned\u0007.md'), /control character/],
  ['nothing for a name', other(''), /leads elsewhere/],
  ['a dot', other('.'), /leads elsewhere/],
  ['a name of a thousand letters', other(`book/${'x'.repeat(1000)}`), /longer than 300/],
  ['folders without end', other(`${'a/'.repeat(2000)}x`), /longer than 300/],
  ['a name twice', rawZip([sound, { ...sound, data: text('1. What else?\n\n- Point: Other.\n') }]), /twice/],
  ['a file that is a folder, too', rawZip([{ name: 'b/a' }, { name: 'b/a/c' }, sound]), /twice/],
  ['a bomb', other('book/b.md', { data: zeros(60) }), /unpacks to more than 4 MB/],
  [
    'a bomb that says it is small',
    other('book/b.md', { data: zeros(60), saidSize: 10 }),
    /more than 4 MB|damaged/,
  ],
  ['a size beyond the archive', other('book/b.md', { saidPacked: 0xffff_fff0 }), /damaged|cut|holds/],
  ['a size below what is there', other('book/b.md', { data: zeros(1), saidPacked: 3 }), /damaged|cut|holds/],
  [
    'sixty-five thousand files',
    rawZip(Array.from({ length: 65_000 }, (_, at) => ({ name: `${at}`, method: 0, data: text('') }))),
    /more than 2000 entries/,
  ],
  [
    'sixty-five thousand folders',
    rawZip([
      sound,
      ...Array.from({ length: 65_000 }, (_, at) => ({ name: `${at}/`, method: 0, data: text('') })),
    ]),
    /more than 2000 entries/,
  ],
  [
    'files that lie upon each other',
    rawZip([sound, ...Array.from({ length: 1000 }, (_, at) => ({ name: `book/${at}`, overlaps: true }))]),
    /"book\/0" is in its list and not in the archive/,
  ],
  ['another archive behind it', new Uint8Array(Buffer.concat([rawZip([sound]), rawZip([sound])])), /twice/],
  ['what is encrypted', other('book/b.md', { flags: 1 }), /damaged|encrypted/],
  ['a packing that is none', other('book/b.md', { method: 99 }), /damaged|packed/],
  ['an archive without files', rawZip([]), /no files/],
  [
    'an archive that is cut off',
    other('book/b.md', { data: zeros(1), method: 0 }).slice(0, 500_000),
    /damaged|cut/,
  ],
];
