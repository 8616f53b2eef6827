import { describe, expect, it } from 'vitest';
import { composeEdition } from '../../src/compose/compose.ts';
import { mergeTexts } from '../helpers/merge-texts.ts';
import { settingsFor } from '../helpers/press-sheet.ts';

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
});
