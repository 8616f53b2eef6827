import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import { sqliteRows } from '../../src/inventory/sqlite-rows.ts';
import { type Accounted, accounted, accountOf } from './accounted.ts';

/** Kind, fate and text of each stretch. */
const told = ({ account }: Accounted) =>
  account.ranges.map(({ kind, fate, text }) => `${kind} ${fate}: ${text}`);

async function fixture(path: string): Promise<Accounted> {
  const bytes = readFileSync(resolve(import.meta.dirname, '../cases', path));
  const [one] = await accounted([{ path: path.split('/').at(-1) ?? '', bytes }]);
  if (!one) throw new Error('no document');
  return one;
}

describe('what stands in a document is told by its kind and its fate', () => {
  it('Markdown: marks, links, notes, code, comments, front matter', async () => {
    const one = await accountOf(
      'a.md',
      '---\nlang: en\n---\n\n## 1. Q: What is tea?\n\n**Answer:** A [drink](https://example.org/t "A title").[^1] It is `hot`. <!-- sure? -->\n\n```js\nboil()\n```\n\n[^1]: Of leaves.\n',
    );
    expect(told(one)).toEqual([
      'front-matter not-used: lang: en',
      'mark question: ## 1. Q:',
      'text question: What is tea?',
      'mark printed: **Answer:**',
      'text printed: A [drink https://example.org/t',
      'target not-used: "A title"',
      'text printed: It is `hot`',
      'comment not-used: <!-- sure? -->',
      'code printed: boil()',
      'text printed: : Of leaves.',
    ]);
    expect(one.account.totals.notUsed).toBe(0);
  });

  it('what looks like a tag and stands in code beside it, too, is in both places', async () => {
    const { account } = await accountOf(
      'a.md',
      '## 1. Why is `Option<T>` wrapped in Box<T>?\n\nA `Vec<u8>` is on the heap, and Vec<u8> too.\n',
    );
    expect(account.ranges.filter(({ fate }) => fate === 'not-used')).toEqual([]);
    expect(account.totals.notUsed).toBe(0);
  });

  it('Word: formulas, notes, deletions, comments', async () => {
    const all = told(await fixture('formats/boat-docx/boat.docx'));
    expect(all).toContain('note printed: Only at high tide.');
    expect(all).toContain('deleted not-used: Or nobody.');
    expect(all).toContain('comment not-used: Is that so?');
    expect(told(await fixture('reading/11-docx-equation/11-docx-equation.a.docx'))).toContain(
      'text printed: The area is π r² for every disc.',
    );
  });

  it('OpenDocument: formulas, notes, comments', async () => {
    const all = told(await fixture('formats/boat-odt/boat.odt'));
    expect(all).toContain('note printed: Only at high tide.');
    expect(all).toContain('formula printed: a b');
    expect(all).toContain('comment not-used: Bo Sure?');
  });

  it('sheets: names of columns, and cells', async () => {
    expect(told(await fixture('formats/jam-xlsx/jam.xlsx'))).toContain('name not-used: Question');
    expect(told(await fixture('formats/jam-ods/jam.ods'))).toContain('text printed: One year');
  });

  it('subtitles: what is said, not the times', async () => {
    expect(told(await fixture('formats/spoken-call-vtt/call.vtt'))).toEqual([
      'text question: What do you check before a climb?',
      'text printed: I check the knot.',
      'text question: How do you store a rope?',
      'text printed: Dry and dark.',
    ]);
  });

  it('notebooks: cells by their numbers, and outputs', async () => {
    const { account } = await accountOf(
      'a.ipynb',
      JSON.stringify({
        cells: [
          { cell_type: 'markdown', source: ['## 1. What is tea?\n', '\n', 'A drink.'] },
          {
            cell_type: 'code',
            source: 'boil()',
            outputs: [{ output_type: 'stream', name: 'stdout', text: ['it boils'] }],
          },
        ],
      }),
    );
    expect(account.ranges.map(({ part, kind, fate, text }) => `${part} ${kind} ${fate}: ${text}`)).toEqual([
      'cell 1 mark question: ## 1.',
      'cell 1 text question: What is tea?',
      'cell 1 text printed: A drink.',
      'cell 2 text printed: boil()',
      'cell 2 output not-used: it boils',
    ]);
  });

  it('a page: a tag that is never closed swallows what is behind it, and that is said', async () => {
    const { account } = await accountOf(
      'a.html',
      '<h2>1. What is tea?</h2><p>A drink.</p><h2>2. Is it hot?</h2><p>It is.</p>\n<p title="oh <h2>3. Why is it hot?</h2><p>It was boiled.</p>\n',
    );
    expect(account.totals.notUsed).toBeGreaterThan(0);
    expect(account.ranges.at(-1)).toMatchObject({
      fate: 'not-used',
      reason: 'no rule read it',
      lines: [2, 2],
    });
  });

  it('a row with more cells than the head', async () => {
    const { account } = await accountOf(
      'a.csv',
      'Question,Answer\nHow long does jam keep?,One year,when it is kept well closed\n',
    );
    expect(account.ranges.at(-1)).toMatchObject({
      fate: 'not-used',
      text: 'when it is kept well closed',
      lost: 1,
    });
  });

  it.each([
    ['in the order of the columns', ['Nadia', 'Tom']],
    ['in another order', ['Tom', 'Nadia']],
  ])('a column a person, whose answers begin with the same words: %s', async (_, names) => {
    const rows = [
      [
        'Where are the bikes?',
        'In the old cellar; the badge opens it.',
        'In the old cellar. There is a shower, too.',
      ],
      [
        'When is it open?',
        'From 7 to 20 on weekdays.',
        'From 7 to 20 on weekdays. On Saturdays it is closed.',
      ],
      ['Who helps?', 'The desk helps with all of it.', 'The desk helps with all of it.'],
    ];
    const csv = ['Question,Nadia,Tom', ...rows.map((row) => row.map((cell) => `"${cell}"`).join(','))].join(
      '\n',
    );
    const json = JSON.stringify(rows.map(([question, Nadia, Tom]) => ({ question, Nadia, Tom })));
    for (const [path, text] of [
      ['a.csv', csv],
      ['a.json', json],
    ] as const) {
      const both = await accounted(
        [{ path, bytes: Buffer.from(text) }],
        names.map((answer) => ({ answer })),
      );
      expect(both.map(({ account }) => account.totals.notUsed)).toEqual([0, 0]);
      for (const [at, { account }] of both.entries()) {
        const other = account.ranges.filter(({ reason }) => reason === `belongs to answer set ${'ba'[at]}`);
        expect(other.map(({ text }) => text).join(' ')).toContain(
          names[at] === 'Tom'
            ? 'In the old cellar; the badge opens it'
            : 'In the old cellar. There is a shower',
        );
      }
    }
  });

  it('the same file for two answer sets: what the other has is no loss', async () => {
    const { account } = await accountOf(
      'a.json',
      '[{"question":"What is tea?","answer":"A drink.","id":7,"tags":["hot"]}]',
    );
    expect(account.totals).toMatchObject({ sentences: 2, notUsed: 0 });
  });
});

