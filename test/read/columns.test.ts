import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Columns } from '../../src/model/columns.ts';
import type { Project } from '../../src/model/project.ts';
import { projectSettings } from '../../src/model/settings.ts';
import { parseAnswerSets } from '../../src/parse/parse.ts';
import { peopleIn } from '../../src/read/people.ts';
import { interpret } from '../../src/read/read.ts';
import { workshop } from '../helpers/run-cli.ts';
import { showReading } from '../helpers/show-reading.ts';

const shop = workshop();

async function read(text: string, path: string, columns?: Columns, others: readonly string[] = []) {
  const document = await interpret(Buffer.from(text), new VFile({ path }), 'a', { columns, others });
  const project: Project = {
    folder: '/',
    name: 'columns',
    settings: projectSettings.parse({ answers: [{ id: 'a', files: path }] }),
    answerSets: [{ id: 'a', mark: 'A', title: 'A', files: [path] }],
  };
  const [set] = parseAnswerSets(project, [document]);
  if (!set) throw new Error('no set');
  const { file } = document;
  return {
    reading: showReading(set).trim(),
    columns: file.data.columns,
    messages: file.messages.map(({ reason, place }) => [
      reason,
      place && 'line' in place ? place.line : null,
    ]),
  };
}

const describeFileOf = (text: string) => peopleIn('a.csv', Buffer.from(text));

const table = `Frage;Meine Antwort;Kapitel;Notiz
Was ist DNS?;Ein Verzeichnis.;Namen;fragen
Was ist TLS?;Ein Schloss.;Sicherheit;
;Und ein Ausweis.;;
`;

describe('the columns of a table', () => {
  it('are found by their names where they can be', async () => {
    const { reading, columns } = await read(table, 'a.csv');
    expect(columns).toMatchObject({ question: ['Frage'], topic: ['Kapitel'], declared: [] });
    expect(reading).toContain('n1 | Was ist DNS?');
  });

  it('are those that the settings say; a row without a question goes on with the one above', async () => {
    const { reading, columns } = await read(table, 'a.csv', { answer: 'meine antwort', number: undefined });
    expect(columns).toEqual({
      question: ['Frage'],
      answer: ['Meine Antwort'],
      topic: ['Kapitel'],
      number: [],
      unused: ['Notiz'],
      declared: ['answer'],
    });
    expect(reading).toBe(`(column Notiz: neither question nor answer) {html: fragen}

# Namen

n1 | Was ist DNS? @2-2
  - Ein Verzeichnis.

# Sicherheit

n2 | Was ist TLS? @3-4
  - Ein Schloss.
  - Und ein Ausweis.`);
  });

  it('may be counted, where they have no names', async () => {
    const { reading } = await read('Names.,What is DNS?\nA lock.,What is TLS?\n', 'a.csv', {
      question: 2,
      answer: 1,
    });
    expect(reading).toBe('n1 | What is DNS? @1-1\n  - Names.\n\nn2 | What is TLS? @2-2\n  - A lock.');
  });

  it('of other sets are theirs to account for', async () => {
    const text = 'Question,Ada,Bob\nWhat is DNS?,It gives names.,A phone book it is.\n';
    expect((await read(text, 'a.csv', { answer: 'Ada' }, ['Bob'])).reading).toBe(
      'n1 | What is DNS? @2-2\n  - It gives names.',
    );
  });

  it('hold choices and reasons beside the answer', async () => {
    const text = 'Question,A,B,Answer,Explanation\nWhat is DNS?,A book.,Names.,B,It names hosts.\n';
    expect((await read(text, 'a.csv')).reading).toBe(
      'n1 | What is DNS? @2-2\n  - [A] A book.\n  - [B] Names.\n  < B / It names hosts.',
    );
  });

  it('that are not there are named, with the nearest and those that are', async () => {
    const { messages } = await read(table, 'a.csv', { question: 'Frag', answer: 9 });
    expect(messages).toEqual([
      ['There is no column `Frag`; did you mean `Frage`?', 1],
      ['There is no column `9`', 1],
    ]);
  });

  it("that are named after people are theirs, also where the answers are short; columns of facts are nobody's", async () => {
    const people = async (text: string) => (await describeFileOf(text)).map(({ name }) => name);
    expect(
      await people('Question,Anna,Ben\nWhat is TLS?,A lock.,Encryption.\nWhat is DNS?,Names.,A book.\n'),
    ).toEqual(['Anna', 'Ben']);
    expect(await people('Question,Topic,Anna,Notes\nWhat is TLS?,Net,A lock.,Ask him again.\n')).toEqual([]);
    expect(await people('Question,Capital,Size\nWhat is France?,Paris,big\n')).toEqual([]);
  });

  it('that nothing speaks for are said to be guesses', async () => {
    expect((await read('Name,Age\nx,3\n', 'a.csv')).messages).toEqual([
      ['The columns `Name` and `Age` are guesses, and hold no question', 1],
    ]);
    expect((await read('Term,Meaning\nDNS,A directory of names.\n', 'a.csv')).messages).toEqual([]);
  });
});

