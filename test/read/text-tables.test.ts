import { expect, it } from 'vitest';
import { exampleLists } from '../../src/read/example-lists.ts';
import { textTables } from '../../src/read/text-tables.ts';

it.each([
  ['a line of text over and under dashes', 'any text here\n- - - -\nmore text here'],
  ['a heading', 'A heading\n---------\n\nText.'],
  ['rules', 'One.\n\n---\n\nTwo.\n\n---\n\nThree.'],
  ['words that stand between the columns', 'One    two\n--- ---\nabc       def over there\n'],
  ['code', '```\na   b\n--- ---\n1   2\n```'],
  ['a line of dashes without a table', 'Text.\n\n--- ---\n\n## Next?\n\nMore.\n\n--- ---\n'],
])('%s is no table', (_, text) => expect(textTables(text)).toBe(text));

it.each([
  [
    'one without names',
    '---- ----\n12   34\n56   78\n---- ----\n',
    ['|  |  |', '| 12 | 34 |', '| 56 | 78 |'],
  ],
  ['one whose columns one blank parts', 'A   B\n--- ---\nabc def\n', ['| A | B |', '| abc | def |']],
  ['a cell without words', 'A   B\n--- ---\n    def\n', ['|  | def |']],
])('%s is a table, on as many lines', (_, text, rows) => {
  const made = textTables(text);
  for (const row of rows) expect(made.split('\n')).toContain(row);
  expect(made.split('\n')).toHaveLength(text.split('\n').length);
});

it('examples count on, a name has one number, and an address is none', () => {
  expect(exampleLists('(@) One.\n\nText.\n\n(@b) Two, see (@b).\n\n(@b) Again.\n\n`x`@y (@unknown)')).toBe(
    '1. One.\n\nText.\n\n2. Two, see (2).\n\n2. Again.\n\n`x`@y (@unknown)',
  );
});
