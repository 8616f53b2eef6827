import { unzipSync } from 'fflate';
import { Decompress } from 'fzstd';
import { scanHtml } from './scan-html.ts';
import type { PutInPart } from './scan-word.ts';
import { sqliteRows } from './sqlite-rows.ts';

/** What stands around the words of a field: gaps of cloze cards, names of sounds. */
const marks = /\{\{c\d+::|\[(?:sound|anki):[^\]]*\]|\}\}/g;

/**
 * What a person sees in a deck of Anki: the fields of its notes and their tags, out of the pages of its database. The newest form of
 * the collection is the deck; beside it stands one for programs that do not know it.
 */
export function scanAnki(bytes: Uint8Array, put: PutInPart): void {
  const files = unzipSync(bytes, { filter: ({ name }) => name.startsWith('collection.anki2') });
  const packed = files['collection.anki21b'];
  const database = packed ? unpacked(packed) : (files['collection.anki21'] ?? files['collection.anki2']);
  const notes = database ? sqliteRows(database, 'notes') : null;
  if (!notes) return;
  const [fields, tags] = ['flds', 'tags'].map((name) => notes.columns.indexOf(name));
  let from = 0;
  notes.rows.forEach((row, at) => {
    const line = at + 1;
    for (const field of String(row[fields ?? -1] ?? '').split('\u001f')) {
      const text = field.replace(marks, (mark) => ' '.repeat(mark.length));
      scanHtml(text, (kind, start, end, _, seen) =>
        put('document', kind, from + start, from + end, line, seen ?? text.slice(start, end)),
      );
      from += field.length + 1;
    }
    const tag = String(row[tags ?? -1] ?? '').trim();
    if (tag !== '') put('document', 'field', from, from + tag.length, line, tag);
    from += tag.length + 1;
  });
}

function unpacked(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  const stream = new Decompress((part) => parts.push(part.slice()));
  stream.push(bytes, true);
  return new Uint8Array(Buffer.concat(parts));
}
