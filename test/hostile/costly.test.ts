import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workshop } from '../helpers/run-cli.ts';
import { runCompiled } from '../helpers/run-compiled.ts';
import { paragraphs, wordFile } from '../helpers/word-file.ts';

const shop = workshop();
const answers = 'answers:\n  - {id: a, files: a.md}\n';
const head = '1. What is a test?\n\n';
const html = (text: string) => ({
  'a.html': `<h2>1. What is a test?</h2>${text}`,
  'handbook.yml': 'answers: [{id: a, files: a.html}]\n',
});
const markdown = (text: string) => ({ 'a.md': text, 'handbook.yml': answers });

/** Small documents that take a parser or a matcher far longer than their size tells; some give a book. */
const costly: readonly (readonly [string, Readonly<Record<string, string | Uint8Array>>])[] = [
  [
    'Word that unpacks to 60 MB',
    {
      'a.docx': wordFile(paragraphs('1. What is a test?', `It checks one ${'x'.repeat(60_000_000)}.`)),
      'handbook.yml': 'answers: [{id: a, files: a.docx}]\n',
    },
  ],
  ['lines under which there are signs of headings', markdown(head + 'a\n=\n'.repeat(20_000))],
  ['links that are never closed', html('<a href=x>y'.repeat(8000))],
  [
    'cells that span a thousand columns',
    html(`<table><tr><td colspan=1000 rowspan=65534>x${'<tr><td>y'.repeat(2000)}</table>`),
  ],
  ['fonts that are never closed', html('<font><p>'.repeat(3000))],
  ['brackets that are never closed', markdown(`${head}${'['.repeat(50_000)}`)],
  ['emphasis without end', markdown(`${head}${'*a_'.repeat(40_000)}`)],
  ['one word of megabytes', markdown(`${head}- Point: ${'x'.repeat(4_000_000)}.\n`)],
  ['a line of megabytes', markdown(`${head}- Point: ${'word and '.repeat(600_000)}.\n`)],
  [
    'a question of half a megabyte',
    markdown(`1. What is ${'very '.repeat(100_000)}long?\n\n- Point: it is.\n`),
  ],
  [
    'thousands of equal questions',
    markdown(Array.from({ length: 4000 }, (_, at) => `${at + 1}. What is a test?\n\n- A test.\n`).join('\n')),
  ],
  ['thousands of points', markdown(head + '- Point: a test checks one thing.\n'.repeat(15_000))],
  ['quotations without end', markdown(`${head}${'> '.repeat(20_000)}x`)],
  ['formulas without end', markdown(`${head}${'$x$ $\\frac{1}{'.repeat(10_000)}`)],
  [
    'footnotes that nobody calls',
    markdown(head + Array.from({ length: 10_000 }, (_, at) => `[^${at}]: x\n`).join('\n')),
  ],
  ['references that lead to one another', markdown(head + '[a]: /x\n'.repeat(30_000) + '[a]'.repeat(30_000))],
  [
    'a table of ten thousand columns',
    {
      'a.csv': `Question,Answer,${'c,'.repeat(10_000)}\n${'What is x?,y,'.repeat(5000)}\n`,
      'handbook.yml': 'answers: [{id: a, files: a.csv}]\n',
    },
  ],
  [
    'data that is nested without end',
    { 'a.json': '['.repeat(200_000), 'handbook.yml': 'answers: [{id: a, files: a.json}]\n' },
  ],
];

describe('documents that cost too much', () => {
  it.each(costly)('%s: a book, or a message that names the limit', async (_, files) => {
    shop.write(files);
    const limits = ['--set', 'limits.seconds=2', '--set', 'limits.memory=400'];
    const { code, err } = await runCompiled(['check', '.', '--quiet', ...limits], shop.folder);
    expect(err).not.toMatch(/^ {4}at |fault of Variorum|heap out of memory/m);
    if (code === 3) expect(err).toMatch(/which is the limit \(limits\.(seconds|memory)\)/);
    else expect([0, 1]).toContain(code);
  });

  it('of memory: one that needs more than it may', async () => {
    shop.write(markdown(head + '- Point: a test checks one thing.\n'.repeat(30_000)));
    const limits = ['--set', 'limits.seconds=100', '--set', 'limits.memory=64'];
    const { code, err } = await runCompiled(['check', '.', '--quiet', ...limits], shop.folder);
    expect(err).toMatch(/needs more than 64 MB of memory, which is the limit \(limits\.memory\)/);
    expect(code).toBe(3);
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
