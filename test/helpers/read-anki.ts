import { unzipSync } from 'fflate';
import initSqlJs from 'sql.js';

export interface AnkiNote {
  readonly guid: string;
  readonly id: number;
  readonly model: number;
  readonly modified: number;
  readonly fields: readonly string[];
  readonly tags: readonly string[];
  /** Ids of its cards, and the deck of each. */
  readonly cards: readonly { readonly id: number; readonly deck: number; readonly due: number }[];
}

/** An Anki package read back with SQL: its notes, and the JSON of its collection. */
export async function readAnki(bytes: Uint8Array) {
  const files = unzipSync(bytes);
  const { Database } = await initSqlJs();
  const collection = new Database(files['collection.anki2']);
  const rows = (sql: string) => collection.exec(sql)[0]?.values ?? [];
  const [[version, models, decks] = []] = rows('SELECT ver, models, decks FROM col');
  const cards = rows('SELECT id, nid, did, due FROM cards').map(([id, note, deck, due]) => ({
    id: Number(id),
    note: Number(note),
    deck: Number(deck),
    due: Number(due),
  }));
  const notes = rows(
    'SELECT guid, id, mid, mod, flds, tags FROM notes ORDER BY (SELECT due FROM cards WHERE nid = notes.id)',
  ).map(
    ([guid, id, model, modified, fields, tags]): AnkiNote => ({
      guid: String(guid),
      id: Number(id),
      model: Number(model),
      modified: Number(modified),
      fields: String(fields).split('\u001f'),
      tags: String(tags).split(' ').filter(Boolean),
      cards: cards.filter((card) => card.note === Number(id)),
    }),
  );
  const [[soundness] = []] = rows('PRAGMA integrity_check');
  return {
    files: Object.keys(files),
    media: new TextDecoder().decode(files.media),
    soundness,
    version,
    models: JSON.parse(String(models)) as Record<string, { flds: { name: string }[]; css: string }>,
    decks: JSON.parse(String(decks)) as Record<string, { name: string }>,
    notes,
  };
}
