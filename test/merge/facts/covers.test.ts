import { describe, expect, it } from 'vitest';
import { covers } from '../../../src/merge/facts/covers.ts';
import { secondCheck } from '../../../src/merge/facts/second-check.ts';

describe('a sentence says all of another', () => {
  it.each([
    ['articles and number of nouns', 'Report the bug with the steps.', 'Report bugs with steps.'],
    [
      'what stands behind `of` before its noun',
      'Fasten the strap of the helmet.',
      "Fasten the helmet's strap.",
    ],
    ['a figure for a number word', 'Rest for five minutes.', 'Rest for 5 minutes before carving.'],
    [
      'an example between commas',
      'Containers pack the model.',
      'Containers, such as Docker, pack the model.',
    ],
    ['further items of a list', 'Clean and load the data.', 'Clean, check, label and load the data.'],
    ['a hyphen more', 'Report the F1 score and overfitting.', 'Report the F1-score and over-fitting weekly.'],
    [
      'a tail more',
      'Place the ladder on firm ground.',
      'Place the ladder on firm ground at an angle of 75 degrees.',
    ],
  ])('with %s', (_, one, other) => {
    expect(covers(one, other)).toBe(true);
    expect(secondCheck(one, other)).toBe(true);
  });

  it('with an attribute less that the question names, where no other stands in its place', () => {
    const asked = new Set(['deploi', 'full', 'time']);
    expect(covers('Monitor the deployed models daily.', 'Monitor the models daily.', asked)).toBe(true);
    expect(covers('Full-time staff have leave.', 'Part-time staff have leave.', asked)).toBe(false);
  });
});

describe('a sentence does not say all of another', () => {
  it.each([
    ['another word, which the hyphen makes', 'Players re-sign the contract.', 'Players resign the contract.'],
    ['who does what to whom', 'The buyer sues the seller.', 'The seller sues the buyer.'],
    ['the passive', 'The team monitors.', 'The team is monitored.'],
    ['a condition more', 'The fee is refunded.', 'The fee is refunded if you cancel.'],
    [
      'an exception more',
      'Guests may smoke on the terrace.',
      'Guests may smoke on the terrace, except at lunch.',
    ],
    ['an attribution of another kind', 'Most users agree.', 'All users agree.'],
    ['a restricted subject', 'Drivers wear helmets.', 'Drivers of tractors wear helmets.'],
    ['another clause between', 'Riders wear a helmet.', 'Riders wave while trainers wear a helmet.'],
    ['other signs', 'It runs while i < n.', 'It runs while i <= n.'],
    ['another case of letters', 'The sensor measures CO.', 'The sensor measures Co.'],
    ['stems of other words', 'Gather experience first.', 'Gather experiments first.'],
    ['a denial in German', 'Der Hund darf in das Haus.', 'Der Hund darf nicht in das Haus.'],
    ['a denial in a language that is not known', 'De hond mag in het huis.', 'De hond mag niet in het huis.'],
  ])('with %s', (_, one, other) => {
    expect(covers(one, other)).toBe(false);
  });

  it.each([
    [
      'Bei der Abnahme entstehen dem Mieter Kosten.',
      'Bei der Abnahme entstehen dem Mieter keinerlei Kosten.',
    ],
    ['Der Mieter muss das Dach reinigen.', 'Der Mieter muss keinesfalls das Dach reinigen.'],
    ['Die Schwester prüft die Dosis.', 'Die Schwester prüft die halbe Dosis.'],
    ['Der Makler verlangt Provision.', 'Der Makler verlangt angeblich Provision.'],
    ['The server stores passwords.', 'The server stores zero passwords.'],
    ['Few managers approve the plan.', 'A few managers approve the plan.'],
    ['Visitors may enter the lab.', 'Accompanied visitors may enter the lab.'],
    ['The shop refunds the cost.', 'The shop refunds part of the cost.'],
    ['Hable con el cura.', 'Hable con la cura.'],
    ['Guarde el capital en el banco.', 'Guarde la capital en el banco.'],
    ['On va par le tour de la ville.', 'On va par la tour de la ville.'],
  ])('“%s” is not said by “%s”', (sentence, printed) => {
    expect(covers(sentence, printed)).toBe(false);
    expect(covers(printed, sentence)).toBe(false);
  });
});
