import { describe, expect, it } from 'vitest';
import { contraryWording } from '../../../src/merge/facts/contrary-wording.ts';
import { covers } from '../../../src/merge/facts/covers.ts';

describe('the same words in another order', () => {
  it.each([
    ['On Fridays the desk closes at 3 pm.', 'The desk closes at 3 pm on Fridays.'],
    ['Every year the roof is checked.', 'The roof is checked every year.'],
    ['If the door is closed, ring the bell.', 'Ring the bell if the door is closed.'],
    ['Si la porte est fermée, sonnez.', 'Sonnez si la porte est fermée.'],
    ['Bring the form with the stamp and the photo.', 'Bring the form with the photo and the stamp.'],
    ['Look for rust, moss and the ants.', 'Look for moss, the ants and rust.'],
  ])('say the same where a part is moved: %s', (one, other) => {
    expect(contraryWording(one, other)).toBeNull();
    expect(covers(one, other)).toBe(true);
    expect(covers(other, one)).toBe(true);
  });

  it.each([
    ['Den Antrag prüft das Amt.', 'Das Amt prüft den Antrag.'],
    ['Nur die Leitung hat Zugriff.', 'Zugriff hat nur die Leitung.'],
    ['Wenn es regnet, bleibt der Markt zu.', 'Der Markt bleibt zu, wenn es regnet.'],
    ['El lunes llega el correo.', 'El correo llega el lunes.'],
    ['Keep enzymes at -20 °C.', 'Enzymes are kept at -20 °C.'],
    ['The report is signed by the head.', 'The head signs the report.'],
    ['Switch the circuit off.', 'Then switch off the circuit.'],
    ['Tomatoes and onions are added.', 'Onions and tomatoes are added.'],
    ['A battery turns chemical energy into power.', 'In a battery chemical energy is turned into power.'],
    [
      'Put a cache in front, because reads outnumber writes.',
      'Reads outnumber writes, so put a cache in front.',
    ],
  ])('are no contradiction: %s', (one, other) => {
    expect(contraryWording(one, other)).toBeNull();
    expect(contraryWording(other, one)).toBeNull();
  });

  it.each([
    ['The buyer pays the seller.', 'The seller pays the buyer.'],
    ['Der Käufer haftet dem Verkäufer.', 'Der Verkäufer haftet dem Käufer.'],
    ['Die Bank verklagt die Kundin.', 'Die Kundin verklagt die Bank.'],
    ['Das Amt prüft den Antrag.', 'Der Antrag prüft das Amt.'],
    ['Add tea to coffee.', 'Add coffee to tea.'],
    ['Wash before you cut.', 'Cut before you wash.'],
    ['Then rinse the pan and dry the pan.', 'Then dry the pan and rinse the pan.'],
    ['Alice sits in Paris and Bob sits in Rome.', 'Alice sits in Rome and Bob sits in Paris.'],
    ['Le vendeur paie l’acheteur.', 'L’acheteur paie le vendeur.'],
  ])('contradict one another where it tells who does what to whom: %s', (one, other) => {
    expect(contraryWording(one, other)).toBe('opposite');
    expect(covers(one, other)).toBe(false);
  });

  it('with directions turned round is not the same', () => {
    expect(covers('Turn it from off to on.', 'Turn it from on to off.')).toBe(false);
  });
});

describe('another verb in a verb’s place', () => {
  it.each([
    ['A kettle of 2300 W at 230 V draws 10 A.', 'A kettle with 2300 W at 230 V takes 10 A.'],
    ['The fuse melts and opens the circuit.', 'The fuse melts and interrupts the circuit.'],
    ['We care for a sick animal for two days.', 'We nurse a sick animal for two days.'],
    ['A flood is a rise of more than 2 m.', 'A flood is a rise that tops more than 2 m, or any burst dike.'],
  ])('is another wording: %s', (one, other) => {
    expect(contraryWording(one, other)).toBeNull();
  });
});
