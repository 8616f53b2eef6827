import { expect, it } from 'vitest';
import { corpus, everyday } from './corpus.ts';
import { tryCorpus } from './try-corpus.ts';

it('there are a hundred and twenty in every run of the tests, no two of one name', () => {
  expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
  expect(everyday.length).toBeGreaterThanOrEqual(120);
});

// The other half stands in a file of its own, so that two can be at work at once.
tryCorpus(everyday.filter((_, at) => at % 2 === 0));
