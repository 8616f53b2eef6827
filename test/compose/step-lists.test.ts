import { expect, it } from 'vitest';
import { stepLists } from '../../src/compose/step-lists.ts';

const listsOf = (...texts: readonly string[]): string[] => {
  const lists = stepLists(texts.map((text) => ({ id: text, text })));
  return texts.map((text) => lists.get(text) ?? '-');
};

it.each([
  ['figures', ['1. Mix.', '2. Rest.', '4. Bake.'], ['1. Mix.', '1. Mix.', '1. Mix.']],
  ['letters', ['A. Copper', 'A remark.', 'B. Zinc'], ['A. Copper', '-', 'A. Copper']],
  ['letters beyond h', ['h. Neon', 'i. Argon', 'j. Xenon'], ['h. Neon', 'h. Neon', 'h. Neon']],
  ['Roman numerals', ['i. Neon', 'ii. Argon', 'iii. Xenon'], ['i. Neon', 'i. Neon', 'i. Neon']],
  [
    'a list behind another',
    ['a. Neon', 'b. Argon', 'a. Iron', 'b. Tin'],
    ['a. Neon', 'a. Neon', 'a. Iron', 'a. Iron'],
  ],
  ['initials', ['A. Einstein said it.', 'N. Bohr did not.', 'b. small'], ['-', '-', '-']],
])('%s', (_, texts, expected) => expect(listsOf(...texts)).toEqual(expected));
