import { describe, expect, it } from 'vitest';
import { answersDifferElsewhere } from '../../../src/merge/contradiction/answers-elsewhere.ts';
import { conflictRule } from '../../../src/merge/contradiction/conflict.ts';
import { quantities } from '../../../src/merge/contradiction/quantities.ts';
import { contraryWording } from '../../../src/merge/facts/contrary-wording.ts';

const differ = (question: string, one: string, other: string) =>
  answersDifferElsewhere(one, other, question, quantities);
const judge = conflictRule(() => 1);
const told = (question: string, one: string, other: string) =>
  judge(one, other, { question, whole: true, answers: true, label: '', linked: true, plain: true });

describe('short answers in German, French and Spanish differ', () => {
  it.each([
    ['Was kostet eine Stunde?', '20 Euro je Stunde.', '25 Euro pro Stunde.', 'number'],
    ['Wie viele Stunden sind zu leisten?', 'Acht Stunden im Jahr.', 'Zwölf Stunden pro Jahr.', 'number'],
    [
      'Auf welche Temperatur fällt der Ofen?',
      'Er fällt nach zehn Minuten auf 210 °C.',
      'Nach zehn Minuten auf 200 Grad herunter.',
      'number',
    ],
    [
      'Wie viel ATP entsteht?',
      'Es werden bis zu 32 Moleküle ATP gewonnen.',
      'Das gibt bis zu 38 ATP.',
      'number',
    ],
    [
      'Wann wird das Wasser abgestellt?',
      'Das Wasser wird Ende Oktober abgestellt.',
      'Am ersten Samstag im November.',
      'number',
    ],
    ['Ab wann ist man befreit?', 'Wer über 70 ist, ist befreit.', 'Ältere über 75 sind befreit.', 'number'],
    [
      'Wer darf die Maschine bedienen?',
      'Nur Personen über 18 Jahre dürfen die Maschine bedienen.',
      'Lehrlinge dürfen sie ab 16 Jahren bedienen.',
      'number',
    ],
    [
      'Darf man Eheringe tragen?',
      'Eheringe dürfen getragen werden.',
      'Kein Schmuck, auch keine Eheringe.',
      'denial',
    ],
    ['Darf man mit Holzkohle grillen?', 'Gasgrill ja, Holzkohle nein.', 'Ja, auch mit Holzkohle.', 'denial'],
    [
      'À quelle heure commence la répétition ?',
      'La répétition commence à 20 h précises le mardi.',
      'Le mardi à 20 h 15.',
      'number',
    ],
    ["Combien coûte l'adhésion ?", "L'adhésion coûte 90 euros par an.", "100 euros l'année.", 'number'],
    ['Peut-on porter des bijoux ?', 'Les bijoux doivent rester discrets.', 'Pas de bijoux.', 'denial'],
    ['Comment s’habille-t-on ?', 'Pas de bijoux.', 'Les bijoux doivent rester discrets.', 'denial'],
    ['Was ziehe ich an?', 'Keine Ringe.', 'Ringe dürfen getragen werden.', 'denial'],
    ['¿Cuál es la multa?', 'La multa es de 200 euros.', 'Se pagan 500 euros.', 'number'],
  ])('%s %s %s', (question, one, other, kind) => {
    expect(differ(question, one, other)).toBe(kind);
    expect(differ(question, other, one)).toBe(kind);
  });

  it.each([
    ['Was kostet eine Stunde?', '20 Euro je Stunde.', '20 € je fehlender Stunde.'],
    ['Was kostet der Eintritt?', '8 Euro.', '4 Euro für Kinder.'],
    ['Quand finit-on ?', 'À 22 h.', 'À 20 h le dimanche.'],
    ['Was kostet der Platz?', '120 Euro.', '10 Euro monatlich.'],
    ['Wann ist geöffnet?', 'Ab 9 Uhr.', 'Mit Jahreskarte ab 8 Uhr.'],
    ['Wann ist das Fest?', 'Im Juni.', 'Der Aufbau beginnt im Mai.'],
    ['Wann ist geöffnet?', 'Bis 22 Uhr.', 'Ab 17 Uhr.'],
    ['Sind Hunde erlaubt?', 'Ja, an der Leine.', 'In der Küche sind Hunde verboten.'],
    ['Darf man parken?', 'Nachts ist Parken verboten.', 'Am Tag ist Parken erlaubt.'],
    ['Peut-on entrer ?', 'Oui le samedi.', 'Non en semaine.'],
    ['Was kostet der Eintritt?', 'Erwachsene zahlen 8 Euro.', 'Kinder zahlen 4 Euro.'],
    ['Wie lange ist geöffnet?', 'Im Sommer bis 20 Uhr.', 'Im Winter bis 18 Uhr, im Sommer bis 20 Uhr.'],
    ['Wie viele Stunden sind zu leisten?', '8 h im Jahr.', 'Acht Stunden im Jahr.'],
    ['Darf man grillen?', 'Nein, außer mit Genehmigung.', 'Ja, aber nur mit Genehmigung.'],
    ['Darf man Hunde mitbringen?', 'Hunde dürfen an der Leine mitkommen.', 'Katzen sind verboten.'],
    ['Wann ist Pause?', 'Um 10 Uhr.', 'Die Pause beginnt um 10 Uhr.'],
    ['Combien coûte la carte ?', '10 euros.', 'La carte coûte 10 €.'],
    ['Was ziehe ich an?', 'Keine Ringe.', 'Ketten dürfen getragen werden.'],
    ['¿Se puede fumar?', 'No, solo fuera.', 'Sí, solo en el patio.'],
  ])('and not: %s %s %s', (question, one, other) => {
    expect(differ(question, one, other)).toBeNull();
    expect(differ(question, other, one)).toBeNull();
  });

  it('leaves English to its own rules', () => {
    expect(differ('What does it cost?', '20 euros.', '25 euros.')).toBeNull();
  });
});

