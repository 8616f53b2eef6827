import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Deck, DeckNote } from '../../../src/model/deck.ts';
import { ankiPackage } from '../../../src/print/cards/anki-package.ts';
import { ankiText, cardCsv, cardTsv } from '../../../src/print/cards/card-tables.ts';
import { readAnki } from '../../helpers/read-anki.ts';

const note = (id: string, more: Partial<DeckNote> = {}): DeckNote => ({
  id,
  number: 1,
  topic: 'Data & models',
  question: `What is ${id}?`,
  points: ['Label: the gist of it', 'Another'],
  questionHtml: `What is ${id}?`,
  answerHtml: '<ul><li class="shared"><b>Label</b>: the gist of it</li><li>Another</li></ul>',
  fullHtml: '',
  sources: ['A One', 'B Two'],
  tags: ['topic::Data', 'source::A'],
  ...more,
});
const deck = (notes: readonly DeckNote[], more: Partial<Deck> = {}): Deck => ({
  language: 'en',
  key: 'project',
  title: 'Cards::of "mine"',
  css: '.card { color: black }',
  date: '2024-05-06T00:00:00Z',
  notes,
  pictures: [],
  ...more,
});
const many = Array.from({ length: 25 }, (_, n) => note(`question-${n}`, { number: n + 1 }));

describe('words that mean something to Anki', () => {
  const meant = '[sound:a.mp3] [latex]x[/latex] [$]y[/$] [anki:play:q:0] [x]';
  it('are words in a package and in text', async () => {
    const told = note('words', { answerHtml: meant });
    const [row] = (await readAnki(await ankiPackage(deck([told])))).notes;
    for (const field of [row?.fields[1] ?? '', ankiText(deck([told]))]) {
      expect(field).toContain(
        '&#91;sound:a.mp3] &#91;latex]x&#91;/latex] &#91;$]y&#91;/$] &#91;anki:play:q:0] [x]',
      );
      expect(field).not.toMatch(/\[(?:sound|latex|\$)/);
    }
  });
  it('the words of a picture stand for it once', () => {
    const shown = (words: string) =>
      ankiText(
        deck([note('a', { answerHtml: `<ul><li>${words}<br/><img src="a.png" alt="A disc"/></li></ul>` })]),
      );
    expect(shown('A disc')).toContain('<ul><li>A disc</li></ul>');
    expect(shown('See it')).toContain('<ul><li>See it [A disc]</li></ul>');
  });
});

describe('an Anki package', () => {
  it('read back is a sound collection of schema 11 with every note and one card for each', async () => {
    const read = await readAnki(await ankiPackage(deck(many)));
    expect(read.files.sort()).toEqual(['collection.anki2', 'media']);
    expect(read.media).toBe('{}');
    expect(read.soundness).toBe('ok');
    expect(read.version).toBe(11);
    expect(read.notes).toHaveLength(25);
    const [model] = Object.values(read.models);
    expect(model?.flds.map((field) => field.name)).toEqual([
      'Question',
      'Answer',
      'In full',
      'Number',
      'Topic',
      'Sources',
    ]);
    expect(model?.css).toBe('.card { color: black }');
    expect(Object.values(read.decks).map((row) => row.name)).toEqual(['Default', 'Cards:of  mine']);
    const numbers = read.notes.flatMap((row) => [row.id, ...row.cards.map((card) => card.id)]);
    expect(new Set(numbers).size).toBe(50);
    for (const [place, row] of read.notes.entries()) {
      expect(row.fields).toHaveLength(6);
      expect(row.fields[4]).toBe('Data &amp; models');
      expect(row.tags).toEqual(['topic::Data', 'source::A']);
      expect(read.models[row.model]).toBeDefined();
      expect(row.cards).toEqual([
        { id: expect.any(Number), note: row.id, deck: expect.any(Number), due: place + 1 },
      ]);
      expect(read.decks[row.cards[0]?.deck ?? 0]?.name).toBe('Cards:of  mine');
    }
  });

  it('holds the pictures that its notes show, under the names that stand there', async () => {
    const picture = (path: string) => ({ path, type: 'image/png', bytes: Buffer.from(path) });
    const shown = [note('one', { fullHtml: '<p><img src="b.png" alt="b"/></p>' })];
    const bytes = await ankiPackage(deck(shown, { pictures: [picture('a.png'), picture('b.png')] }));
    const read = await readAnki(bytes);
    expect(JSON.parse(read.media)).toEqual({ 0: 'b.png' });
    expect(Buffer.from(unzipSync(bytes)['0'] ?? []).toString()).toBe('b.png');
  });

  it('is the same bytes twice', async () => {
    expect(await ankiPackage(deck(many))).toEqual(await ankiPackage(deck(many)));
  });

  it('keeps every identity when a question is added, words change, and another project does not meet it', async () => {
    const before = await readAnki(await ankiPackage(deck(many)));
    const changed = [
      note('new', { number: 1 }),
      ...many.map((one) => ({ ...one, questionHtml: 'Reworded?' })),
    ];
    const after = await readAnki(
      await ankiPackage(deck(changed, { title: 'Renamed', date: '2025-01-01T00:00:00Z' })),
    );
    const same = new Map(after.notes.map((row) => [row.guid, row]));
    for (const row of before.notes) {
      const kept = same.get(row.guid);
      expect([kept?.id, kept?.model, kept?.cards[0]?.id, kept?.cards[0]?.deck]).toEqual([
        row.id,
        row.model,
        row.cards[0]?.id,
        row.cards[0]?.deck,
      ]);
      expect(kept?.modified).toBeGreaterThan(row.modified);
    }
    const other = await readAnki(await ankiPackage(deck(many, { key: 'another' })));
    expect(other.notes.filter((row) => same.has(row.guid))).toEqual([]);
  });

  it('is made of no notes at all, and of hostile ones', async () => {
    expect((await readAnki(await ankiPackage(deck([])))).notes).toEqual([]);
    const hostile = note("x'); DROP TABLE notes;--", { questionHtml: 'a\u001fb\'"); --', topic: '<script>' });
    const [row] = (await readAnki(await ankiPackage(deck([hostile])))).notes;
    expect(row?.fields).toHaveLength(6);
    expect(row?.fields[0]).toBe('a b\'"); --');
    expect(row?.fields[4]).toBe('&lt;script&gt;');
  });
});

describe('cards as text', () => {
  const odd = note('odd', { question: '=SUM(A1)\tis "what"?\nReally', topic: null, tags: [] });

  it('has the same GUIDs as the package', async () => {
    const read = await readAnki(await ankiPackage(deck(many)));
    const rows = ankiText(deck(many))
      .trimEnd()
      .split('\n')
      .filter((row) => !row.startsWith('#'));
    expect(rows.map((row) => row.split('\t')[0])).toEqual(read.notes.map((row) => row.guid));
    expect(ankiText(deck(many))).toContain('#guid column:1\n');
  });

  it('as CSV keeps to its columns and gives a spreadsheet no formula', () => {
    const csv = cardCsv(deck([odd]));
    expect(csv).toBe(
      'Number,Topic,Question,Points,Sources,Id\r\n1,,"\'=SUM(A1)\tis ""what""?\nReally","Label: the gist of it\nAnother",A One; B Two,odd\r\n',
    );
  });

  it('as TSV is a line a card', () => {
    expect(cardTsv(deck([odd, note('two')]))).toBe(
      '=SUM(A1) is "what"? Really\tLabel: the gist of it • Another\nWhat is two?\tLabel: the gist of it • Another\n',
    );
  });
});
