import { describe, expect, it } from 'vitest';
import { leans } from '../../../src/merge/fusion/stand-alone.ts';

describe('a sentence leans on the one before it in other languages than English', () => {
  it.each([
    'Sie verhindert, dass es blutet.',
    'Durch sie wird es verhindert.',
    'Es zeigt die Zeit.',
    'Dadurch sinkt der Druck.',
    'Das ist wichtig.',
    'Elle protège la peau.',
    'Il protège la peau.',
    'Esto evita daños.',
    'Fish, too.',
    'Eier ebenfalls.',
    'Le poisson aussi.',
  ])('%s', (sentence) => expect(leans(sentence)).toBe(true));

  it.each([
    'Sie können anrufen.',
    'Es gibt drei Arten.',
    'Das Gerät ist an.',
    'Il faut appeler.',
    'Es importante llamar.',
    'Dienstag ist frei.',
    'Die Tür ist zu.',
    'Erst lüften.',
    'Esel tragen.',
    'Never fill the tank of the van too full.',
    'It is best to ask whether the landlord has to agree, too.',
  ])('and not: %s', (sentence) => expect(leans(sentence)).toBe(false));
});