describe('what has opposite words and wants the same is no contradiction', () => {
  it.each([
    ['What happens to broken eggs?', 'Do not use broken eggs.', 'Broken eggs are thrown away.'],
    ['May I smoke?', 'Smoking is forbidden inside.', 'You may smoke only in the yard.'],
    ['How is help called?', 'Call for help.', 'Shout for help.'],
    ['How much power?', 'Never more than is needed.', 'Use no more than you need.'],
    ['How do I check it?', 'By the beacons on 14.100 MHz.', 'Listen to the beacons on 14.100 MHz.'],
    ['Quand finit-on ?', 'On finit à 22 h.', 'Fin à 22 h.'],
    [
      'What do I do first?',
      'Speak to the person and shake a shoulder.',
      'Then talk to the person and shake the shoulder.',
    ],
    ['What do I need to wear?', 'Gloves are optional.', 'A veil is a must.'],
  ])('%s %s %s', (question, one, other) => {
    expect(told(question, one, other)).toBeNull();
    expect(contraryWording(one, other)).toBeNull();
  });

  it('nor is what is done only when something is so, and not before', async () => {
    const { agreeByForm } = await import('../../../src/merge/contradiction/agree-by-form.ts');
    const only = 'Man legt erst auf, wenn die Leitstelle keine Fragen mehr hat.';
    expect(agreeByForm(only, 'Legen Sie nicht auf, bevor die Leitstelle keine Fragen mehr hat.')).toBe(true);
    expect(agreeByForm(only, 'Legen Sie nicht auf, bevor der Arzt da ist.')).toBe(false);
    expect(agreeByForm('Leave only when the bell has rung.', 'Do not leave before the bell has rung.')).toBe(
      true,
    );
    expect(agreeByForm('Leave when the bell has rung.', 'Do not leave before the bell has rung.')).toBe(
      false,
    );
  });

  it('where the same place or time is forbidden and allowed it is one', async () => {
    const { agreeByForm } = await import('../../../src/merge/contradiction/agree-by-form.ts');
    expect(agreeByForm('Smoking is forbidden in the yard.', 'Smoking is only allowed in the yard.')).toBe(
      false,
    );
    expect(agreeByForm('Music is forbidden before 8.', 'Music is only allowed before 8.')).toBe(false);
    expect(
      agreeByForm('Do not keep the cooked rice.', 'Only raw rice is thrown away, cooked rice is kept.'),
    ).toBe(false);
  });

  it('and what has them without that is one', () => {
    expect(told('May I smoke?', 'Smoking is forbidden.', 'You may smoke in the yard.')).not.toBeNull();
    expect(
      told('When does the bus leave?', 'The bus leaves at half past six.', 'The bus leaves at 18:45.'),
    ).toBe('number');
    expect(
      told('When does the bus leave?', 'The bus leaves at half past six.', 'The bus leaves at 18:30.'),
    ).toBeNull();
    expect(
      told('Wann fährt der Bus?', 'Der Bus fährt um halb sieben.', 'Der Bus fährt um 18:30 Uhr.'),
    ).toBeNull();
    expect(
      told(
        'May visitors take photographs?',
        'Visitors may take photographs everywhere.',
        'Photographs are only allowed in the yard.',
      ),
    ).toBe('quantifier');
    expect(
      told('Is the gate open at night?', 'The gate is left open at night.', 'The gate is locked at night.'),
    ).toBe('opposite');
    expect(
      told(
        'When is it called?',
        'Ring 112 before you begin chest compressions.',
        'Start chest compressions at once and ring 112 afterwards.',
      ),
    ).not.toBeNull();
    expect(told('Must I wear gloves?', 'Gloves are optional.', 'Gloves are a must.')).not.toBeNull();
  });
});
