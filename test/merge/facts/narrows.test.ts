import { describe, expect, it } from 'vitest';
import { narrows } from '../../../src/merge/facts/narrows.ts';

describe('a printed sentence restricts what another claims', () => {
  it.each([
    ['by an attribute', 'The shop stores passwords.', 'The shop stores encrypted passwords.'],
    ['by how', 'The guest pays.', 'The guest pays in cash.'],
    [
      'by how, behind a comma',
      'Visitors enter the hall.',
      'Visitors enter the hall, accompanied by a guide.',
    ],
    ['by when, behind a comma', 'The desk is open.', 'The desk is open, on weekdays.'],
    ['in brackets', 'The guest pays.', 'The guest pays (in cash).'],
    ['in German', 'Der Gast zahlt.', 'Der Gast zahlt, in bar.'],
  ])('%s', (_, sentence, printed) => {
    expect(narrows(sentence, printed)).toBe(true);
  });
});

describe('a printed sentence only adds', () => {
  it.each([
    ['examples', 'Pack the model.', 'Pack the model, such as a tree.'],
    ['items', 'Clean and load the data.', 'Clean, check and load the data.'],
    ['what comes of it', 'Pack the model.', 'Pack the model, ensuring that it runs anywhere.'],
    ['what is told of a thing', 'Detect drift.', 'Detect drift, which harms the model.'],
    ['a reason', 'Rest the dough.', 'Rest the dough, because it is tough.'],
    ['a purpose', 'Rest the dough.', 'Rest the dough to relax it.'],
  ])('%s', (_, sentence, printed) => {
    expect(narrows(sentence, printed)).toBe(false);
  });
});
