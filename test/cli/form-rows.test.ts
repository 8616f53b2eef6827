import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();
const head = 'Timestamp,E-mail address,Where are the bikes kept?,When may I send a thing back?\n';
const ada = '2026-03-01 09:12,ada@example.org,In the old cellar.,Within thirty days of the sale.\n';
const ben = '2026-03-02 10:40,ben@example.org,By the northern gate.,Never on a Sunday.\n';
const eve = '2026-03-01 11:05,eve@example.org,Under the roof of the yard.,Ask the desk first.\n';
const settings = (...respondents: (number | string)[]) =>
  `title: Book\nanswers:\n${respondents
    .map(
      (one, at) =>
        `  - { id: ${'abc'[at]}, title: T${at + 1}, files: form.csv, columns: { respondent: ${JSON.stringify(one)} } }\n`,
    )
    .join('')}`;
const printed = async () => {
  const { code, err } = await shop.variorum('build', '.', '--format', 'json', '--out', 'out');
  expect(err).not.toContain(': error');
  expect(code).toBe(0);
  const book = readFileSync(join(shop.folder, 'out/handbook.json'), 'utf8');
  const { entries } = JSON.parse(book);
  const said = (set: string) =>
    JSON.stringify(entries)
      .match(new RegExp(`"answerSet":"${set}"[^}]*?"text":"[^"]*`, 'g'))
      ?.join(' ') ?? '';
  return { err, book, said };
};

describe('a form that gains a row', () => {
  it('is told once, with the answer set that is lacking and nobody’s address', async () => {
    shop.write({ 'form.csv': head + ada + eve + ben, 'handbook.yml': settings(1, 2) });
    const { out, err } = await shop.variorum('check', '.');
    expect(err.match(/3 people answered, and the project has answer sets for 2/g)).toHaveLength(1);
    expect(err).toMatch(/form\.csv:4:1: warning: 3 people answered/);
    expect(err).toContain('- { id: ..., files: form.csv, columns: { respondent: 3 } }');
    expect(err).toContain('Numbers count the rows');
    expect(err).not.toMatch(/sentences are not used|no rule read it|example\.org|2026-03-02/);
    expect(out).toContain('0 not used');
    const guarded = await shop.variorum('check', '.', '--fail-on', 'unused');
    expect(guarded.code).toBe(1);
    const { book } = await printed();
    expect(book).not.toContain('northern gate');
    // The ledger has each sentence and why it is not in the book, once.
    const { sentences } = JSON.parse(readFileSync(join(shop.folder, 'out/ledger.json'), 'utf8'));
    expect(sentences.filter(({ text }: { text: string }) => text.includes('northern'))).toMatchObject([
      {
        fate: 'left-out',
        reason: 'column Where are the bikes kept?: answers of a person who has no answer set',
      },
    ]);
  });

  it('keeps everybody where settings name them by their time stamps, as init writes them', async () => {
    shop.write({ 'form.csv': head + ada + ben });
    await shop.variorum('init', 'book', 'form.csv');
    const written = readFileSync(join(shop.folder, 'book/handbook.yml'), 'utf8');
    expect(written).toContain('columns: { respondent: "2026-03-01 09:12" }');
    expect(written).toContain('columns: { respondent: "2026-03-02 10:40" }');
    shop.write({ 'form.csv': head + ada + eve + ben });
    shop.write({ 'handbook.yml': settings('2026-03-01 09:12', ' 2026-03-02  10:40') });
    const { err, book, said } = await printed();
    expect(err).toContain('3 people answered, and the project has answer sets for 2');
    expect(err).not.toContain('Numbers count');
    expect(said('a')).toContain('old cellar');
    expect(said('b')).toContain('northern gate');
    expect(book).not.toMatch(/2026-03|example\.org|roof of the yard/);
  });

  it('says where there is nobody of that time or number, without the time', async () => {
    shop.write({ 'form.csv': head + ada + ben, 'handbook.yml': settings(1, '2026-03-09 10:00') });
    const { code, err } = await shop.variorum('check', '.');
    expect(code).toBe(1);
    expect(err).toContain('what `respondent` says');
    expect(err).not.toContain('2026-03-09');
    shop.write({ 'handbook.yml': settings(1, 3) });
    expect((await shop.variorum('check', '.')).err).toContain(
      '2 people answered, and `respondent: 3` is none of them',
    );
  });

  it('counts where times are none, or two have the same', async () => {
    shop.write({ 'same.csv': head + ada + ben.replace('02 10:40', '01 09:12') });
    await shop.variorum('init', 'same', 'same.csv');
    expect(readFileSync(join(shop.folder, 'same/handbook.yml'), 'utf8')).toContain('{ respondent: 2 }');
  });
});
