import { describe, expect, it } from 'vitest';
import { isReference } from '../../src/text/is-reference.ts';

describe('a sentence that only refers to another question', () => {
  it.each([
    'See question 3.',
    'Same as question 3',
    '(see also questions 3 and 5)',
    'Already answered in question 12.',
    'See Q7.',
    'Siehe Frage 3.',
    'Siehe bitte die Antwort auf Frage 3.2.',
    'Voir la réponse à la question 4.',
    'Véase la pregunta 2.',
    'Vedi domanda 9.',
    'Zie vraag 8.',
    'См. вопрос 5.',
    '参见第12题。',
    '質問12を参照してください。',
    'انظر السؤال 4.',
  ])('%s', (text) => expect(isReference(text)).toBe(true));

  it.each([
    'See question 3 for the reasons why dough rests.',
    'Question 3 is wrong.',
    'The yeast works on, see question 3.',
    'See 3 examples.',
    'See page 3.',
    'See above.',
    'Yes, as in question 3.',
  ])('is not: %s', (text) => expect(isReference(text)).toBe(false));
});
