import { describe, expect, it } from 'vitest';
import { contextOf, coverRule } from '../../../src/merge/fusion/fold.ts';
import { fuse } from '../../../src/merge/fusion/fuse.ts';
import { printedText } from '../../../src/merge/fusion/passage.ts';
import type { Unit } from '../../../src/model/unit.ts';

const unitOf = (id: string, text: string): Unit => ({
  id,
  kind: 'sentence',
  text,
  phrasing: [{ type: 'text', value: text }],
  file: `${id}.md`,
  lines: [1, 1],
  paragraph: 0,
});

/** What is printed of two answers of a sentence each, of which the second goes on and so is the fuller. */
function printed(one: string, other: string): string[] {
  const more =
    'Zebras graze beside every brook in Kenya during long dry months, together with gnus and hyenas.';
  const { runs } = fuse(
    [
      { answerSet: 'a', units: [unitOf('a', one)] },
      { answerSet: 'b', units: [unitOf('b', other), unitOf('more', more)] },
    ],
    coverRule(),
    { context: contextOf('What do I have to know?'), whole: new Set() },
  );
  return runs.flatMap(({ units }) => units.map(printedText)).filter((text) => text !== more);
}

describe('a sentence that another does not say stays as it is', () => {
  it.each([
    // Who does it, and to whom.
    ['The tenant pays for water, heating and light.', 'The landlord pays for water and heating.'],
    ['The train stops at Ulm, Bonn and Mainz.', 'The bus stops at Ulm and Mainz.'],
    ['The doctor told the nurse to leave.', 'The nurse told the doctor to leave.'],
    ['The child was bitten by the dog.', 'The dog was bitten by the child.'],
    ['The committee decides the budget.', 'The committee advises those who decide the budget.'],
    [
      'The mayor opens the fair.',
      'In a year with an election the wife of the mayor opens the fair with a long speech.',
    ],
    // When, where, with what.
    [
      'Check the brakes, the lights and the horn before you drive.',
      'Check the brakes, the lights and the horn after you drive.',
    ],
    ['Feed the dog, the cat and the hens in the morning.', 'Feed the dog and the hens in the evening.'],
    ['Cut the onions, the carrots and the leek into cubes.', 'Cut the carrots into strips.'],
    ['The train stops at Ulm, Bonn and Mainz.', 'The train stops at Mainz on Sundays.'],
    ['Store apples, pears and plums.', 'Store pears and plums in the cellar.'],
    ['Lock the shed, the gate and the house twice.', 'Lock the gate once.'],
    ['Use bleach to clean the sink, the bath and the floor.', 'Use soap to clean the sink and the floor.'],
    ['Turn off gas, water and power before you leave.', 'Turn on water and power when you come.'],
    // Of what.
    ['Bring a passport, a photo and the fee.', 'Bring a copy of the passport.'],
    ['Light is needed.', 'In light they take in carbon dioxide and give off oxygen.'],
    ['Consent is necessary.', 'The consent of the board ends after a year.'],
    ['Use butter.', 'Use oil in place of butter.'],
    ['The seller pays.', 'The seller pays half.'],
    ['Take a pill.', 'Take a pill twice.'],
    ['Mix eggs and milk.', 'Mix flour, eggs and milk.'],
    ['Eier und Milch verrühren.', 'Mehl, Eier und Milch verrühren.'],
    ['Use hooks to run tests, lint and format.', 'Use hooks to skip tests.'],
  ])('%s / %s', (one, other) => {
    for (const texts of [printed(one, other), printed(other, one)])
      expect(texts.toSorted()).toEqual([one, other].toSorted());
  });

  it.each([
    ['The rule applies to guests.', 'The rule applies to guests and members.'],
    ['Rest the dough.', 'Rest the dough to relax it.'],
  ])('and what another says goes: %s / %s', (one, other) => {
    expect(printed(one, other)).toEqual([other]);
  });
});
