import { describe, expect, it } from 'vitest';
import { contraryWording } from '../../../src/merge/facts/contrary-wording.ts';
import { readWords } from '../../../src/merge/facts/read-words.ts';
import { type DifferingPair, judgePairs, shapes } from '../../helpers/differing-pairs.ts';

/** The numbers of a sentence, as its words are compared. */
const numbers = (sentence: string) =>
  readWords(sentence).words.flatMap(({ key, text }) => (/^\d+$/.test(key) ? [`${text} = ${key}`] : []));

describe('a number in words', () => {
  it.each([
    ['The lease runs for one hundred and twenty days.', 'one hundred and twenty = 120'],
    ['The lease runs for twenty-one days.', 'twenty-one = 21'],
    ['The lot has two thousand five hundred seats.', 'two thousand five hundred = 2500'],
    ['Der Vertrag läuft fünfundzwanzig Monate.', 'fünfundzwanzig = 25'],
    ['Der Saal hat die zweihundertdreißig Plätze.', 'zweihundertdreißig = 230'],
    ['Das sind eintausendzweihundertsiebzehn Bücher.', 'eintausendzweihundertsiebzehn = 1217'],
    ['Le délai est de trente et un jours.', 'trente et un = 31'],
    ['Le délai est de soixante-quinze jours.', 'soixante-quinze = 75'],
    ['Le délai est de quatre-vingt-dix-sept jours.', 'quatre-vingt-dix-sept = 97'],
    ['La salle est pour deux cent quatre-vingts personnes.', 'deux cent quatre-vingts = 280'],
    ['El plazo es de treinta y un días.', 'treinta y un = 31'],
    ['El plazo es de ciento veinte días.', 'ciento veinte = 120'],
    ['En la sala hay dos mil quinientas plazas.', 'dos mil quinientas = 2500'],
  ])('is read: %s', (sentence, number) => {
    expect(numbers(sentence)).toEqual([number]);
  });

  it.each([
    ['Choose among the three or four.', ['three = 3', 'four = 4']],
    ['The years nineteen ninety are gone.', ['nineteen = 19', 'ninety = 90']],
    ['Of the hundred, twenty are red.', ['hundred = 100', 'twenty = 20']],
    ['Das Mehl sieben und mit dem Zucker mischen.', []],
    ['Nach sieben Tagen ist der Teig reif.', ['sieben = 7']],
    ['Il faut du papier neuf pour le test.', []],
    ['Le colis arrive dans neuf jours.', ['neuf = 9']],
    ['La carta es para una persona y un niño.', []],
  ])('is no longer than it is, and nothing else is one: %s', (sentence, found) => {
    expect(numbers(sentence)).toEqual(found);
  });

  const of = (question: string, a: string, b: string, want: DifferingPair['want']): DifferingPair => ({
    question,
    a,
    b,
    want,
    about: 'number in words',
  });
  const pairs = [
    of('When is it due?', 'It is due in thirty days.', 'It is due in ninety days.', 'differ'),
    of('How long?', 'The guarantee lasts one hundred days.', 'The guarantee lasts 120 days.', 'differ'),
    of('Wie lange?', 'Die Frist beträgt dreißig Tage.', 'Die Frist beträgt neunzig Tage.', 'differ'),
    of('Wie lange gilt es?', 'Der Pass gilt fünfundzwanzig Tage.', 'Der Pass gilt 28 Tage.', 'differ'),
    of('Quel délai ?', 'Le délai est de trente jours.', 'Le délai est de quatre-vingt-dix jours.', 'differ'),
    of('¿Qué plazo?', 'El plazo es de treinta días.', 'El plazo es de noventa días.', 'differ'),
  ];

  it.each(shapes)('differs from another as figures do, in %s', async (shape) => {
    const judged = await judgePairs(pairs, shape);
    expect(judged.filter(({ told, lost, shared }) => !told || lost.length > 0 || shared)).toEqual([]);
  });

  it.each([
    ['The guarantee lasts one hundred and twenty days.', 'The guarantee lasts 120 days.'],
    ['Der Pass gilt fünfundzwanzig Tage.', 'Der Pass gilt 25 Tage.'],
    ['Le contrat dure vingt et un jours.', 'Le contrat dure 21 jours.'],
    ['El contrato dura dos años.', 'El contrato dura 2 años.'],
  ])('is no other than its figures: %s', (one, other) => {
    expect(contraryWording(one, other)).toBeNull();
  });
});
