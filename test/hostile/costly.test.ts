import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workshop } from '../helpers/run-cli.ts';
import { runCompiled } from '../helpers/run-compiled.ts';
import { answers, costly, head, markdown } from './costly-documents.ts';

const shop = workshop();
describe('documents that cost too much', () => {
  it.each(costly)('%s: a book, or a message that names the limit', async (_, files) => {
    shop.write(files);
    const limits = ['--set', 'limits.seconds=2', '--set', 'limits.memory=400'];
    const { code, err } = await runCompiled(['check', '.', '--quiet', ...limits], shop.folder);
    expect(err).not.toMatch(/^ {4}at |fault of Variorum|heap out of memory/m);
    if (code === 3) expect(err).toMatch(/which is the limit \(limits\.(seconds|memory)\)/);
    else expect([0, 1]).toContain(code);
  });

  it('of memory: one that needs more than it may, 64 MB and 40 for its one megabyte', async () => {
    shop.write(markdown(head + '- Point: a test checks one thing.\n'.repeat(30_000)));
    const limits = ['--set', 'limits.seconds=100', '--set', 'limits.memory=64'];
    const { code, err } = await runCompiled(['check', '.', '--quiet', ...limits], shop.folder);
    expect(err).toMatch(/needs more than 105 MB of memory, which is the limit \(limits\.memory\)/);
    expect(code).toBe(3);
  });

  it.each([
    ['a line', 'a.md', `${head}- Point: ${'word and '.repeat(100_000)}.\n`, 3],
    ['a paragraph of many lines', 'a.md', `${head}${'word and\n'.repeat(100_000)}.\n`, 3],
    ['a question', 'a.md', `x\n\n# What is ${'very '.repeat(120_000)}long?\n\nIt is.\n`, 3],
    ['a paragraph of a page', 'a.html', `<h2>1. What?</h2>\n<p>${'word and '.repeat(100_000)}</p>`, 2],
  ])('of text: %s that has no end, at its line', async (_, name, text, line) => {
    shop.write({ [name]: text, 'handbook.yml': `answers: [{id: a, files: ${name}}]\n` });
    const { code, err } = await shop.variorum('check', '.', '--quiet');
    expect(err).toMatch(
      new RegExp(
        `^${name}:${line}:\\d+: error: A paragraph has \\d{3},\\d{3} letters[\\s\\S]*at most 500,000`,
        'm',
      ),
    );
    expect(code).toBe(1);
  });

  it('of points: an answer of thousands, which no paper would end', async () => {
    shop.write({
      ...markdown(head + '- Point: a test checks one thing.\n'.repeat(6000)),
      'out/handbook.pdf': 'before',
    });
    const argv = ['build', '.', '--format', 'pdf', '--edition', 'handbook', '--out', 'out', '--quiet'];
    const { code, err } = await runCompiled([...argv, '--set', 'limits.seconds=60'], shop.folder);
    expect(err).toMatch(/a\.md:1:1: error: The answer to "What is a test\?" has 6,000 points/);
    expect(code).toBe(1);
    expect(readFileSync(join(shop.folder, 'out/handbook.pdf'), 'utf8')).toBe('before');
  });

  it('of notes: an answer of thousands, called or not', async () => {
    const notes = Array.from({ length: 6000 }, (_, at) => `[^${at}]: x\n`).join('\n');
    shop.write(markdown(`${head}- Point: it is.\n\n${notes}`));
    const { code, err } = await runCompiled(
      ['check', '.', '--quiet', '--set', 'limits.seconds=60'],
      shop.folder,
    );
    expect(err).toMatch(/a\.md:1:1: error: The answer to "What is a test\?" has 1 point and 6,000 notes/);
    expect(code).toBe(1);
  });

  it('of text: a run without end in a document of Word', async () => {
    const [, files] = costly.find(([name]) => name.startsWith('Word')) ?? ['', {}];
    shop.write(files);
    const { code, err } = await runCompiled(['check', '.', '--quiet'], shop.folder);
    expect(err).toContain('a.docx: error: A paragraph has 60,000,');
    expect(code).toBe(1);
  });

  it('of text: pictures that stand in a line as data are no letters', async () => {
    const picture = `![x](data:image/png;base64,${'iVBO'.repeat(200_000)})`;
    shop.write(markdown(`${head}- Point: it is ${picture} so.\n`));
    const { code, err } = await shop.variorum('check', '.', '--quiet');
    expect(err).not.toContain('letters');
    expect(code).toBe(0);
  });

  it('leave the book that was there as it was', async () => {
    shop.write({
      ...markdown(head + '- Point: a test checks one thing.\n'.repeat(30_000)),
      'out/handbook.json': 'before',
    });
    const argv = ['build', '.', '--format', 'json', '--out', 'out', '--quiet', '--set', 'limits.seconds=0.5'];
    const { code, err } = await runCompiled(argv, shop.folder);
    expect(err).toContain('limits.seconds');
    expect(code).toBe(3);
    expect(readFileSync(join(shop.folder, 'out/handbook.json'), 'utf8')).toBe('before');
  });

  it('cannot raise the limits by their own settings', async () => {
    shop.write(markdown(`${head}- Point: it is.\n`));
    shop.write({ 'handbook.yml': `limits: {seconds: 1000, memory: 300}\n${answers}` });
    const { code, err } = await shop.variorum('check', '.', '--quiet');
    expect(err).toMatch(
      /^handbook\.yml:1:\d+: error: A project cannot raise `limits\.seconds`[\s\S]*--set limits\.seconds=1000/,
    );
    expect(code).toBe(1);
    expect((await shop.variorum('check', '.', '--quiet', '--set', 'limits.seconds=1000')).code).toBe(0);
  });
});
