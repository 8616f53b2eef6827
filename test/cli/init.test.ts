import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
    expect(existsSync(join(shop.folder, 'book/handbook.yml'))).toBe(false);
  });
});
