import { expect, it } from 'vitest';
import { accountOf } from '../inventory/accounted.ts';

/** Questions, and everything else that is printed. */
async function read(text: string): Promise<{ questions: string[]; printed: string }> {
  const { account } = await accountOf('a.md', text);
  const of = (fate: string): string[] =>
    account.ranges.filter((range) => range.fate === fate && range.kind !== 'mark').map((range) => range.text);
  return { questions: of('question'), printed: of('printed').join(' ') };
}

it.each([
  [
    'whose items all have the number 1',
    '1. What is A?\n\n   The first letter.\n\n1. What is B?\n\n   The second.\n\n1. Explain the letter C.\n\n   It is the third.\n',
    3,
  ],
  [
    'of two with the number 1',
    '1. What is A?\n   The first letter.\n1. Explain the letter B.\n   The second.\n',
    2,
  ],
  [
    'in which numbers are left out',
    '1. What is A?\n\n   The first.\n\n2. What is B?\n\n   The second.\n\n5. Explain the letter E.\n\n   The fifth.\n',
    3,
  ],
])('a request is a question in a list %s', async (_, text, count) => {
  const { questions } = await read(text);
  expect(questions).toHaveLength(count);
});

it('the answer under a question is none, whatever number it begins with', async () => {
  const { questions, printed } = await read(
    '1. When does the term begin?\n1. October.\n2. Who teaches?\n   Anna.\n',
  );
  expect(questions).toHaveLength(2);
  expect(printed).toContain('October');
});

/** The types of the blocks that a text is read as. */
async function blocks(text: string): Promise<string[]> {
  const { document } = await accountOf('a.md', `## What is it?\n\n${text}`);
  return document.tree.children.slice(1).map(({ type }) => type);
}

it.each([
  ['a share among others', 'There is also\n\n- 20 % for the lab.', ['paragraph', 'list']],
  ['a price', 'It costs:\n\n- 5 € a month', ['paragraph', 'list']],
  ['what somebody said', 'The UN says so.\n\n> 3 billion people do.', ['paragraph', 'blockquote']],
  ['a share as an answer', '- 20 % on all goods.', ['paragraph']],
  ['more than a number', '> 100 people.', ['paragraph']],
  ['a temperature', 'At night it is\n\n- 5 °C', ['paragraph', 'paragraph']],
])('a sign before a number is of %s', async (_, text, types) => expect(await blocks(text)).toEqual(types));
