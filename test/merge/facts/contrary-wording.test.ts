import { describe, expect, it } from 'vitest';
import { contraryWording } from '../../../src/merge/facts/contrary-wording.ts';

describe('two sentences that are the same but for a word', () => {
  it.each([
    ['The left half feeds the body.', 'The right half feeds the body.'],
    [
      'The left half feeds the body with blood, the right one the lung.',
      'The right half feeds the body with blood.',
    ],
    [
      'Die rechte Hälfte pumpt das Blut in den Körper.',
      'Die linke Hälfte pumpt das Blut in den Körper, die rechte in die Lunge.',
    ],
    ['Walk from the shop to the harbour.', 'Walk to the shop from the harbour.'],
  ])('differ: %s | %s', (one, other) => {
    expect(contraryWording(one, other)).toBe('opposite');
  });

  it('differ by what is counted, also where a number begins them', () => {
    expect(contraryWording('100 days of rest are due.', '100 working days of rest are due.')).toBe('number');
  });

  it.each([
    ['a pronoun with its verb', 'You need the key, which is in the shop.', 'Fetch the key from the shop.'],
    [
      'a word that points at what the other names',
      'After the storm there is a walk round the dike within five days.',
      'Afterwards there is a walk round the dike within five days.',
    ],
    ['what stands behind a code', '301 – permanent redirect', '301 moved permanently'],
    ['how a power is written', 'It takes O(n^2) steps.', 'It takes O(n²) steps.'],
    ['a slip of the pen', 'The disk must be encryted.', 'The disk must be encrypted.'],
    [
      'a condition before the comma',
      'If the left half feeds the body with blood, the right one rests.',
      'The right half feeds the body with blood.',
    ],
  ])('do not differ by %s', (_, one, other) => {
    expect(contraryWording(one, other)).toBeNull();
  });

  it.each([
    [
      'a denial of one letter more',
      'The growth is typical of the species here.',
      'The growth is atypical of the species here.',
    ],
    ['short words', 'Tie the boat to the post.', 'Tie the boast to the post.'],
  ])('differ by %s', (_, one, other) => {
    expect(contraryWording(one, other)).toBe('opposite');
  });
});
