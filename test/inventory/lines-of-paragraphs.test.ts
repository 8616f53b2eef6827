import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { linesOfParagraphs } from '../../src/inventory/lines-of-paragraphs.ts';
import { workshop } from '../helpers/run-cli.ts';
import { paragraphs, wordFile } from '../helpers/word-file.ts';

const shop = workshop();

it('the account of a Word document and the messages of it name a place by one number', async () => {
  shop.write({
    'a.docx': wordFile(
      paragraphs(
        'Kim Sample, second year, all rights reserved.',
        '1. What is a hinge?',
        'A joint that turns. It has two leaves.',
        '2. What is a latch?',
        'It keeps a door shut.',
      ),
    ),
  });
  const { code, err } = await shop.variorum('build', 'a.docx', '-e', 'handbook', '-f', 'json', '-o', 'out');
  expect(code, err).toBe(0);
  const json = (name: string) => JSON.parse(readFileSync(`${shop.folder}/out/${name}`, 'utf8'));
  const lines = new Map<string, number>(
    json('ledger.json').documents[0].ranges.map(
      ({ text, lines: [first] }: { text: string; lines: number[] }) => [text, first],
    ),
  );
  const entries: { question: string; wordings: { line: number }[] }[] = json('handbook.json').entries;
  const asked = entries.map(({ question, wordings: [first] }) => [question, first?.line] as const);
  expect(asked.length).toBe(2);
  for (const [question, line] of asked) expect(lines.get(question)).toBe(line);
  expect(lines.get('It has two leaves.')).toBe(lines.get('A joint that turns.'));
});

it('what is not found has the line of what stands before it, and few letters are looked for near by', () => {
  const range = (line: number, text: string) => ({ kind: 'text' as const, from: 0, to: 0, line, text });
  const lineOf = linesOfParagraphs(
    [range(1, 'The first of all'), range(2, 'H2O→OH'), range(3, '7'), range(4, 'The last of them')],
    `The first of all\n\n$$\n\\mathrm{H}\n$$\n${'\n'.repeat(20)}7 is far\n\nThe last of them\n`,
  );
  expect([1, 2, 3, 4].map(lineOf)).toEqual([1, 1, 1, 28]);
});
