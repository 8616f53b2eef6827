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

describe('questions of the same words may be two', () => {
  it.each([
    ['How do I get from Bonn to Mainz?', 'How do I get from Mainz to Bonn?'],
    ['How do I merge a feature into main?', 'How do I merge main into a feature?'],
    ['What does the buyer owe the seller?', 'What does the seller owe the buyer?'],
    ['Is gas cheaper than coal?', 'Is coal cheaper than gas?'],
    ['Who pays the seller?', 'Who does the seller pay?'],
    ['What eats the fox?', 'What does the fox eat?'],
    ['Who elects the board?', 'Whom does the board elect?'],
    ['Wer bezahlt den Verkäufer?', 'Wen bezahlt der Verkäufer?'],
    ['Wem hilft der Trainer?', 'Wer hilft dem Trainer?'],
    ['Wie komme ich von Bonn nach Mainz?', 'Wie komme ich von Mainz nach Bonn?'],
    ['Qui mange le renard ?', 'Que mange le renard ?'],
    ['Comment aller de Lyon à Nice ?', 'Comment aller de Nice à Lyon ?'],
    ['¿Quién paga al vendedor?', '¿A quién paga el vendedor?'],
    ['¿Es el gas más barato que el carbón?', '¿Es el carbón más barato que el gas?'],
    ['Can I cancel within 14 days?', 'Can I cancel after 14 days?'],
    ['How do plants make oxygen?', 'How do plants use oxygen?'],
    ['When is a contract void?', 'When is a contract voidable?'],
    ['When does the train leave?', 'When does the last train leave?'],
    ['How long does cooked rice keep?', 'How long does raw rice keep?'],
  ])('%s %s', (one, other) => {
    expect(questionsOf(one, other)).toBe(2);
  });

  it.each([
    ['What is the difference between gas and coal?', 'What is the difference between coal and gas?'],
    ['How does gas differ from coal?', 'How does coal differ from gas?'],
    ['Which is cheaper, gas or coal?', 'Which is cheaper, coal or gas?'],
    ['Who keeps the log?', 'By whom is the log kept?'],
    ['What are the stages of mitosis?', 'What are the phases of mitosis?'],
    ['May a pupil leave the yard?', 'May a student leave the yard?'],
    ['Wann öffnet die Bücherei am Montag?', 'Wann öffnet am Montag die Bücherei?'],
  ])('and one: %s %s', (one, other) => {
    expect(questionsOf(one, other)).toBe(1);
  });
});

describe('questions that are one but for a word', () => {
  const answered = 'By a pull request, which two people read and approve before anybody brings it in.';

  it('are two, though their answers are the same', () => {
    const [one, other] = ['push', 'merge'].map((verb, at) =>
      answerSet(`${at}`, `? Who may ${verb} to main?\n${answered}`),
    );
    const groups = match([one, other].flatMap((set) => set ?? []));
    expect(groups.length).toBe(2);
    expect(groups.flatMap(({ offers = [] }) => offers).length).toBe(1);
  });

  it('are not brought together by a third that asks of both', () => {
    const sets = ['a remote branch', 'a local branch', 'a branch'].map((what, at) =>
      answerSet(`${at}`, `? How do I delete ${what}?\nWith a command.`),
    );
    for (const order of [sets, sets.toReversed(), [sets[2], sets[0], sets[1]].flatMap((set) => set ?? [])])
      expect(
        match(order)
          .map(({ members }) => members.length)
          .toSorted(),
      ).toEqual([1, 2]);
  });
});
