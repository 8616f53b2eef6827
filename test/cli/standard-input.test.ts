import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, smallBook, workshop } from '../helpers/run-cli.ts';

const shop = workshop();
const books = resolve(import.meta.dirname, '../books');
const book = (name: string) => readFileSync(join(books, name));

describe('standard input', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['Markdown', '# Names\n\n## What is DNS?\n\nNames.\n\n## What is a TTL?\n\nTime.\n', 'markdown'],
    ['plain text', '1. What is DNS?\n\n- Names.\n\n2. What is a TTL?\n\n- Time.\n', 'plain-text'],
    ['text of a notebook', book('notebook-text/answers.txt'), 'notebook-text'],
    ['a notebook', book('notebook/answers.ipynb'), 'ipynb'],
    ['a web page', book('html-page/faq.html'), 'html'],
    ['a table', 'Question,Answer\nWhat is DNS?,Names.\n', 'csv'],
    ['a table with tabs', 'Category\tQuestion\tAnswer\nNet\tWhat is DNS?\tNames.\n', 'csv'],
    ['JSON', '[{"question": "What is DNS?", "answer": "Names."}]', 'data'],
    ['lines of JSON', '{"q": "What is DNS?", "a": "Names."}\n{"q": "Why?", "a": "So."}\n', 'data'],
    ['YAML', '- question: What is DNS?\n  answer: Names.\n', 'data'],
    ['Word', book('word/answers.docx'), 'docx'],
  ])('%s is known by its content', async (_, input, format) => {
    const { code, out, err } = await shop.piped(input, 'check', '-', '--json');
    expect(err).toBe('');
    expect(code).toBe(0);
    const [set] = JSON.parse(out).answerSets;
    expect(set.files[0]).toMatchObject({ file: 'standard-input', format });
    expect(set.files[0].questions).toBeGreaterThan(0);
  });

  it('is read as what --as says', async () => {
    const { out } = await shop.piped(
      '<p>1. What is DNS?</p><p>Names.</p>',
      'check',
      '-',
      '--as',
      'html',
      '--json',
    );
    expect(JSON.parse(out).answerSets[0].files[0]).toMatchObject({
      file: 'standard-input.html',
      questions: 1,
    });
    expect(await shop.piped('x', 'check', '-', '--as', 'mdd')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^error: --as mdd: there is no such format; did you mean `md`\?/),
    });
  });

  it('is built into a folder of its own, beside files if there are any', async () => {
    shop.write({ 'bob.md': smallBook['bob.md'] });
    const build = (...argv: string[]) =>
      shop.piped(smallBook['ada.md'], 'build', ...argv, '--format', 'json');
    expect(await build('-')).toMatchObject({ code: 0 });
    expect(existsSync(join(shop.folder, 'output/standard-input/handbook.json'))).toBe(true);
    expect(await build('-', 'bob.md', '--out', 'both')).toMatchObject({ code: 0 });
    const both = JSON.parse(readFileSync(join(shop.folder, 'both/handbook.json'), 'utf8'));
    expect(both.answerSets.map(({ file }: { file: string }) => file)).toEqual(['bob.md', 'standard-input']);
    expect(both.entries).toHaveLength(2);
  });

  it('counts for what has changed', async () => {
    const build = async (input: string) =>
      JSON.parse((await shop.piped(input, 'build', '-', '--format', 'json', '--json')).out).unchanged;
    expect(await build(smallBook['ada.md'])).toBe(false);
    expect(await build(smallBook['ada.md'])).toBe(true);
    expect(await build(smallBook['bob.md'])).toBe(false);
  });

  it('has to hold something', async () => {
    expect(await shop.piped('', 'check', '-')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^standard-input: error: Standard input is empty \(empty-file\)$/m),
    });
  });

  it.each([
    [
      ['check', '-'],
      null,
      /^error: standard input \(-\) is the keyboard; .*variorum build - < answers\.md$/m,
    ],
    [['check', '-', '-'], 'x', /^error: standard input \(-\) is named twice/],
    [['build', '-', '--watch'], 'x', /^error: --watch waits for files/],
    [['check', 'a.md', '--as', 'md'], 'x', /^error: --as md is about standard input/],
  ])('%j is wrong: 2', async (argv, input, message) => {
    shop.write({ 'a.md': smallBook['ada.md'] });
    const { code, err } = await runCli(argv, shop.folder, {}, undefined, input);
    expect(err).toMatch(message);
    expect(code).toBe(2);
  });
});
