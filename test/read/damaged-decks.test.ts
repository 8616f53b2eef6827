import { strToU8, zipSync } from 'fflate';
import initSqlJs from 'sql.js';
import { VFile } from 'vfile';
import { beforeAll, expect, it } from 'vitest';
import { interpret } from '../../src/read/read.ts';
import { rawZip } from '../hostile/archives.ts';

/** A collection of three hundred notes: more pages than one. */
let collection: Uint8Array;
let another: Uint8Array;
beforeAll(async () => {
  const { Database } = await initSqlJs();
  const deck = new Database();
  deck.run(
    "create table col (models text, decks text); insert into col values ('{}', '{}'); create table cards (nid int, did int, ord int); create table notes (id int, mid int, flds text, tags text)",
  );
  for (let at = 1; at <= 300; at++)
    deck.run('insert into notes values (?, 1, ?, ?)', [at, `What is ${at}?\u001fIt is number ${at}.`, '']);
  collection = deck.export();
  const notes = new Database();
  notes.run('create table songs (name text)');
  another = notes.export();
});

const read = async (bytes: Uint8Array) => {
  const { file, tree } = await interpret(bytes, new VFile({ path: 'deck.apkg' }), 'a');
  return { count: tree.children.length, told: file.messages.map(({ fatal, reason }) => ({ fatal, reason })) };
};
const deckOf = (database: Uint8Array, name = 'collection.anki2') =>
  zipSync({ [name]: database, media: strToU8('{}') });

it('a whole deck is read without a word', async () => {
  expect(await read(deckOf(collection))).toEqual({ count: 600, told: [] });
});

it.each<[string, () => Uint8Array, RegExp]>([
  ['is cut off', () => deckOf(collection).slice(0, 4000), /^The archive is damaged: the list .* is missing/],
  ['has half a database', () => deckOf(collection.slice(0, collection.length / 2)), /^The deck is damaged/],
  [
    'has a database with a hole',
    () => deckOf(collection.map((byte, at) => (at > 9000 && at < 17_000 ? 0 : byte))),
    /^The deck is damaged/,
  ],
  ['has no database', () => deckOf(strToU8('none')), /^The deck is damaged: file is not a database/],
  ['has an empty one', () => deckOf(new Uint8Array()), /^This is no collection of Anki: no such table/],
  ['has that of another program', () => deckOf(another), /^This is no collection of Anki: no such table/],
  [
    'has none at all',
    () => zipSync({ media: strToU8('{}') }),
    /no document that can be read: .* deck of Anki/,
  ],
  ['is packed in part', () => deckOf(strToU8('(\u00b5'), 'collection.anki21b'), /^The deck is damaged/],
  [
    'is encrypted',
    () => rawZip([{ name: 'collection.anki2', data: collection, flags: 1 }]),
    /^The archive is encrypted/,
  ],
])('a deck that %s is refused in words, and nothing of it is read', async (_, make, reason) => {
  const { count, told } = await read(make());
  expect(count).toBe(0);
  expect(told).toEqual([{ fatal: true, reason: expect.stringMatching(reason) }]);
});
