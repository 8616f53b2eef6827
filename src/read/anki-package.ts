import { Decompress } from 'fzstd';
import type { Root } from 'mdast';
import initSqlJs from 'sql.js';
import type { VFile } from 'vfile';
import { tell } from '../model/diagnostic.ts';
import { type Card, cardRecord } from './card-record.ts';
import { type Entries, maxUnpacked, textOfEntry } from './office/unpack.ts';
import { type RecordedAnswer, recordsToTree } from './records.ts';

/** A deck of Anki to mdast: a question a note. The file's text becomes the notes, their fields parted by tabs, one a line. */
export async function readAnkiPackage(file: VFile, entries: Entries): Promise<Root> {
  try {
    const packed = entries['collection.anki21b'];
    const bytes = packed ? unpacked(packed) : (entries['collection.anki21'] ?? entries['collection.anki2']);
    if (!bytes) return refuse(file, 'The deck holds no collection', 'Export it again.');
    const { Database } = await initSqlJs();
    const collection = new Database(inKnownOrder(bytes));
    try {
      beCareful(collection);
      const cards = cardsOf(collection);
      const pictures = picturesOf(entries);
      const records: RecordedAnswer[] = [];
      const lines = cards.map((card, at) => {
        records.push(cardRecord(card, at + 1, pictures));
        return card.fields.map(({ value }) => value.replace(/[\t\n]+/g, ' ')).join('\t');
      });
      file.value = `${lines.join('\n')}\n`;
      return recordsToTree(records, lines.length);
    } finally {
      collection.close();
    }
  } catch (error) {
    const { message } = error as Error;
    const other = /^no such (?:table|column)/.test(message);
    return refuse(
      file,
      other ? `This is no collection of Anki: ${message}` : `The deck is damaged: ${message}`,
      'Export it again.',
    );
  }
}

type Database = InstanceType<Awaited<ReturnType<typeof initSqlJs>>['Database']>;

/** Bytes that the engine of tables may need for what is a stranger's. */
const engineMemory = 256 * 1024 * 1024;

/** A collection brings its own tables, and may bring views and columns that are worked out: these run whatever they say, and may never end. */
function beCareful(collection: Database): void {
  collection.run(`pragma hard_heap_limit = ${engineMemory}; pragma trusted_schema = off`);
  const [made] =
    collection.exec("select name from sqlite_master where type not in ('table', 'index') limit 1")[0]
      ?.values ?? [];
  if (made) throw new Error(`it has a view or a trigger (${JSON.stringify(String(made[0]).slice(0, 60))})`);
}

function cardsOf(collection: Database): Card[] {
  const { models, decks } = namesOf(collection);
  const [notes] = collection.exec(
    'select n.mid, n.flds, n.tags, (select c.did from cards c where c.nid = n.id order by c.ord limit 1) from notes n order by n.id',
  );
  return (notes?.values ?? []).map(([model, fields, tags, deck]): Card => {
    const names = models[String(model)]?.flds ?? [];
    const name = decks[String(deck)]?.name?.replaceAll('\u001f', '::').split('::').at(-1) ?? '';
    return {
      fields: String(fields)
        .split('\u001f')
        .map((value, at) => ({ name: names[at]?.name ?? `Field ${at + 1}`, value })),
      topic: /^(?:default|standard)?$/i.test(name) ? null : name,
      tags: String(tags ?? '').trim(),
      html: true,
    };
  });
}

interface Names {
  readonly models: Readonly<Record<string, { readonly flds?: readonly { readonly name?: string }[] }>>;
  readonly decks: Readonly<Record<string, { readonly name?: string }>>;
}

