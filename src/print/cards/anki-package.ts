import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import initSqlJs from 'sql.js';
import type { Asset } from '../../model/asset.ts';
import type { Deck, DeckNote } from '../../model/deck.ts';
import { escapeXml, unescapeXml } from '../../text/escape-xml.ts';
import { spokenLanguage } from '../../wording/wording.ts';
import { ankiField } from './anki-field.ts';
import { deckOptions, deckRow, noteType, settings, tables } from './anki-tables.ts';
import { guid, numberFor } from './identify-note.ts';

/**
 * A deck as an Anki package (`.apkg`): a zip with a collection of schema 11 and the pictures
 * of its notes, numbered, whose names stand in `media`. Notes keep their GUID, and
 * cards and note type their id, from build to build, so that importing again changes the words and keeps the
 * schedule. Equal decks give equal bytes.
 */
export async function ankiPackage(deck: Deck): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const collection = new Database();
  try {
    collection.run(tables);
    fill(collection, deck);
    const bytes = collection.export();
    const shown = picturesShown(deck);
    // The zip format has no time zone: the date is written as it reads, everywhere the same.
    const options = { level: 6, mtime: new Date(1980, 0, 1) } as const;
    return zipSync({
      'collection.anki2': [bytes, options],
      media: [new TextEncoder().encode(mediaNames(shown)), options],
      ...Object.fromEntries(shown.map(({ bytes: picture }, place) => [String(place), [picture, options]])),
    });
  } finally {
    collection.close();
  }
}

/** Anki takes for unused what no note names. */
function picturesShown({ notes, pictures }: Deck): readonly Asset[] {
  const html = notes.map((note) => `${note.questionHtml}${note.answerHtml}${note.fullHtml}`).join('');
  return pictures.filter(({ path }) => html.includes(`src="${path}"`));
}

/** `{"0":"name.png"}`: the names of the numbered files. */
function mediaNames(pictures: readonly Asset[]): string {
  return JSON.stringify(Object.fromEntries(pictures.map(({ path }, place) => [String(place), path])));
}

type Database = InstanceType<Awaited<ReturnType<typeof initSqlJs>>['Database']>;

/** A note type for each language, for its fields have other names. */
function noteTypeKey({ language }: Deck): string {
  const spoken = spokenLanguage(language);
  return spoken === 'en' ? 'note type 1' : `note type 1 ${spoken}`;
}

function fill(collection: Database, deck: Deck): void {
  const seconds = Math.floor(Date.parse(deck.date) / 1000);
  const taken = new Set<number>();
  const model = numberFor(noteTypeKey(deck), taken);
  const deckId = numberFor(`deck\n${deck.key}`, taken);
  const decks = { 1: deckRow(1, 'Default', 0), [deckId]: deckRow(deckId, deckName(deck.title), seconds) };
  const models = { [model]: noteType(model, deckId, seconds, deck) };
  collection.run('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)', [
    seconds,
    seconds * 1000,
    seconds * 1000,
    JSON.stringify(settings(model, deckId, deck.notes.length)),
    JSON.stringify(models),
    JSON.stringify(decks),
    JSON.stringify(deckOptions),
    '{}',
  ]);
  for (const [place, note] of deck.notes.entries()) {
    const id = numberFor(`note\n${deck.key}\n${note.id}`, taken);
    const card = numberFor(`card\n${deck.key}\n${note.id}`, taken);
    const values = fieldsOf(note);
    const sortField = plain(note.questionHtml);
    const tags = note.tags.length > 0 ? ` ${note.tags.join(' ')} ` : '';
    collection.run('INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, ?)', [
      id,
      guid(deck.key, note.id),
      model,
      seconds,
      tags,
      values.join('\u001f'),
      sortField,
      checksum(sortField),
      '',
    ]);
    collection.run("INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')", [
      card,
      id,
      deckId,
      seconds,
      place + 1,
    ]);
  }
}

/** The values of the note type's fields. */
function fieldsOf(note: DeckNote): string[] {
  return [
    note.questionHtml,
    note.answerHtml,
    note.fullHtml,
    String(note.number),
    escapeXml(note.topic ?? ''),
    note.sources.map(escapeXml).join(' · '),
  ].map(ankiField);
}

/** Anki parts levels of decks by `::`; a title is one level. */
function deckName(title: string): string {
  return title.replace(/:{2,}/g, ':').replace(/["\n]/g, ' ').trim() || 'Variorum';
}

/** Anki's own check sum: the first eight digits of the SHA-1 of the first field without its markup. */
function checksum(text: string): number {
  return Number.parseInt(createHash('sha1').update(text).digest('hex').slice(0, 8), 16);
}

function plain(html: string): string {
  return unescapeXml(html.replace(/<[^>]*>/g, ''));
}
