import { describe, expect, it } from 'vitest';
import { interleave } from '../../../src/merge/facts/interleave.ts';

/** What is printed of two sentences, the words of the second in brackets; null where they stay two. */
function printed(base: string, added: string): string | null {
  const joined = interleave(base, added);
  if (!joined) return null;
  return joined.stretches
    .map(({ of, from, to }) => (of === 'base' ? base.slice(from, to) : `[${added.slice(from, to)}]`))
    .join('');
}

describe('two sentences that are the same but for what each has more', () => {
  it.each([
    [
      'a tail',
      'Vick is barred from training camp.',
      'Vick is barred from training camp while the league investigates.',
      'Vick is barred from training camp[ while the league investigates].',
    ],
    [
      'a tail with its point, where the base has none',
      'Vick is barred from training camp',
      'Vick is barred from training camp while the league investigates.',
      'Vick is barred from training camp[ while the league investigates.]',
    ],
    [
      'an attribute of what something is',
      'Water is a compound of hydrogen and oxygen.',
      'Water is a chemical compound of hydrogen and oxygen.',
      'Water is a[ chemical ]compound of hydrogen and oxygen.',
    ],
    [
      'each something',
      'Cool the burn under running water and cover it loosely.',
      'Cool the burn for ten minutes under running water and cover it.',
      'Cool the burn[ for ten minutes ]under running water and cover it loosely.',
    ],
    [
      'an aside',
      'The tower was closed for repairs.',
      'The tower, built in 1907, was closed for repairs.',
      'The tower[, built in 1907, ]was closed for repairs.',
    ],
    [
      'another number of the noun',
      'Set up a build pipeline.',
      'Set up build pipelines to test the changes.',
      'Set up a build pipeline[ to test the changes].',
    ],
    [
      'who says so, the first word small within',
      'Childhood trauma can lead to heart disease.',
      'A British study found that childhood trauma can lead to heart disease.',
      '[A British study found that childhood] trauma can lead to heart disease.',
    ],
    [
      'a list, with its commas',
      'Check the brakes and the lights before a ride.',
      'Check the brakes, the tyres, and the lights before a ride.',
      'Check the brakes[, the tyres, ]and the lights before a ride.',
    ],
  ])('become one: %s', (_, base, added, together) => {
    expect(printed(base, added)).toBe(together);
  });

  it.each([
    ['another value', 'The pool is open on Monday morning.', 'The pool is open on Tuesday morning.'],
    ['a denial', 'The pool is open on Monday.', 'The pool is not open on Monday.'],
    ['a restriction', 'The treasurer can open the safe.', 'The treasurer alone can open the safe.'],
    ['a condition', 'The warranty is valid abroad.', 'The warranty is valid abroad, if it was registered.'],
    ['what may be done, of fewer', 'Members may use the boats.', 'Members may use the small boats.'],
    ['of whom it is said', 'Visitors enter the old hall.', 'Accompanied visitors enter the old hall.'],
    [
      'of whom it is said, behind it',
      'Guests of the club pay the fee.',
      'Guests of the club with a boat pay the fee.',
    ],
    [
      'another noun',
      'Plan the storage of data in the cloud.',
      'Plan the storage of data centres in the cloud.',
    ],
    ['a part of the thing', 'The price depends on the model.', 'The price depends on the size of the model.'],
    [
      'what is none',
      'The club elects a president each year.',
      'The club elects a former president each year.',
    ],
    ['something in its place', 'Paint the fence in green.', 'Paint the fence by hand in green.\nPaint it.'],
    ['another subject', 'The heron eats small fish.', 'The otter eats small fish and frogs.'],
    [
      'another doing',
      'The nurse checks the pulse of the child.',
      'The doctor checks the pulse of the child daily.',
    ],
  ])('stay two: %s', (_, base, added) => {
    expect(printed(base, added)).toBeNull();
  });
});
