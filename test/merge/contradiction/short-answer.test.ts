import { describe, expect, it } from 'vitest';
import { namesAnother } from '../../../src/merge/contradiction/short-answer.ts';

describe('two short answers that name different things', () => {
  it.each(['Which database do you use?', 'Which vegetable do you plant first?'])('differ: %s', (question) => {
    expect(namesAnother('Turnips.', 'Barley.', question)).toBe(true);
  });

  it.each([
    'Which vegetable would you plant again?',
    'Which is your favourite vegetable?',
    'Which vegetable do you like most?',
  ])('are everybody’s own: %s', (question) => {
    expect(namesAnother('Turnips.', 'Barley.', question)).toBe(false);
  });
});