describe('the fields of data', () => {
  const data = [
    { frage: 'Was ist DNS?', antwort: { lang: 'Ein Verzeichnis der Namen.', kurz: 'Namen.' }, teil: 'Netz' },
  ];

  it('are those that the settings say, also within others', async () => {
    const { reading, columns } = await read(JSON.stringify(data), 'a.json', {
      question: 'frage',
      answer: 'antwort.kurz',
      topic: 'teil',
    });
    expect(columns).toMatchObject({ question: ['frage'], answer: ['antwort.kurz'], topic: ['teil'] });
    expect(reading).toMatch(/# Netz\n\nn1 \| Was ist DNS\?[^\n]*\n {2}- Namen\.$/);
    expect(reading).toContain(
      '(column antwort: neither question nor answer) {html: Ein Verzeichnis der Namen.}',
    );
  });

  it('that are not there are named, with the nearest', async () => {
    const { messages } = await read(JSON.stringify(data), 'a.json', { question: 'Fragen' });
    expect(messages).toEqual([['There is no column `Fragen`; did you mean `frage`?', 1]]);
  });

  it('answer together where none is named as the answer', async () => {
    const { reading } = await read(
      '- question: Why?\n  ada: Because of this.\n  bob: Because of that.\n',
      'a.yml',
    );
    expect(reading).toBe('n1 | Why? @1-3\n  - Because of this.\n  - Because of that.');
  });

  it('that are not printed are in the ledger, also where the same word is printed of another field', async () => {
    const dog = {
      question: 'What is a dog?',
      answer: 'No plant: an animal with 12 teeth.',
      plant: 'No',
      teeth: '12',
      kind: ['animal', 'animal'],
      legs: 4,
    };
    const { reading, columns } = await read(JSON.stringify([dog]), 'a.json');
    expect(columns).toMatchObject({ answer: ['answer'], unused: ['plant', 'teeth', 'kind', 'legs'] });
    expect(
      [...reading.matchAll(/\(column (\w+): neither[^{]*\{html: (\w+)\}/g)].map(([, ...one]) => one),
    ).toEqual([
      ['plant', 'No'],
      ['teeth', '12'],
      ['kind', 'animal'],
      ['kind', 'animal'],
      ['legs', '4'],
    ]);
  });
});

it('an address within an answer of a form is printed, and told with its line', async () => {
  shop.write({
    'form.csv':
      'Timestamp,Email Address,Where do you ask for help?\n2026-01-01 10:00,anna@firm.example,Ask ben@firm.example\n2026-01-02 10:00,tom@firm.example,Ask the lead.\n',
  });
  const { code, out, err } = await shop.variorum('check', 'form.csv');
  expect(code).toBe(0);
  expect(out + err).toMatch(
    /form\.csv: warning: E-mail addresses stand in answers and are printed \(line 2\)/,
  );
  expect(out + err).not.toContain('anna@firm.example');
});