/** The names of fields and decks: as JSON, or since version 2.1.28 in tables of their own. */
function namesOf(collection: Database): Names {
  const rows = (query: string) => collection.exec(query)[0]?.values ?? [];
  const tables = rows("select name from sqlite_master where type = 'table'").map(([name]) => String(name));
  if (!tables.includes('notetypes')) {
    const [settings] = rows('select models, decks from col');
    return {
      models: JSON.parse(String(settings?.[0] || '{}')),
      decks: JSON.parse(String(settings?.[1] || '{}')),
    };
  }
  const models: Record<string, { flds: { name: string }[] }> = {};
  for (const [type, place, name] of rows('select ntid, ord, name from fields')) {
    const model = models[String(type)] ?? { flds: [] };
    models[String(type)] = model;
    model.flds[Number(place)] = { name: String(name) };
  }
  const decks = rows('select id, name from decks').map(([id, name]) => [String(id), { name: String(name) }]);
  return { models, decks: Object.fromEntries(decks) as Names['decks'] };
}

/**
 * The tables of a collection say that names are sorted by rules that only Anki has, and SQLite opens no table whose rules it does
 * not know: other rules, whose name is as long, stand in for them. Nothing is looked for by those names.
 */
function inKnownOrder(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  for (const [theirs, known] of [
    ['COLLATE unicase', 'COLLATE nocase '],
    ['collate unicase', 'collate nocase '],
  ] as const)
    for (let at = copy.indexOf(theirs); at >= 0; at = copy.indexOf(theirs, at + 1))
      copy.write(known, at, 'latin1');
  return copy;
}

/** What was packed with Zstandard; throws where it is damaged or too large. */
function unpacked(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let total = 0;
  const stream = new Decompress((part) => {
    total += part.length;
    if (total > maxUnpacked) throw new Error(`it unpacks to more than ${maxUnpacked / 1024 / 1024} MB`);
    parts.push(part.slice());
  });
  stream.push(bytes, true);
  return new Uint8Array(Buffer.concat(parts));
}

const zstd = [0x28, 0xb5, 0x2f, 0xfd];

function isZstd(bytes: Uint8Array): boolean {
  return zstd.every((byte, at) => bytes[at] === byte);
}

/** The names of a deck's pictures by the names of their files: JSON, or a message of Protocol Buffers that has them in their order. */
function mediaNames(entries: Entries): Readonly<Record<string, string>> {
  const media = entries.media;
  if (!media) return {};
  if (!isZstd(media)) return JSON.parse(textOfEntry(entries, 'media') ?? '{}') as Record<string, string>;
  const names: Record<string, string> = {};
  let count = 0;
  for (const entry of fieldsOf(unpacked(media), 1))
    for (const name of fieldsOf(entry, 1)) names[count++] = new TextDecoder().decode(name);
  return names;
}

/** The values of a field of a message that are texts or messages. */
function fieldsOf(message: Uint8Array, wanted: number): Uint8Array[] {
  const found: Uint8Array[] = [];
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 1; at < message.length; shift *= 128) {
      const byte = message[at++] ?? 0;
      value += (byte % 128) * shift;
      if (byte < 128) break;
    }
    return value;
  };
  while (at < message.length) {
    const tag = varint();
    if (tag % 8 === 2) {
      const length = varint();
      if (Math.floor(tag / 8) === wanted) found.push(message.subarray(at, at + length));
      at += length;
    } else if (tag % 8 === 0) varint();
    else return found;
  }
  return found;
}

/** The addresses of the pictures of a deck, by the names that its cards give them. */
function picturesOf(entries: Entries): (name: string) => string | undefined {
  let names: Readonly<Record<string, string>> = {};
  try {
    names = mediaNames(entries);
  } catch {
    // Without a list of them, the pictures have no names.
  }
  const places = new Map(Object.entries(names).map(([place, name]) => [name, place]));
  return (name) => {
    const packed = entries[places.get(name) ?? ''];
    const bytes = packed && isZstd(packed) ? unpacked(packed) : packed;
    const type = /\.(png|jpe?g|gif|svg|webp)$/i.exec(name)?.[1]?.toLowerCase();
    if (!bytes || !type) return undefined;
    const mime = type === 'jpg' ? 'jpeg' : type === 'svg' ? 'svg+xml' : type;
    return `data:image/${mime};base64,${Buffer.from(bytes).toString('base64')}`;
  };
}

function refuse(file: VFile, reason: string, note: string): Root {
  tell(file, { severity: 'error', rule: 'anki', reason, expected: ['a deck of Anki (.apkg)'], todo: note });
  return { type: 'root', children: [] };
}
