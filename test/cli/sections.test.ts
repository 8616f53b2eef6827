import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();
const { write, variorum } = shop;

const documents = {
  'a.md': `## Database questions

1. What is an index?

It makes reads faster.

## Networks

2. What is a port?

A number that names a service.

3. What is a socket?

An end of a connection.
`,
  'b.md': `## Databases

1. What is a transaction?

Statements that succeed or fail together.

## Networks

2. What is a port?

A number for a service.
`,
};
const settings = (sections: string) =>
  `title: Book\nanswers:\n  - { id: a, files: a.md }\n  - { id: b, files: b.md }\n${sections}`;
const build = (sections: string) => {
  write({ ...documents, 'handbook.yml': settings(sections) });
  return variorum('build', '.', '--out', 'out', '--format', 'json,md', '--edition', 'handbook');
};
const book = () => {
  const { topics, entries } = JSON.parse(readFileSync(join(shop.folder, 'out/handbook.json'), 'utf8'));
  return topics.map(
    ({ title, entries: own }: { title: string; entries: string[] }) =>
      `${title}: ${own.map((id) => `${entries.find((one: { id: string }) => one.id === id).number} ${id}`).join(', ')}`,
  );
};

describe('sections of the editor', () => {
  it('name, join and order topics, and take questions; the numbers follow', async () => {
    const { code } = await build(
      'sections:\n  - title: Connections\n    topics: [Networks]\n  - title: Data\n    topics: [Databases, Database questions]\n    questions: ["What is a socket?"]\n',
    );
    expect(code).toBe(0);
    expect(book()).toEqual(['Connections: 1 port', 'Data: 2 transaction, 3 index, 4 socket']);
    const text = readFileSync(join(shop.folder, 'out/handbook.md'), 'utf8');
    expect(text).toMatch(
      /Connections\n[\s\S]*1\. What is a port[\s\S]*Data\n[\s\S]*2\. What is a transaction/,
    );
    expect(text).not.toContain('Networks');
    // Every line of the sources has its fate, topics too.
    expect((await variorum('check', '.')).code).toBe(0);
  });

  it('may name what the editor left out, and a section of nothing else is not there', async () => {
    write({ 'edits.yml': '- drop: socket\n  reason: moved\n- drop: transaction\n  reason: moved\n' });
    const { code } = await build(
      'sections:\n  - title: Gone\n    questions: ["What is a socket?"]\n  - title: Data\n    topics: [Databases, Database questions]\n  - title: Networks\n    questions: [socket]\n',
    );
    write({ 'edits.yml': '' });
    expect(code).toBe(0);
    expect(book()).toEqual(['Data: 1 index', 'Networks: 2 port']);
  });

  it('are offered where two topics differ in their endings alone', async () => {
    const { err } = await build('');
    const offered = err.match(/sections: \[.*\]/)?.[0] ?? '';
    expect(offered).toBe(
      'sections: [{ title: "Database questions", topics: ["Database questions","Databases"] }]',
    );
    const joined = await build(`${offered}\n`);
    expect(joined.code).toBe(0);
    expect(joined.err).not.toContain('may be one');
    expect(book()[0]).toBe('Database questions: 1 index, 2 transaction');
  });

  it('sort topics by their titles alone, and others follow', async () => {
    expect((await build('sections:\n  - title: Networks\n')).code).toBe(0);
    expect(book()[0]).toBe('Networks: 1 port, 2 socket');
    expect(book().length).toBe(3);
  });

  it.each([
    ['a topic that is none', '  - title: X\n    topics: [Network]\n', 'did you mean `Networks`?', 7],
    ['a number', '  - title: X\n    questions: ["2"]\n', 'is a number', 7],
    [
      'a question twice',
      '  - title: X\n    questions: [port]\n  - title: Y\n    questions: [port]\n',
      'named in two places',
      9,
    ],
    ['a section of nothing', '  - title: X\n', 'has no question', 6],
  ])('end the build at %s, with its line', async (_, sections, said, line) => {
    const { code, err } = await build(`sections:\n${sections}`);
    expect(code).toBe(1);
    expect(err).toContain(said);
    expect(err).toMatch(new RegExp(`handbook\\.yml:${line}:\\d+: error`));
    expect(() => book()).toThrow();
  });
});

it('tell of a question that is gone the nearest alone, not all that there are', async () => {
  const { err } = await build(
    'sections:\n  - title: X\n    questions: ["Sockets: an introduction to them"]\n',
  );
  const told = err.slice(err.indexOf('error: The book has no question'), err.indexOf('note:'));
  expect(told).toContain('expected: What is a socket?');
  // Of four questions with as many ids.
  expect(told.match(/expected: .*/)?.[0].split(', or ')).toHaveLength(3);
});

describe('answers that `match` names', () => {
  it.each([
    ['by their places, in sets without numbers', '[a:1, b:2]'],
    ['by their wordings', '["a:How is bread made", "b:Which flour do I take?"]'],
  ])('%s', async (_, names) => {
    write({
      'a.md': '# How is bread made?\n\nOf flour and water.\n\n# What is yeast?\n\nA fungus.\n',
      'b.md': '# What is yeast?\n\nIt is a fungus.\n\n# Which flour do I take?\n\nWhite flour.\n',
      'handbook.yml': settings(`match:\n  same: [${names}]\n`),
    });
    const { code, err } = await variorum(
      'build',
      '.',
      '--out',
      'out',
      '--format',
      'json',
      '--edition',
      'handbook',
    );
    expect(err).not.toContain('There is no answer');
    expect(code).toBe(0);
    const { entries } = JSON.parse(readFileSync(join(shop.folder, 'out/handbook.json'), 'utf8'));
    expect(entries.map((one: { wordings: unknown[] }) => one.wordings.length)).toEqual([2, 2]);
  });
});
