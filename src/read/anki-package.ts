import type { Root } from 'mdast';
import initSqlJs from 'sql.js';
import type { VFile } from 'vfile';
import { tell } from '../model/diagnostic.ts';
import { type Card, cardRecord } from './card-record.ts';
import { type Entries, textOfEntry } from './office/unpack.ts';
import { type RecordedAnswer, recordsToTree } from './records.ts';

/** A deck of Anki to mdast: a question a note. The file's text becomes the notes, their fields parted by tabs, one a line. */
export async function readAnkiPackage(file: VFile, entries: Entries): Promise<Root> {
  const bytes = entries['collection.anki21'] ?? entries['collection.anki2'];
  if (entries['collection.anki21b'] || !bytes)
    return refuse(
      file,
      'The deck is in the newest format of Anki, which is not read',
      'In Anki, tick "Support older Anki versions" when you export it.',
    );
  try {
    const { Database } = await initSqlJs();
    const collection = new Database(bytes);
    try {
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
    return refuse(file, `The deck is damaged: ${(error as Error).message}`, 'Export it again.');
  }
}

type Database = InstanceType<Awaited<ReturnType<typeof initSqlJs>>['Database']>;

function cardsOf(collection: Database): Card[] {
  const [settings] = collection.exec('select models, decks from col')[0]?.values ?? [];
  const models = JSON.parse(String(settings?.[0] ?? '{}')) as Record<string, { flds?: { name?: string }[] }>;
  const decks = JSON.parse(String(settings?.[1] ?? '{}')) as Record<string, { name?: string }>;
  const [notes] = collection.exec(
    'select n.mid, n.flds, n.tags, (select c.did from cards c where c.nid = n.id order by c.ord limit 1) from notes n order by n.id',
  );
  return (notes?.values ?? []).map(([model, fields, tags, deck]): Card => {
    const names = models[String(model)]?.flds ?? [];
    const name = decks[String(deck)]?.name?.split('::').at(-1) ?? '';
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

/** The addresses of the pictures of a deck, by the names that its cards give them. */
function picturesOf(entries: Entries): (name: string) => string | undefined {
  let names: Record<string, string> = {};
  try {
    names = JSON.parse(textOfEntry(entries, 'media') ?? '{}') as Record<string, string>;
  } catch {
    // Without a list of them, the pictures have no names.
  }
  const places = new Map(Object.entries(names).map(([place, name]) => [name, place]));
  return (name) => {
    const bytes = entries[places.get(name) ?? ''];
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
