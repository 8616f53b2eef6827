import { describe, expect, it } from 'vitest';
import { match } from '../../src/match/match.ts';
import { answerSet } from '../helpers/answer-set.ts';

/** What becomes of two questions with answers that have nothing in common: `joined`, `offered` or `apart`. */
function fate(one: string, other: string): string {
  const groups = match([answerSet('a', `? ${one}\nYes.`), answerSet('b', `? ${other}\nNo.`)]);
  if (groups.length === 1) return 'joined';
  return groups.some(({ offers = [] }) => offers.length > 0) ? 'offered' : 'apart';
}

describe('two questions', () => {
  it.each([
    ['Who writes the postmortem?', 'Who writes the post-mortem?', 'joined'],
    ['Wer schreibt die E-Mail?', 'Wer schreibt die Email?', 'joined'],
    ['How do I resign a contract?', 'How do I re-sign a contract?', 'apart'],
    ['How should passwords be stored?', 'How do you handle passwords?', 'offered'],
    [
      'How do you do a zero-downtime database migration?',
      'How would you run a schema migration without downtime?',
      'offered',
    ],
    ['What are indexes in a database?', "What's an index, and what are its costs?", 'offered'],
    ['Was ist ein Index?', 'Was ist ein Index, und wie teuer ist er?', 'offered'],
    ['JWT or server sessions?', 'Sessions or JWTs for authentication?', 'offered'],
    ['JWT or server sessions?', 'Cookies or local storage?', 'apart'],
    ['What is a zero-day?', 'What is a day without rain?', 'apart'],
  ])('%s / %s: %s', (one, other, expected) => {
    expect(fate(one, other)).toBe(expected);
  });
});

describe('answers alone', () => {
  const others = (set: string) =>
    ['bread', 'ships', 'glaciers', 'violins', 'bees', 'canals', 'chess', 'volcanoes']
      .map(
        (thing) => `? What do ${thing} need ${set}?\nNothing that ${thing} of ${set} have told us so far.\n`,
      )
      .join('');
  const fateOf = (one: string, answer: string, other: string, facing: string) => {
    const groups = match([
      answerSet('a', `? ${one}\n${answer}\n${others('Ada')}`),
      answerSet('b', `? ${other}\n${facing}\n${others('Ben')}`),
    ]);
    const own = groups.find(({ members }) => members.some(({ answer }) => answer.question === one));
    return (own?.members.length ?? 0) > 1 ? 'joined' : (own?.offers ?? []).length > 0 ? 'offered' : 'apart';
  };

  it('make no choice of two things and an amount one question', () => {
    const [answer, facing] = [
      'Access tokens should live for 15 minutes. Refresh tokens live for 30 days.',
      'Keep access tokens short-lived: 15 minutes is common. Refresh tokens may live for 30 days.',
    ];
    expect(
      fateOf('How long should an access token live?', answer, 'JWT or server sessions?', facing),
    ).not.toBe('joined');
    expect(
      fateOf('How long should an access token live?', answer, 'Access tokens: what is their life?', facing),
    ).toBe('joined');
  });
});
