import { expect, it } from 'vitest';
import { accountOf } from '../inventory/accounted.ts';

async function printed(text: string): Promise<string> {
  const { account } = await accountOf('a.md', text);
  return account.ranges
    .filter(({ fate, kind }) => fate === 'printed' && kind !== 'mark')
    .map((range) => range.text)
    .join(' ');
}

const others = '## What is milk?\n\nEmulsion: a mixture of two liquids.\n';

it.each([
  ['is defined', '## What is salt water?\n\nSolution: a mixture of two substances.\n', 'Solution: a mixture'],
  [
    'is asked for',
    '## What is a solution?\n\nSolution: It is even.\n\n## And x?\n\nSolution: 5\n',
    'Solution: It',
  ],
  ['no other answer has', '## Was ist Salzwasser?\n\nLösung: Salz ist in Wasser.\n', 'Lösung: Salz'],
  ['is all of the answer', '## What is salt water called?\n\nSolution\n', 'Solution'],
  ['is a person', '## Who is elected?\n\nCandidate\n', 'Candidate'],
])('a word for "answer" that %s is one of the answer', async (_, text, words) =>
  expect(await printed(`${text}\n${others}`)).toContain(words),
);

it.each([
  ['several have', '## Compute 2+3?\n\nSolution: 5\n\n## Compute 3+4?\n\nSolution: 7\n'],
  ['stands alone over nothing', '## Compute 2+3?\n\nSolution\n\n## Compute 3+4?\n\nSolution\n'],
  ['is no other thing', `## Why?\n\nAnswer: Because.\n\n${others}`],
])('one that %s is its mark', async (_, text) => expect(await printed(text)).not.toMatch(/Solution|Answer/));
