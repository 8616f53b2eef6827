import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();
const { write, variorum } = shop;

const document = `# Notes

## What is a cell?

The smallest unit of life.
Osmosis
Water moves through a membrane.
Copied from page 12.

- Diffusion
- What is inside? The nucleus.

## What is a gene?

A stretch of DNA.
`;

const settings = (lines: string) =>
  `title: Biology\nanswers:\n  - id: a\n    files: a.md\n    lines:\n${lines}`;

/** Questions of the book, and its text. */
const bookOf = async (lines: string) => {
  write({ 'handbook.yml': settings(lines), 'a.md': document });
  const { code, err } = await variorum(
    'build',
    '.',
    '--out',
    'out',
    '--format',
    'json,md',
    '--edition',
    'handbook',
  );
  const { entries } = JSON.parse(readFileSync(join(shop.folder, 'out/handbook.json'), 'utf8'));
  return {
    code,
    err,
    questions: entries.map(({ question }: { question: string }) => question),
    text: readFileSync(join(shop.folder, 'out/handbook.md'), 'utf8'),
  };
};

describe('lines that the settings call something else', () => {
  it('makes a line of a paragraph a question, and what follows its answer', async () => {
    const { questions, text } = await bookOf('      - { text: Osmosis, is: question }\n');
    expect(questions).toEqual(['What is a cell?', 'Osmosis', 'What is a gene?']);
    expect(text).toMatch(/Osmosis[\s\S]*Water moves through a membrane[\s\S]*What is a gene/);
  });

  it('leaves a line out, and says who wanted it', async () => {
    const { text, questions } = await bookOf('      - { text: Copied from page 12., is: out }\n');
    expect(text).not.toContain('Copied from');
    expect(text).toContain('Water moves through a membrane.');
    expect(questions).toHaveLength(2);
    const ledger = JSON.parse(readFileSync(join(shop.folder, 'out/ledger.json'), 'utf8'));
    const line = ledger.sentences.find(({ text: said }: { text: string }) => said.startsWith('Copied'));
    expect(line).toMatchObject({ fate: 'left-out', reason: 'line left out by the editor' });
  });

  it('takes a heading for a part of the answer', async () => {
    const { questions, text } = await bookOf('      - { text: "## What is a gene?", is: answer }\n');
    expect(questions).toEqual(['What is a cell?']);
    expect(text).toContain('What is a gene?');
  });

  it('takes a heading for a topic', async () => {
    write({
      'handbook.yml': settings('      - { text: "## What is a gene?", is: topic }\n'),
      'a.md': `${document}\n## What is a protein?\n\nA chain of amino acids.\n`,
    });
    await variorum('build', '.', '--out', 'out', '--format', 'json', '--edition', 'handbook');
    const { topics } = JSON.parse(readFileSync(join(shop.folder, 'out/handbook.json'), 'utf8'));
    expect(topics.map(({ title }: { title: string }) => title)).toContain('What is a gene?');
  });

  it('says which line is not there any more', async () => {
    const { err, code } = await bookOf('      - { text: Photosynthesis, is: question }\n');
    expect(code).toBe(0);
    expect(err).toMatch(/a\.md.*warning: `lines` names a line that is not here: Photosynthesis/);
  });
});
