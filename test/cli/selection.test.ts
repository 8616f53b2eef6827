import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAnki } from '../helpers/read-anki.ts';
import { readEpub } from '../helpers/read-epub.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();
const document = `## Databases

1. What is an index?

It makes reads faster.

2. What is a view?

A stored query.

## Networks

3. What is a port?

A number that names a service.
`;
const build = (...argv: string[]) => {
  shop.write({ 'a.md': document });
  return shop.variorum('build', 'a.md', '--out', 'out', '--format', 'md', '--edition', 'handbook', ...argv);
};
const asked = () =>
  readFileSync(join(shop.folder, 'out/handbook.md'), 'utf8')
    .match(/What is an? \w+/g)
    ?.map((one) => one.split(' ').at(-1));

describe('a selection on the command line', () => {
  it.each([
    [['--topics', 'Networks'], ['port']],
    [
      ['--topics', 'databases,Networks'],
      ['index', 'view', 'port'],
    ],
    [
      ['--questions', '1,3'],
      ['index', 'port'],
    ],
    [
      ['--questions', '2-3'],
      ['view', 'port'],
    ],
    [['--questions', 'view'], ['view']],
    [['--topics', 'Databases', '--questions', '2'], ['view']],
  ])('%j', async (argv, expected) => {
    expect((await build(...argv)).code).toBe(0);
    expect(asked()).toEqual(expected);
  });

  it.each([
    [['--topics', 'Network'], 2, 'did you mean `Networks`?'],
    [['--questions', '9'], 2, 'The book has no question `9`'],
    [['--questions', '5-1'], 2, 'a range goes up'],
    [['--topics', 'Networks', '--questions', '1'], 2, 'has no question'],
  ])('%j is told as wrong', async (argv, code, said) => {
    const run = await build(...argv);
    expect(run.err).toContain(said);
    expect(run.code).toBe(code);
  });

  it('is wrong once, as the option that it is, however many editions are made', async () => {
    shop.write({
      'a.md': document,
      'handbook.yml':
        'title: A\nanswers: [{ id: a, files: a.md }]\neditions:\n  two: { topics: [Networks] }\n',
    });
    const run = await shop.variorum('build', '.', '--all', '--topics', 'Network,Databases', '--out', 'out');
    expect(run.code).toBe(2);
    expect(run.err.match(/error: .*/g)).toEqual([
      'error: The book has no topic `Network`; did you mean `Networks`? (selection)',
    ]);
    expect(run.err).toContain('--topics Network: error');
    expect(run.err).not.toContain('handbook.yml');
  });

  it('says what it leaves out', async () => {
    const { err } = await build('--topics', 'Databases', '--questions', '2');
    expect(err).toContain(
      'note: The edition handbook has 1 of 3 questions; not in it: the topic Networks, question 1',
    );
  });
});

describe('what a plain build makes', () => {
  const outputs = () => readdirSync(join(shop.folder, 'out')).filter((name) => !name.startsWith('.'));
  const settings = (build: string) => `answers: [{ id: a, files: a.md }]\n${build}`;

  it('stands in handbook.yml, and on the command line else', async () => {
    shop.write({
      'a.md': document,
      'handbook.yml': settings('build: { editions: [cards], formats: [csv] }\n'),
    });
    expect((await shop.variorum('build', '.', '--out', 'out')).code).toBe(0);
    expect(outputs()).toEqual(['cards.csv', 'report.html']);
    expect(
      (await shop.variorum('build', '.', '--out', 'out', '--edition', 'handbook', '--format', 'md')).code,
    ).toBe(0);
    expect(outputs()).toContain('handbook.md');
  });

  it('is told where there is no such edition, and leaves no folder', async () => {
    shop.write({ 'a.md': document, 'handbook.yml': settings('build:\n  editions: [handbok]\n') });
    const run = await shop.variorum('build', '.', '--out', 'out/deep');
    expect(run.code).toBe(1);
    expect(run.err).toContain(
      'handbook.yml:3:14: error: There is no edition `handbok`; did you mean `handbook`?',
    );
    shop.write({ 'handbook.yml': settings(''), 'a.md': '' });
    expect((await shop.variorum('build', '.', '--out', 'out/deep')).code).toBe(1);
    expect(existsSync(join(shop.folder, 'out'))).toBe(false);
  });

  it('is everything with --all', async () => {
    shop.write({ 'a.md': document, 'handbook.yml': settings('build: { editions: [cards] }\n') });
    // Pages are not printed here: that every edition is asked for is what counts.
    const run = await shop.variorum('build', '.', '--out', 'out', '--all', '--format', 'html');
    expect(run.code).toBe(0);
    expect(outputs()).toEqual(
      expect.arrayContaining([
        'cards.html',
        'cheatsheet.html',
        'handbook.html',
        'short.html',
        'side-by-side.html',
        'workbook.html',
      ]),
    );
  }, 120_000);
});

describe('an edition that numbers anew', () => {
  const settings = (number: string) => `title: Book
answers: [{ id: a, files: a.md }]
editions:
  mine: { questions: [port, view], order: listed, number: ${number} }
  deck: { kind: cards, questions: [port, view], order: listed, number: ${number} }
`;
  const made = async (number: string, formats: string) => {
    shop.write({
      'a.md': document.replace('A stored query.', 'A stored query, unlike question 3. See question 1.'),
      'handbook.yml': settings(number),
    });
    const run = await shop.variorum('build', '.', '--out', 'out', '-e', 'mine,deck', '-f', formats);
    expect({ code: run.code, err: run.err.match(/error.*/)?.[0] }).toEqual({ code: 0, err: undefined });
  };
  const text = (name: string) => readFileSync(join(shop.folder, 'out', name));
  const heads = /(\d)\.? (?=What is a (?:port|view))/g;
  const numbersIn = (of: string) => [...new Set([...of.matchAll(heads)].map(([, number]) => number))];

  it('counts in its own order in every output, and references follow', { timeout: 120_000 }, async () => {
    await made('edition', 'pdf,epub,html,md,apkg');
    expect(text('mine.md').toString()).toMatch(/1\. What is a port\?[\s\S]*2\. What is a view\?/);
    const html = text('mine.html')
      .toString()
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    const epub = readEpub(text('mine.epub'))
      .spine.map(({ xhtml }) => xhtml.replace(/<[^>]+>/g, ' '))
      .join(' ')
      .replace(/\s+/g, ' ');
    const pdf = (await readPdf(text('mine.pdf'))).pages
      .map((page) => page.text)
      .join(' ')
      .replace(/\s+/g, ' ');
    // In print a number stands in the margin, and is read behind its question.
    const printed = [...pdf.matchAll(/What is a (?:port|view)\? ?(\d)/g)].map(([, number]) => number);
    expect(printed).toEqual(['1', '2']);
    for (const of of [html, epub]) expect(numbersIn(of)).toEqual(['1', '2']);
    for (const of of [html, epub, pdf]) {
      expect(of).toMatch(/unlike question 3 ?\[here 1.*See question 1 \[not in this edition\]/);
    }
    const { notes } = await readAnki(text('deck.apkg'));
    expect(notes).toHaveLength(2);
  });

  it('keeps the numbers of the book where it does not say so', async () => {
    await made('book', 'md');
    expect(text('mine.md').toString()).toMatch(/3\. What is a port\?[\s\S]*2\. What is a view\?/);
  });
});
