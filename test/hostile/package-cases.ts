import { strToU8, zipSync } from 'fflate';
import initSqlJs from 'sql.js';
import { paragraphs } from '../helpers/word-file.ts';
import { type RawEntry, rawZip } from './archives.ts';
import { answers, type HostileCase } from './hostile-case.ts';

const around = (open: string, inside: string, close: string, times = 40) =>
  open.repeat(times) + inside + close.repeat(times);

/** The files of a sound document of each format that is an archive. */
const odf = (kind: string, body: string) => ({
  mimetype: `application/vnd.oasis.opendocument.${kind}`,
  'content.xml': `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body>${body}</office:body></office:document-content>`,
});
const odt = (more = '') =>
  odf(
    'text',
    `<office:text><text:h text:outline-level="1">1. What is a test?</text:h><text:p>It checks one thing.</text:p>${more}</office:text>`,
  );
const cell = (inside: string, attributes = '') =>
  `<table:table-cell${attributes}><text:p>${inside}</text:p></table:table-cell>`;
const row = (cells: string, attributes = '') => `<table:table-row${attributes}>${cells}</table:table-row>`;
const ods = (rows = row(cell('What is a test?') + cell('It checks one thing.'))) =>
  odf(
    'spreadsheet',
    `<office:spreadsheet><table:table table:name="A">${row(cell('Question') + cell('Answer'))}${rows}</table:table></office:spreadsheet>`,
  );
const inline = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const xlsx = (
  rows = `<row r="2">${inline('A2', 'What is a test?')}${inline('B2', 'It checks one thing.')}</row>`,
  behind = '',
) => ({
  'xl/workbook.xml':
    '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1">${inline('A1', 'Question')}${inline('B1', 'Answer')}</row>${rows}</sheetData>${behind}</worksheet>`,
});
const docx = () => ({
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/document.xml': paragraphs('1. What is a test?', 'It checks one thing.'),
});

const { Database } = await initSqlJs();
/** A deck of Anki, whose tables are made by these lines. */
function deck(...lines: readonly string[]): Uint8Array {
  const collection = new Database();
  for (const line of lines) collection.run(line);
  const bytes = collection.export();
  collection.close();
  return bytes;
}
const names = (decks = '{}') => [
  'create table col (models text, decks text)',
  `insert into col values ('{"1":{"flds":[{"name":"Front"},{"name":"Back"}]}}', '${decks}')`,
  'create table cards (nid integer, did integer, ord integer)',
];
const notes = 'create table notes (id integer, mid integer, flds text, tags text)';
const note = (id: number, front: string, back: string) =>
  `insert into notes values (${id}, 1, '${front}' || char(31) || '${back}', '')`;
const sound = () => deck(...names(), notes, note(1, 'What is a test?', 'It checks one thing.'));

type Files = Readonly<Record<string, string | Uint8Array>>;
const formats: readonly (readonly [file: string, files: () => Files])[] = [
  ['a.docx', docx],
  ['a.odt', () => odt()],
  ['a.ods', () => ods()],
  ['a.xlsx', () => xlsx()],
  ['a.apkg', () => ({ 'collection.anki2': sound() })],
];
const bytes = (value: string | Uint8Array) => (typeof value === 'string' ? strToU8(value) : value);
const entriesOf = (files: Files): RawEntry[] =>
  Object.entries(files).map(([name, content]) => ({ name, data: bytes(content) }));
const packed = (files: Files) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, bytes(content)])));

const one = (
  name: string,
  file: string,
  content: Uint8Array,
  code: 0 | 1 = 0,
  says?: RegExp,
): HostileCase => ({
  name: `archive: ${name}`,
  files: { [file]: content, 'handbook.yml': answers.replace('a.md', file) },
  code,
  ...(says && { says }),
});

