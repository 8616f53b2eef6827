import { describe, expect, it } from 'vitest';
import { conflictRule } from '../../../src/merge/contradiction/conflict.ts';

const conflict = conflictRule(() => 1);

describe('a difference', () => {
  it.each([
    ['number', 'Replace shoes after about 700 kilometres.', 'Replace running shoes after 900 km.'],
    ['number', 'Keep backups for at least 30 days.', 'Keep all backups for 7 days.'],
    ['number', 'Change the oil every two weeks.', 'Change the engine oil every 3 months.'],
    ['number', 'Heat the water to 94 degrees.', 'Heat water to 85 °C before pouring.'],
    ['number', 'The act came into force on 5 May 2018.', 'The act came into force on 25 May 2018.'],
    ['number', 'The law was passed in 1998 by parliament.', 'Parliament passed the law in 2001.'],
    ['number', 'Split the data 80/20 into train and test.', 'Split the data 70/30 into train and test.'],
    [
      'denial',
      'You should encrypt the backup of the database.',
      'You should not encrypt the backup of the database.',
    ],
    ['denial', 'Always rotate the keys of the service.', 'Never rotate the keys of the service.'],
    [
      'quantifier',
      'A code review is mandatory for every merge request.',
      'A code review is optional for a merge request.',
    ],
    ['opposite', 'Brush the dog before the bath.', 'Brush the dog after the bath.'],
    ['opposite', 'Increase the learning rate during warm-up.', 'Decrease the learning rate during warm-up.'],
  ])('in %s: %s / %s', (kind, one, other) => {
    expect(conflict(one, other)).toBe(kind);
    expect(conflict(other, one)).toBe(kind);
  });
});

describe('no difference', () => {
  it.each([
    ['the same amount in another unit', 'Change the oil every two weeks.', 'Change the oil every 14 days.'],
    [
      'about the same amount',
      'Replace shoes after about 700 kilometres.',
      'Replace running shoes after 750 km.',
    ],
    ['a stretch that holds the other', 'Keep backups for at least 30 days.', 'Keep all backups for 90 days.'],
    [
      'a number that is a name',
      'Use L1 regularization on the weights.',
      'Use L2 regularization on the weights.',
    ],
    ['amounts of other things', 'Train for 16 weeks with three runs.', 'Run thirty kilometres in training.'],
    ['another subject', 'Never share your password.', 'Always lock the door of the server room.'],
    [
      'two cases, parted by an amount',
      'Loans of up to 30 euros need no signature.',
      'Between 30 and 90 euros the treasurer must sign loans.',
    ],
    [
      'all or none',
      'It means that all lamps of a row shine or none of them.',
      'All lamps of a row shine, or none.',
    ],
    [
      'a list that has both of two opposites',
      'Sanded, unsanded, painted and stained.',
      'Sanded, unsanded, painted, stained.',
    ],
    ['only other words', 'Avoid overly complex models.', 'Simpler models often generalize better.'],
  ])('in %s', (_, one, other) => {
    expect(conflict(one, other)).toBeNull();
  });
});
