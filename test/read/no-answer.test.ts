import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isNoAnswer } from '../../src/text/no-answer.ts';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();
const { write, variorum } = shop;

it.each([
  "I don't know.",
  'I don’t know',
  'no idea!',
  'idk',
  'Keine Ahnung',
  'weiß nicht',
  'je ne sais pas',
  'no sé',
  '-',
  'same',
])('%s is no answer', (text) => {
  expect(isNoAnswer(text)).toBe(true);
});

it.each(["I don't know who, ask the desk.", 'No ideas are bad.', 'Same day.', 'none', 'Nothing.', '5', '-1'])(
  '%s is one',
  (text) => {
    expect(isNoAnswer(text)).toBe(false);
  },
);

it('in a form it is told and not printed, and elsewhere an answer like others', async () => {
  write({
    'form.csv':
      'Timestamp,Where is the key?,What do you say in an exam?\n1,On a hook.,Good morning.\n2,I don\'t know,"I don\'t know, ask Ada."\n3,-,Hello.\n',
    'cards.md': '# Where is the key?\n\nIn the drawer.\n\n# What is "no sé" in English?\n\nI don\'t know\n',
  });
  const { err } = await variorum('build', 'form.csv', 'cards.md', '--format', 'md', '--out', 'out');
  expect(err).toMatch(/form\.csv:3:1: warning: `I don't know` holds the place of an answer/);
  expect(err).toContain('`-` holds the place of an answer');
  const book = readFileSync(join(shop.folder, 'out/handbook.md'), 'utf8');
  expect(book.match(/I don't know/g)).toHaveLength(2);
  expect(book).toContain("I don't know, ask Ada.");
});