/** What is done to an archive, whatever it holds. Files that nothing asks for do no harm: a book comes of it. */
const tricks: readonly (readonly [
  name: string,
  make: (files: Files) => Uint8Array,
  code: 0 | 1,
  says?: RegExp,
])[] = [
  [
    'links',
    (files) => rawZip([...entriesOf(files), { name: 'link', data: strToU8('/etc/passwd'), mode: 0o120777 }]),
    0,
  ],
  [
    'names at the root and a step up',
    (files) => rawZip([...entriesOf(files), { name: '/etc/cron.d/x' }, { name: '../../../x' }]),
    0,
  ],
  [
    'a prototype for a name',
    (files) => rawZip([...entriesOf(files), { name: '__proto__' }, { name: 'constructor' }]),
    1,
    /"__proto__"/,
  ],
  [
    'a name twice',
    (files) => rawZip([...entriesOf(files), ...entriesOf(files).slice(-1)]),
    1,
    /has ".*" twice/,
  ],
  ['two archives, one behind the other', (files) => join(packed(files), packed(files)), 1, /has ".*" twice/],
  ['two lists', (files) => join(packed(files), lastOf(packed(files))), 0],
  [
    'a size of terabytes that is not true',
    (files) =>
      rawZip(entriesOf(files).map((entry) => ({ ...entry, saidSize: 0xffff_fff0, saidPacked: 0xffff_fff0 }))),
    1,
    /The archive is damaged/,
  ],
  [
    'files that lie upon each other',
    (files) =>
      rawZip([
        ...entriesOf(files),
        ...Array.from({ length: 2000 }, (_, at) => ({ name: `x${at}`, overlaps: true })),
      ]),
    1,
    /"x0" is in its list and not in the archive/,
  ],
  [
    'a bomb beside what is read',
    (files) => rawZip([...entriesOf(files), { name: 'bomb', data: new Uint8Array(90 * 1024 * 1024) }]),
    1,
    /unpacks to more than 80 MB/,
  ],
  [
    'thousands of files',
    (files) =>
      rawZip([
        ...entriesOf(files),
        ...Array.from({ length: 6000 }, (_, at) => ({ name: `${at}`, data: strToU8('') })),
      ]),
    1,
    /more than 5000 entries/,
  ],
  [
    'what is encrypted',
    (files) => rawZip(entriesOf(files).map((entry) => ({ ...entry, flags: 1 }))),
    1,
    /is encrypted/,
  ],
  [
    'a packing that is none',
    (files) => rawZip(entriesOf(files).map((entry) => ({ ...entry, method: 99 }))),
    1,
    /The archive is damaged/,
  ],
  [
    'a program before the archive',
    (files) => join(strToU8(`#!/bin/sh\n${'x'.repeat(5000)}`), packed(files)),
    1,
    /The file is damaged, or it is no [A-Z]/,
  ],
  ['half of it', (files) => packed(files).slice(0, packed(files).length / 2), 1, /The archive is damaged/],
];

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** The list at an archive's end. */
function lastOf(archive: Uint8Array): Uint8Array {
  return archive.slice(Buffer.from(archive).indexOf('PK\u0001\u0002', 0, 'latin1'));
}

const open = (name: string, file: string, files: Files, code: 0 | 1 = 0, says?: RegExp) =>
  one(name, file, packed(files), code, says);

