import { expect, it } from 'vitest';
import { mostPagesOf } from '../../src/editions/most-pages.ts';
import { edition, smallEdition } from '../helpers/edition.ts';

it('an edition may have more pages the more questions it has and the longer its text is', () => {
  const ofLength = (questions: number, characters: number) =>
    edition([
      {
        title: null,
        entries: Array.from({ length: questions }, () => ({
          question: 'Why?',
          points: [{ by: ['a'], text: 'x'.repeat(characters) }],
        })),
      },
    ]);
  const most = (questions: number, characters: number) => mostPagesOf(ofLength(questions, characters), {});
  expect(most(10, 50_000) - most(10, 0)).toBe(1000);
  expect(most(1000, 0) - most(0, 0)).toBe(2000 + (1000 * 'Why?'.length) / 500);
  // A book of a few words has little more than any may have, whatever a theme makes of it.
  expect(mostPagesOf(smallEdition(), {})).toBeLessThan(5020);
});

it('a limit that is set is the limit', () => {
  expect(mostPagesOf(smallEdition(), { pages: 1 })).toBe(1);
});
