import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { composeEdition } from '../../src/compose/compose.ts';
import { mergeTexts } from '../helpers/merge-texts.ts';
import { settingsFor } from '../helpers/press-sheet.ts';
import { workshop } from '../helpers/run-cli.ts';

const ada = `## Database questions

1. What is a view?

A stored query.

## Cooking

2. What is a roux?

Flour in fat.
`;
const bob = `## Databases

1. What does a foreign key do?

It points to a row of another table.

## Gardens

2. When are tulips planted?

Before the first frost.
`;

describe('topics of two sources', () => {
  it.each([
    ['Before the season', 'In the season'],
    ['Vor der Prüfung', 'Prüfung'],
    ['Avec licence', 'Sans licence'],
  ])('that are about another time or case are not offered: %s, %s', async (own, other) => {
    const { messages } = await mergeTexts({
      'ada.md': ada.replace('Database questions', own),
      'bob.md': bob.replace('Databases', other),
    });
    expect(messages.filter(({ ruleId }) => ruleId === 'topics-apart')).toEqual([]);
  });

  it('that are about one thing stand beside one another, and a join is offered', async () => {
    const { handbook, messages } = await mergeTexts({ 'ada.md': ada, 'bob.md': bob });
    expect(handbook.topics.map(({ title }) => title)).toEqual([
      'Database questions',
      'Databases',
      'Cooking',
      'Gardens',
    ]);
    expect(handbook.entries.map(({ number, question }) => `${number} ${question}`)).toEqual([
      '1 What is a view?',
      '2 What does a foreign key do?',
      '3 What is a roux?',
      '4 When are tulips planted?',
    ]);
    const offered = messages.find(({ ruleId }) => ruleId === 'topics-apart');
    const [setting = ''] = /sections: .*/.exec(String(offered?.note)) ?? [];
    const joined = await mergeTexts(
      { 'ada.md': ada, 'bob.md': bob },
      `answers:\n  - { id: a, files: ada.md }\n  - { id: b, files: bob.md }\n${setting}\n`,
    );
    expect(joined.handbook.topics.map(({ title, entries }) => `${title} ${entries.length}`)).toEqual([
      'Database questions 2',
      'Cooking 1',
      'Gardens 1',
    ]);
  });

  it('that are about other things stay as they are', async () => {
    const { messages } = await mergeTexts({
      'ada.md': ada,
      'bob.md': bob.replace('Databases', 'Questions of style'),
    });
    expect(messages.filter(({ ruleId }) => ruleId === 'topics-apart')).toEqual([]);
  });

  it('are numbered in the order in which they are printed, what stands under none last', async () => {
    const { handbook } = await mergeTexts({
      'ada.md': 'What is a hash?\n\nA short sum of a long text.\n\nWhat is a salt?\n\nA random prefix.\n',
      'bob.md': bob,
    });
    const { parts } = composeEdition(handbook, settingsFor('handbook', {}), 'handbook');
    expect(parts.map(({ title }) => title)).toEqual(['Databases', 'Gardens', 'Further questions']);
    expect(parts.flatMap(({ entries }) => entries.map(({ number }) => number))).toEqual([1, 2, 3, 4]);
  });

  it('that differ in their number alone are one, by the title of the first source', async () => {
    const databases = (title: string, question: string) =>
      `## ${title}\n\n1. ${question}\n\nIt is told in the manual.\n\n## Gardens\n\n2. When are tulips planted?\n\nBefore the first frost.\n`;
    for (const [language, titles] of [
      ['en', ['Databases', 'Database']],
      ['en', ['Policy', 'policies']],
      ['de', ['Datenbank', 'Datenbanken']],
      ['de', ['Wälder', 'Wald']],
    ] as const) {
      const [first, second] = titles;
      const { handbook, messages } = await mergeTexts(
        {
          'a.md': databases(first, 'What is a foreign key?'),
          'b.md': databases(second, 'When is a table locked?'),
        },
        `language: ${language}\nanswers:\n  - { id: a, files: a.md }\n  - { id: b, files: b.md }\n`,
      );
      expect(handbook.topics.map(({ title, entries }) => `${title} ${entries.length}`)).toEqual([
        `${first} 2`,
        'Gardens 1',
      ]);
      expect(handbook.topics[0]?.alsoCalled).toEqual([second]);
      expect(messages.filter(({ ruleId }) => ruleId === 'topics-apart')).toEqual([]);
    }
  });

  it('that only look alike are two', async () => {
    const { handbook } = await mergeTexts({
      'a.md':
        '## Lehre\n\n1. Was ist das?\n\nEine Ausbildung.\n\n## Lehrer\n\n2. Wer ist das?\n\nWer lehrt.\n',
    });
    expect(handbook.topics.map(({ title }) => title)).toEqual(['Lehre', 'Lehrer']);
  });
});

describe('a selection of one of several topics that may be the same', () => {
  const shop = workshop();
  const text = (title: string, ...questions: readonly string[]) =>
    `## ${title}\n\n${questions.map((one, at) => `${at + 1}. ${one}\n\nIt is told on page ${at + 12}.\n`).join('\n')}\n## Gardens\n\n9. When are tulips planted?\n\nBefore the first frost.\n`;

  it('names the other with its questions, and one that names both is left in peace', async () => {
    shop.write({
      'a.md': text('Design', 'What is a facade?', 'Where do caches go?'),
      'b.md': text('System design', 'What is a saga?', 'How are plugins loaded?'),
      'handbook.yml': 'title: Book\nanswers:\n  - { id: a, files: a.md }\n  - { id: b, files: b.md }\n',
    });
    const build = (topics: string) =>
      shop.variorum('build', '.', '-e', 'handbook', '-f', 'md', '-o', 'out', '--topics', topics);
    const half = await build('Design');
    expect(half.code).toBe(0);
    expect(half.err).toContain(
      'The topic `Design` is chosen, and `System design` with 2 questions may be the same',
    );
    expect((await build('Design,System design')).err).not.toContain('may be the same');
  });

  it('takes the title of either source', async () => {
    shop.write({
      'a.md': text('Databases', 'What is a view?'),
      'b.md': text('Database', 'What is a trigger?'),
      'handbook.yml': 'title: Book\nanswers:\n  - { id: a, files: a.md }\n  - { id: b, files: b.md }\n',
    });
    const { code, err } = await shop.variorum(
      ...['build', '.', '-e', 'handbook', '-f', 'md', '-o', 'out', '--topics', 'database'],
    );
    expect(code, err).toBe(0);
    expect(readFileSync(`${shop.folder}/out/handbook.md`, 'utf8')).toMatch(/view[\s\S]*trigger/);
  });
});
