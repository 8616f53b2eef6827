import { expect, it } from 'vitest';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();

const quiz = (thing: string) =>
  `#### Test yourself\n\n**1.** What is ${thing} made of?\n\n- a) Of wood.\n- b) Of stone.\n\n**2.** Who makes ${thing}?\n\n- a) A smith.\n- b) A baker.\n`;
const chapter = (title: string, thing: string) =>
  `## ${title}\n\nThat is told of ${thing} in a sentence.\n\n${quiz(thing)}`;

it('a quiz that comes under each question is a part of its answer', async () => {
  shop.write({
    'a.md': ['bread', 'a sword', 'a chair', 'a wall']
      .map((thing) => chapter(`What is ${thing} good for?`, thing))
      .join('\n'),
  });
  const { out, err } = await shop.variorum('check', 'a.md');
  expect(out + err).toContain('a.md (markdown): 4 questions, 4 answers');
  expect(out + err).toContain('all used');
});

it('numbered questions under levels that recur are questions', async () => {
  const level = (name: string, thing: string) =>
    `### ${name}\n\n1. What is ${thing}?\n\n${thing} is a thing.\n\n2. Who needs ${thing}?\n\nWe all do.\n`;
  shop.write({
    'a.md': ['bread', 'iron', 'wood']
      .map(
        (thing) => `## Of ${thing}\n\n${level('Easy', `${thing} dust`)}\n${level('Hard', `${thing} work`)}`,
      )
      .join('\n'),
  });
  const { out, err } = await shop.variorum('check', 'a.md');
  expect(out + err).toContain('a.md (markdown): 12 questions, 12 answers');
});

it('headings beside questions that do not ask are told, for they stand in answers', async () => {
  const titles = [
    'What is a list?',
    'Too many lists',
    'Where is it?',
    'How is it read?',
    'Cannot read a list',
  ];
  const more = ['Who reads it?', 'Why is it read?', 'When is it read?'];
  const solutions =
    '## Solutions\n\n### What is a list?\n\nA row of things.\n\n### Where is it?\n\nAt home.\n';
  shop.write({
    'a.md': `${[...titles, ...more].map((title) => chapter(title, title.toLowerCase())).join('\n')}\n${solutions}`,
  });
  const { err, out } = await shop.variorum('check', 'a.md');
  expect(out + err).toMatch(/a\.md:17:1: warning: 2 headings beside questions do not ask/);
  expect(out + err).toContain('reading: headings of level 2');
});