describe('a deck of Anki', () => {
  it('the fields and tags of its notes, out of its database', async () => {
    expect(told(await fixture('formats/deck-apkg/deck.apkg'))).toEqual([
      'text question: What is ATP',
      'text printed: Energy.',
      'text printed: Made in mitochondria.',
      'field not-used: bio',
      'text printed: The ribosome makes proteins.',
    ]);
    const packed = told(await fixture('formats/deck-zstd-apkg/deck.apkg'));
    expect(packed).toContain('text printed: Frost would tear them.');
    expect(packed).toContain('target not-used: twig.png');
  });

  it('its pages say what a database program says, however long a note is and however many there are', async () => {
    const { Database } = await initSqlJs();
    const made = new Database();
    made.run(
      'create table notes (id integer primary key, guid text, mid integer, tags text, flds text, csum real)',
    );
    for (let at = 1; at <= 700; at++)
      made.run('insert into notes values (?, ?, ?, ?, ?, ?)', [
        at * 1_700_000_123,
        `g${at}`,
        [0, 1, -7, 300, 70_000, -9_000_000_000][at % 6] ?? 0,
        null,
        `Fráge ${at}?\u001f${'答 '.repeat(at % 90 === 0 ? 9000 : at % 40)}`,
        at / 3,
      ]);
    const [expected] = made.exec('select guid, mid, tags, flds from notes order by id');
    const found = sqliteRows(made.export(), 'notes');
    expect(found?.columns).toEqual(['id', 'guid', 'mid', 'tags', 'flds', 'csum']);
    expect(found?.rows.map(([, guid, mid, tags, fields]) => [guid, mid, tags, fields])).toEqual(
      expected?.values,
    );
    const cut = made.export();
    expect(sqliteRows(cut.subarray(0, cut.length / 2), 'notes')).toBeNull();
    expect(sqliteRows(cut, 'cards')).toBeNull();
  });

  it('and not where cells say that they have more than the file', async () => {
    const { Database } = await initSqlJs();
    const made = new Database();
    made.run('create table notes (flds text)');
    made.run('insert into notes values (?), (?)', ['small', 'x'.repeat(20_000)]);
    const bytes = Buffer.from(made.export());
    expect(sqliteRows(bytes, 'notes')?.rows.map(([text]) => String(text).length)).toEqual([5, 20_000]);
    // Both cells of the leaf are the large one.
    const pointers = bytes.readUInt16BE(16) + 8;
    bytes.copy(bytes, pointers, pointers + 2, pointers + 4);
    expect(sqliteRows(bytes, 'notes')).toBeNull();
  });
});
