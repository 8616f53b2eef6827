import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { smallBook, workshop } from '../helpers/run-cli.ts';

const shop = workshop();
const settings = (folder: string) => readFileSync(join(shop.folder, folder, 'handbook.yml'), 'utf8');

describe('init', () => {
  it('copies documents, and says in a commented handbook.yml what was guessed', async () => {
    shop.write({ 'from/answers-ada.md': smallBook['ada.md'], 'from/answers-bob.md': smallBook['bob.md'] });
    const { code, out, err } = await shop.variorum(
      'init',
      'book',
      'from/answers-ada.md',
      'from/answers-bob.md',
    );
    expect(code).toBe(0);
    expect(out).toBe('book/handbook.yml  2 answer sets: Answers ada, Answers bob\n');
    expect(err).toContain('variorum build book');
    expect(settings('book')).toMatch(/^title: Answers$/m);
    expect(settings('book')).toMatch(/^ {2}- id: a\n {4}mark: A\n {4}title: Answers ada .*# guessed/m);
    expect(readFileSync(join(shop.folder, 'book/answers-ada.md'), 'utf8')).toBe(smallBook['ada.md']);
    expect((await shop.variorum('check', 'book')).code).toBe(0);
  });

  it('takes the documents that are there, where none is named', async () => {
    shop.write({
      'book/ada.md': smallBook['ada.md'],
      'book/bob.md': smallBook['bob.md'],
      'book/picture.png': 'x',
    });
    expect((await shop.variorum('init', 'book')).out).toContain('2 answer sets: Ada, Bob');
  });

  it('writes two examples where there is nothing at all, ready to build', async () => {
    const { code, err } = await shop.variorum('init', 'fresh');
    expect(code).toBe(0);
    expect(err).toContain('two small examples were written');
    const { out } = await shop.variorum('check', 'fresh', '--json');
    expect(JSON.parse(out)).toMatchObject({ ok: true, merged: { questions: 2 }, messages: [] });
  });

  it('copes with names that YAML would take for something else', async () => {
    shop.write({ 'yes.md': smallBook['ada.md'], '#1: notes [draft].md': smallBook['bob.md'] });
    expect((await shop.variorum('init', 'book', 'yes.md', '#1: notes [draft].md')).code).toBe(0);
    const { code, err } = await shop.variorum('check', 'book', '--quiet');
    expect(err).toBe('');
    expect(code).toBe(0);
  });

  it('leaves a project that is there as it is', async () => {
    shop.write({ 'book/handbook.yml': 'title: Mine\n' });
    const { code, err } = await shop.variorum('init', 'book');
    expect(code).toBe(1);
    expect(err).toContain('book/handbook.yml: there is a project already');
    expect(settings('book')).toBe('title: Mine\n');
  });

  it('says which document is not there, and writes no settings', async () => {
    const { code, err } = await shop.variorum('init', 'book', 'nowhere.md');
    expect(code).toBe(1);
    expect(err).toContain('nowhere.md: there is no such file');
    expect(existsSync(join(shop.folder, 'book'))).toBe(false);
  });

  it.each([
    [
      'a picture',
      'a.md',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'This is a PNG image, not text',
    ],
    ['an empty file', 'a.txt', '', 'The file is empty'],
    ['a notebook cut off', 'a.ipynb', '{"cells": [', 'The notebook is no JSON'],
    [
      'an archive',
      'a.docx',
      Buffer.from(zipSync({ 'holiday.txt': strToU8('Sun.') })),
      'This ZIP archive is no document that can be read',
    ],
  ])('refuses %s, and leaves no folder behind', async (_, name, content, reason) => {
    shop.write({ [name]: content, 'ada.md': smallBook['ada.md'] });
    const { code, err } = await shop.variorum('init', 'book', 'ada.md', name);
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`^${name}(?::1:\\d+)?: error: ${reason}`, 'm'));
    expect(existsSync(join(shop.folder, 'book'))).toBe(false);
  });

  it('tells of files that are passed over in the data of a build as well', async () => {
    shop.write({ 'book/a.md': '# A\n\n## 1. Why?\n\nSo.\n', 'book/CONTRIBUTING.md': '# How to help\n' });
    const argv = ['build', 'book', '--out', 'out', '-f', 'json', '-e', 'handbook', '--json'];
    const { out } = await shop.variorum(...argv);
    expect(JSON.parse(out).messages.map(({ rule }: { rule: string }) => rule)).toContain('passed-over');
  });

  it('passes by settings of other programs, and what cannot be read, in the folder itself', async () => {
    shop.write({
      'book/ada.md': smallBook['ada.md'],
      'book/package.json': '{"name": "x", "description": "What is it?"}',
      'book/tsconfig.json': '{}',
      'book/.hidden.md': smallBook['bob.md'],
      'book/old.md': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    });
    const { code, out, err } = await shop.variorum('init', 'book');
    expect(code).toBe(0);
    expect(out).toContain('1 answer set: Ada');
    expect(err).toContain('old.md: error: This is a PNG image, not text');
  });

  it('takes each of several folders for an answer set, and copies them', async () => {
    shop.write({
      'from/ada/1.md': '# What is DNS?\n\nNames.\n',
      'from/ada/2.md': '# What is TLS?\n\nA lock.\n',
      'from/bob/all.md': smallBook['bob.md'],
    });
    const { out } = await shop.variorum('init', 'book', 'from/ada', 'from/bob');
    expect(out).toContain('2 answer sets: Ada, Bob');
    expect(settings('book')).toContain('    files: ada/*.md ');
    expect((await shop.variorum('check', 'book')).code).toBe(0);
  });

  it('takes pictures along, to where the copies look for them, and from nowhere else', async () => {
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"/>';
    shop.write({
      'from/ada/1.md':
        '# What is DNS?\n\nNames. ![A plan](img/the%20plan.svg) ![Gone](gone.png) ![Out](../../secret.svg)\n',
      'from/ada/img/the plan.svg': picture,
      'from/bob/all.md': smallBook['bob.md'],
      'secret.svg': picture,
    });
    const { code, err } = await shop.variorum('init', 'book', 'from/ada', 'from/bob');
    expect(code).toBe(0);
    expect(err).toContain('1 picture of the documents taken along');
    expect(err).toContain('not found: gone.png, ../../secret.svg');
    expect(readFileSync(join(shop.folder, 'book/ada/img/the plan.svg'), 'utf8')).toBe(picture);
    expect((await shop.variorum('check', 'book')).err).not.toContain('plan.svg');
  });

  it('makes a set of each column of answers in a table, and says which column is what', async () => {
    shop.write({
      'table.csv': 'Nr,Frage,Answer by Ada,Answer by Bob\n1,What is DNS?,Names.,A phone book.\n',
    });
    expect((await shop.variorum('init', 'book', 'table.csv')).out).toContain('2 answer sets: Ada, Bob');
    expect(settings('book')).toMatch(
      /question: Frage\n {6}answer: Answer by Ada\n[\s\S]*answer: Answer by Bob\n/,
    );
    const { code, out } = await shop.variorum('check', 'book');
    expect(code).toBe(0);
    expect(out).toContain('columns: question in `Frage`; answer in `Answer by Ada`; number in `Nr`');
  });

  it('makes up names in the language of the documents, and says which that is', async () => {
    shop.write({
      'formular.csv': `Zeitstempel,E-Mail-Adresse,Wo ist der Schlüssel?,Wer hilft mir am Anfang?
2026-04-02 09:12,rosa@example.org,Er liegt bei der Leitung und ist nicht mit einem Band versehen.,Die Leitung.
2026-04-03 10:40,karl@example.org,Beim Hausmeister.,Eine Patin und die Leitung.
`,
      'ost/1.md': '# Wo ist der Schlüssel?\n\nDer Hausmeister hat ihn. ![Plan](../hof.svg)\n',
      'hof.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"/>',
    });
    const { out, err } = await shop.variorum('init', 'buch', 'ost', 'formular.csv');
    expect(out).toContain('3 answer sets: Befragte Person 1, Befragte Person 2, Ost');
    expect(settings('buch')).toContain('title: Formular und Ost\n');
    expect(settings('buch')).toMatch(/^# language: de +#/m);
    expect(err).toContain('outside of what was named: copy ../hof.svg to buch/hof.svg');
  });

  it('takes standard input, under the ending that it asks for', async () => {
    const { code, out } = await shop.piped(smallBook['ada.md'], 'init', 'book', '-', '--as', 'md');
    expect([code, out]).toEqual([0, 'book/handbook.yml  1 answer set: Standard input\n']);
    expect(readFileSync(join(shop.folder, 'book/standard-input.md'), 'utf8')).toBe(smallBook['ada.md']);
    await shop.piped('[{"question": "Why?", "answer": "So."}]', 'init', 'data', '-');
    expect(existsSync(join(shop.folder, 'data/standard-input.json'))).toBe(true);
  });
});
