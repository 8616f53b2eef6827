import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clockTimes } from '../../../src/merge/contradiction/clock-times.ts';
import { conflictRule } from '../../../src/merge/contradiction/conflict.ts';
import { differencesAcross } from '../../../src/merge/contradiction/differences-across.ts';
import { answerSet } from '../../helpers/answer-set.ts';
import { press } from '../../helpers/press.ts';
import { root } from '../../helpers/root.ts';

interface Pair {
  readonly lot: string;
  readonly question: string;
  readonly a: string;
  readonly b: string;
  readonly differs: boolean;
}

describe('amounts in answers as teams write them', () => {
  it.each([
    ['first', 0.85, 0.8],
    ['second', 0.85, 0.6],
  ])(
    'are told where they contradict one another, and hardly ever where they are of two things: %s lot',
    async (lot, precision, found) => {
      const pairs = (
        JSON.parse(readFileSync(join(root, 'test/merge/contradiction/amounts.json'), 'utf8')) as Pair[]
      ).filter((pair) => pair.lot === lot);
      const set = (id: 'a' | 'b') =>
        answerSet(id, pairs.map((pair, at) => `? ${at + 1}. ${pair.question}\n- ${pair[id]}`).join('\n\n'));
      const { handbook } = await press([set('a'), set('b')]);
      const told = new Set(
        handbook.entries
          .filter(
            ({ points, differences }) =>
              points.some(({ standing }) => standing === 'differs') || differences !== undefined,
          )
          .map(({ number }) => number),
      );
      const real = pairs.flatMap(({ differs }, at) => (differs ? [at + 1] : []));
      const right = real.filter((number) => told.has(number)).length;
      expect(right / told.size).toBeGreaterThan(precision);
      expect(right / real.length).toBeGreaterThan(found);
    },
  );
});

describe('times of day', () => {
  const read = (sentence: string) => clockTimes(sentence).found.map(({ unit, low }) => [unit, low]);
  const hours = (start: number, end: number) => [['hours', start * 60 * 1440 + end * 60]];

  it.each([
    ["we close at 16 o'clock", 960],
    ['at 15:00 on fridays', 900],
    ['at 4.30 pm', 990],
    ['um 15 uhr', 900],
    ['à 15h30', 930],
    ['a las 15:00', 900],
  ])('are read: %s', (sentence, minutes) => {
    expect(read(sentence)).toEqual([['clock', minutes]]);
  });

  it.each([
    ['9 to 5 pm', 9, 17],
    ['2 to 4 pm', 14, 16],
    ["from 9 to 18 o'clock", 9, 18],
    ['von 8 bis 17 uhr', 8, 17],
    ['9:00-17:00', 9, 17],
    ['we are open from 8 to 20 on weekdays', 8, 20],
    ['mittwochs von 10 bis 14', 10, 14],
  ])('are one stretch: %s', (sentence, start, end) => {
    expect(read(sentence)).toEqual(hours(start, end));
  });

  it.each([
    'within 24 h',
    '3 heures',
    'from 2.50 to 3.50 euros',
    'ratio 16:10',
    '10-12 people',
    'open from 8 to 20 percent',
    'from 8 to 20',
  ])('are not seen in %s', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });
});

describe('sentences of two answers to one question', () => {
  const conflict = conflictRule(() => 1);
  const about = (question: string) => ({ question, label: '', whole: true });

  it.each([
    [
      'How do I measure current?',
      'The ammeter is connected in series.',
      'Put the ammeter in parallel with the lamp.',
      'opposite',
    ],
    [
      'How do I set a meter?',
      'First choose the largest range.',
      'Choose the smallest range first.',
      'opposite',
    ],
    [
      'Who may change a name?',
      'Any agent may change the name.',
      'Only the billing team may carry it out.',
      'quantifier',
    ],
    [
      'When are we open?',
      'On Saturday we are open from 09:00 to 14:00.',
      'Saturday: 9 a.m. to 4 p.m.',
      'number',
    ],
    [
      'When is the pool open?',
      'The pool is open from 7 to 19 on weekdays and from 9 to 13 on Sundays.',
      'Sunday: 10 a.m. to 5 p.m.',
      'number',
    ],
    [
      'What runs on the board?',
      'The board runs at 5 volts.',
      'Never give the board more than 3.3 volts.',
      'number',
    ],
  ])('differ: %s %s / %s', (question, one, other, kind) => {
    expect(conflict(one, other, about(question))).toBe(kind);
    expect(conflict(other, one, about(question))).toBe(kind);
  });

  it.each([
    [
      'Which materials conduct?',
      'Metals such as copper and silver conduct well.',
      'Plastic and glass do not conduct.',
    ],
    ['How do I check a caller?', 'Ask for the account number.', 'Never ask for the full password.'],
    [
      'When is the pool open?',
      'The pool is open from 7 to 19 on weekdays and from 9 to 13 on Sundays.',
      'Monday to Friday: 7 a.m. to 7 p.m.',
    ],
    ['How do we plan a sprint?', 'Planning takes two hours.', 'The stand-up takes 15 minutes.'],
    [
      'How does the move go?',
      'Pack your boxes by Friday at 12:00.',
      'On Monday at 9:00 the boxes stand at your desk.',
    ],
  ])('speak of two things: %s %s / %s', (question, one, other) => {
    expect(conflict(one, other, about(question))).toBeNull();
  });
});

it('are told of sentences in other places of their answers, though one says more besides', () => {
  const [a, b] = [
    'The board by the bridge is renewed once an hour.',
    'The board by the bridge has to be renewed every 20 minutes until the river falls again below the mark.',
  ].map((text, at) => {
    const { id, answers } = answerSet(at === 0 ? 'a' : 'b', `? 1. What is a flood?\n- ${text}`);
    return answers.map((answer) => ({ answerSet: id, answer }));
  });
  const found = differencesAcross(
    [...(a ?? []), ...(b ?? [])],
    () => false,
    conflictRule(() => 1),
    '',
  );
  expect(found.map(({ kind }) => kind)).toEqual(['number']);
});
