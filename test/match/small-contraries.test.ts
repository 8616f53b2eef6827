import { describe, expect, it } from 'vitest';
import { match } from '../../src/match/match.ts';
import { answerSet } from '../helpers/answer-set.ts';

const questionsOf = (one: string, other: string) =>
  match([answerSet('a', `? 1. ${one}`), answerSet('b', `? 1. ${other}`)]).length;

describe('a small word that turns a question makes another of it', () => {
  it.each([
    ['How is the oven switched on?', 'How is the oven switched off?'],
    ['What happens over 30 degrees?', 'What happens under 30 degrees?'],
    ['How do I get to the station?', 'How do I get from the station?'],
    ['Who opens the shop?', 'When is the shop opened?'],
    ['Wann darf ich parken?', 'Wann darf ich nicht parken?'],
    ['Wie melde ich mich an?', 'Wie melde ich mich ab?'],
    ['Wie mache ich das Fenster auf?', 'Wie mache ich das Fenster zu?'],
    ['Was mache ich mit Termin?', 'Was mache ich ohne Termin?'],
    ['Was liegt über dem Keller?', 'Was liegt unter dem Keller?'],
    ['Wer nimmt Pakete an?', 'Wer nimmt Pakete mit?'],
    ['Qui peut entrer ?', 'Qui ne peut pas entrer ?'],
    ['Wer ist für den Plan?', 'Wer ist gegen den Plan?'],
    ['¿Qué se hace con cita?', '¿Qué se hace sin cita?'],
  ])('%s %s', (one, other) => {
    expect(questionsOf(one, other)).toBe(2);
  });

  it.each([
    ['How is the oven switched on?', 'How do I switch on the oven?'],
    ['Wie melde ich mich an?', 'Wie melde ich mich richtig an?'],
    ['Who opens the shop?', 'Who is opening the shop?'],
  ])('and none does not: %s %s', (one, other) => {
    expect(questionsOf(one, other)).toBe(1);
  });
});