/** Tables that say they are far larger than they are, and parts in parts. */
const insides: readonly HostileCase[] = [
  open(
    'lists of OpenDocument in one another',
    'a.odt',
    odt(around('<text:list><text:list-item>', '<text:p>deep</text:p>', '</text:list-item></text:list>')),
  ),
  open(
    'sections and tables of OpenDocument in one another',
    'a.odt',
    odt(
      around(
        '<text:section text:name="s"><table:table><table:table-row><table:table-cell>',
        '<text:p>deep</text:p>',
        '</table:table-cell></table:table-row></table:table></text:section>',
      ),
    ),
  ),
  open(
    'words of OpenDocument in one another without end',
    'a.odt',
    odt(`<text:p>${around('<text:span>', 'deep', '</text:span>', 3000)}</text:p>`),
    1,
    /nested more than 2000 deep/,
  ),
  open(
    'notes of OpenDocument in one another',
    'a.odt',
    odt(
      `<text:p>x${around('<text:note><text:note-body><text:p>n', 'deep', '</text:p></text:note-body></text:note>')}</text:p>`,
    ),
  ),
  open('blanks by the milliard', 'a.odt', odt('<text:p>a<text:s text:c="2000000000"/>b</text:p>')),
  open(
    'a row that is there a milliard times',
    'a.ods',
    ods(row(cell('What is a test?') + cell('It checks.'), ' table:number-rows-repeated="2000000000"')),
    1,
    /has more than \d+ cells/,
  ),
  open(
    'a cell that is there a milliard times',
    'a.ods',
    ods(row(cell('What is a test?') + cell('It checks.', ' table:number-columns-repeated="2000000000"'))),
    1,
    /has more than \d+ cells/,
  ),
  open(
    'a table in a cell of a spreadsheet',
    'a.ods',
    ods(
      row(
        cell('What is a test?') +
          `<table:table-cell>${around('<table:table><table:table-row><table:table-cell>', '<text:p>It checks.</text:p>', '</table:table-cell></table:table-row></table:table>')}</table:table-cell>`,
      ),
    ),
  ),
  open(
    'a cell beyond all columns',
    'a.xlsx',
    xlsx(
      `<row r="2">${inline('A2', 'What is a test?')}${inline('B2', 'It checks.')}${inline('ZZZZZZ2', 'far')}</row>`,
    ),
  ),
  open(
    'a row beyond all rows',
    'a.xlsx',
    xlsx(
      `<row r="2000000000">${inline('A2000000000', 'What is a test?')}${inline('B2000000000', 'It checks.')}</row>`,
    ),
    1,
    /something-to-print/,
  ),
  open(
    'one cell for the whole sheet',
    'a.xlsx',
    xlsx(undefined, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
  ),
  open(
    'a sheet that is elsewhere',
    'a.xlsx',
    {
      ...xlsx(),
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
    },
    1,
  ),
  open(
    'a deck whose notes never end',
    'a.apkg',
    {
      'collection.anki2': deck(
        ...names(),
        "create view notes as with recursive c(id) as (select 1 union all select id + 1 from c) select id, 1 as mid, 'What is x' || id || '?' || char(31) || 'y' as flds, '' as tags from c",
      ),
    },
    1,
    /The deck is damaged: it has a view or a trigger/,
  ),
  open(
    'a note of a milliard letters',
    'a.apkg',
    {
      'collection.anki2': deck(
        ...names(),
        'create table notes (id integer, mid integer, tags text)',
        "insert into notes values (1, 1, '')",
        // Whoever wrote this with the column in its place would work it out, too.
        'pragma writable_schema = on',
        "update sqlite_master set sql = 'create table notes (id integer, mid integer, tags text, flds text generated always as (''What is x?'' || char(31) || hex(zeroblob(400000000))) virtual)' where name = 'notes'",
      ),
    },
    1,
    /The deck is damaged: out of memory/,
  ),
  open('a deck in a deck', 'a.apkg', {
    'collection.anki2': sound(),
    media: JSON.stringify({ 0: '../../x.png', 1: '/etc/passwd', __proto__: 'x.png', 2: 'b.apkg' }),
    2: packed({ 'collection.anki2': sound() }),
  }),
  open('decks forty deep', 'a.apkg', {
    'collection.anki2': deck(
      ...names(`{"5":{"name":"${'deep::'.repeat(40)}end"}}`),
      notes,
      note(1, 'What is a test?', 'It checks one thing.'),
      'insert into cards values (1, 5, 0)',
    ),
  }),
  open(
    'names of a deck that are no data',
    'a.apkg',
    {
      'collection.anki2': deck(
        'create table col (models text, decks text)',
        "insert into col values ('[', '{')",
        notes,
      ),
    },
    1,
    /deck/,
  ),
];

/** Archives that are documents, of each format, with each trick; and what says in them that it is far more than it is. */
export const packageCases: readonly HostileCase[] = [
  ...formats.flatMap(([file, files], format) =>
    tricks.map(([name, make, code, says], trick): HostileCase => {
      const made = one(`${name} (${file.slice(2)})`, file, make(files()), code, says);
      // Each trick in one format, and each format with some tricks.
      return trick % formats.length === format ? made : { ...made, isVariant: true };
    }),
  ),
  ...insides,
];
