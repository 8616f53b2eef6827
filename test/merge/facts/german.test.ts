import { describe, expect, it } from 'vitest';
import { saysTheSame } from '../../../src/merge/facts/german/says-the-same.ts';
import { coverRule } from '../../../src/merge/fusion/fold.ts';

describe('a German sentence says what another says', () => {
  it.each([
    [
      'Der Inhalt wird jedes Jahr im Januar von der Hausmeisterin geprüft.',
      'Die Hausmeisterin prüft den Inhalt jedes Jahr im Januar.',
    ],
    [
      'Drücken Sie die Nasenflügel zehn Minuten lang zusammen.',
      'Die Nasenflügel zehn Minuten lang zusammendrücken.',
    ],
    [
      'Man drückt die Nasenflügel zehn Minuten lang zusammen.',
      'Die Nasenflügel werden zehn Minuten lang zusammengedrückt.',
    ],
    ['Legen Sie ein kaltes Tuch in den Nacken.', 'Ein kaltes Tuch in den Nacken legen.'],
    ['Man legt ein kaltes Tuch in den Nacken.', 'Ein kaltes Tuch wird in den Nacken gelegt.'],
    [
      'Man legt die Person auf die Seite und überstreckt den Kopf.',
      'Die Person wird auf die Seite gelegt und der Kopf überstreckt.',
    ],
    [
      'In den Verbandskasten gehören Mullbinden, Heftpflaster und eine Schere.',
      'Mullbinden, eine Schere, Heftpflaster und Rettungsdecken gehören in den Verbandskasten.',
    ],
    ['Bei starken Blutungen ruft man sofort die 112.', 'Rufen Sie bei starken Blutungen sofort die 112.'],
    [
      'Der Netzstecker muss vor dem Öffnen des Gehäuses gezogen werden.',
      'Vor dem Öffnen des Gehäuses muss man den Netzstecker ziehen.',
    ],
    ['Im Winter wird die Heizung auf 18 Grad gestellt.', 'Man stellt die Heizung im Winter auf 18 Grad.'],
    ['Wenn das Kind blutet, rufen Sie den Arzt.', 'Rufen Sie den Arzt, wenn das Kind blutet.'],
    [
      'Die Lehrkraft sammelt die Hefte am Freitag ein.',
      'Am Freitag werden die Hefte von der Lehrkraft eingesammelt.',
    ],
  ])('%s %s', (one, other) => {
    expect(saysTheSame(one, other)).toBe(true);
    // The second check agrees, and no contradiction is seen.
    expect(coverRule()(one, [other])).toBe(other);
  });

  it('with further predicates, items, reasons and aims of the printed one, and not the other way round', () => {
    for (const [less, more] of [
      ['Das Material wird ersetzt.', 'Das Material wird ersetzt und eingetragen.'],
      ['Schrauben gehören in die Kiste.', 'Schrauben, Nägel und Dübel gehören in die Kiste.'],
      ['Das Fenster wird geöffnet.', 'Das Fenster wird geöffnet, damit der Rauch abzieht.'],
    ] as const) {
      expect(saysTheSame(less, more)).toBe(true);
      expect(saysTheSame(more, less)).toBe(false);
    }
  });
});

describe('a German sentence says something else than another', () => {
  it.each([
    ['Der Hund beißt den Mann.', 'Den Hund beißt der Mann.'],
    ['Der Käufer zahlt dem Verkäufer.', 'Der Verkäufer zahlt dem Käufer.'],
    ['Die Mutter ruft die Tochter.', 'Die Tochter ruft die Mutter.'],
    [
      'Die Bücher stehen im Regal und die Stifte auf dem Tisch.',
      'Die Bücher stehen auf dem Tisch und die Stifte im Regal.',
    ],
    [
      'Bücher im Regal und Stifte auf dem Tisch werden gezählt.',
      'Bücher auf dem Tisch und Stifte im Regal werden gezählt.',
    ],
    ['Der Inhalt wird geprüft.', 'Der Inhalt wurde geprüft.'],
    ['Man muss das Kind legen.', 'Man darf das Kind legen.'],
    ['Nicht alle Kinder dürfen schwimmen.', 'Alle Kinder dürfen nicht schwimmen.'],
    [
      'Drücken Sie die Nasenflügel zehn Minuten lang zusammen.',
      'Drücken Sie die Nasenflügel fünf Minuten lang zusammen.',
    ],
    ['Die Schüler gehen in die Halle.', 'Die Schulen gehen in die Halle.'],
    ['Legen Sie das Tuch in den Nacken.', 'Legen Sie das Tuch auf die Stirn.'],
    ['Legen Sie den Kuchen auf den Tisch.', 'Legen Sie die Küchen auf den Tisch.'],
    ['Nur die Lehrkraft öffnet das Fenster.', 'Die Lehrkraft öffnet nur das Fenster.'],
    ['Vor dem Essen werden die Hände gewaschen.', 'Nach dem Essen werden die Hände gewaschen.'],
    ['Der Hund des Lehrers beißt die Katze.', 'Die Katze des Lehrers beißt der Hund.'],
    ['Die Tür wird geöffnet.', 'Die Tür wird geschlossen.'],
    ['Zwei Kinder heben den Kasten.', 'Drei Kinder heben den Kasten.'],
    ['Das Kind wird von der Mutter abgeholt.', 'Das Kind holt die Mutter ab.'],
    [
      'Man legt die Person auf den Bauch und überstreckt den Kopf.',
      'Der Kopf wird auf den Bauch gelegt und die Person überstreckt.',
    ],
    ['Der Termin wird von der Liste gestrichen.', 'Die Liste wird vom Termin gestrichen.'],
    ['Die Eltern rufen an.', 'Die Eltern werden angerufen.'],
    ['Wenn das Kind blutet, rufen Sie den Arzt.', 'Wenn der Arzt blutet, rufen Sie das Kind.'],
    ['Kaffee oder Tee wird serviert.', 'Kaffee und Tee werden serviert.'],
    ['Das Becken darf ohne Aufsicht benutzt werden.', 'Das Becken darf mit Aufsicht benutzt werden.'],
    ['Schneller Wagen fahren.', 'Schnelle Wagen fahren.'],
    ['Das Konto wird vom Kassier geführt.', 'Der Kassier wird vom Konto geführt.'],
    ['Der Verein zahlt den Mitgliedern die Fahrt.', 'Die Mitglieder zahlen dem Verein die Fahrt.'],
    ['Man umfährt das Hindernis.', 'Man fährt das Hindernis um.'],
    ['Nur der Hof ist am Montag offen.', 'Nur am Montag ist der Hof offen.'],
    [
      'Das Heft der Schülerin wird von der Lehrerin geprüft.',
      'Das Heft der Lehrerin wird von der Schülerin geprüft.',
    ],
    ['Die Lehrerin wird der Schülerin vorgestellt.', 'Der Lehrerin wird die Schülerin vorgestellt.'],
    ['Die Schwester schreibt der Freundin.', 'Der Schwester schreibt die Freundin.'],
    ['Die Ärztin gibt der Patientin das Mittel.', 'Die Patientin gibt der Ärztin das Mittel.'],
    ['Man wechselt das Wasser nach einer Stunde.', 'Man wechselt das Wasser nach Stunden.'],
    ['Geben Sie der Mutter das Kind.', 'Geben Sie dem Kind die Mutter.'],
    ['Am Abend fragen Sie die Kollegen.', 'Am Abend fragen die Kollegen Sie.'],
    [
      'Alle zwei Tage gießt man drei Wochen die Pflanzen.',
      'Drei Wochen gießt man alle zwei Tage die Pflanzen.',
    ],
    [
      'Die Schülerin ruft die Mutter an und fragt die Lehrerin.',
      'Die Schülerin ruft die Mutter an und die Lehrerin fragt.',
    ],
    ['Anna heiratet im Mai.', 'Anna und Peter heiraten im Mai.'],
    ['Der Arzt verschreibt die Tablette.', 'Der Arzt verschreibt die Tabletten.'],
    ['Erst wird geputzt, dann wird gelüftet.', 'Erst wird gelüftet, dann wird geputzt.'],
    ['Der Verein zahlt den Mitgliedern die Fahrt.', 'Der Verein zahlt den Fahrten die Mitglieder.'],
    ['Das Buch liegt auf dem Tisch im Regal.', 'Das Buch liegt auf dem Regal im Tisch.'],
    [
      'Sie hat eine Wand aus Holz, eine Tür und ein Fenster.',
      'Sie hat eine Wand aus Türen, ein Holz und ein Fenster.',
    ],
    ['Alle Mitglieder außer dem Vorstand zahlen.', 'Alle Mitglieder mit dem Vorstand zahlen.'],
    [
      'Das Becken wird täglich von der Aufsicht geprüft.',
      'Das Becken wird wöchentlich von der Aufsicht geprüft.',
    ],
    ['Zwei Kinder tragen den Kasten zusammen.', 'Zwei Kinder und ein Lehrer tragen den Kasten zusammen.'],
  ])('%s %s', (one, other) => {
    expect(saysTheSame(one, other)).toBe(false);
    expect(saysTheSame(other, one)).toBe(false);
    expect(coverRule()(one, [other])).toBeNull();
    expect(coverRule()(other, [one])).toBeNull();
  });

  const sentences = [
    'Die Hausmeisterin prüft den Kasten jedes Jahr im Januar.',
    'Vor dem Öffnen des Gehäuses muss der Stecker gezogen werden.',
    'Legen Sie ein kaltes Tuch in den Nacken.',
    'Am Freitag sammelt die Lehrkraft die Hefte ein.',
    'Wenn das Kind blutet, rufen Sie den Arzt.',
    'Man legt die Person auf die Seite und überstreckt den Kopf.',
    'Die Wurzeln der Pflanze nehmen das Wasser aus der Erde auf.',
    'Im Winter stellt der Hausmeister die Heizung auf Nacht.',
    'Die Königin legt die Eier in die Waben.',
    'Nach dem Regen wird das Dach von der Feuerwehr geprüft.',
    'Der Antrag wird beim Amt mit dem Ausweis gestellt.',
    'Der Fahrer bremst, sobald der Ball auf die Straße rollt.',
    'Das Licht wird in der Lampe durch den Strom erzeugt.',
  ];

  it('where two of its things change places', () => {
    const wrong: string[] = [];
    for (const sentence of sentences) {
      if (!saysTheSame(sentence, sentence)) wrong.push(`unread ${sentence}`);
      const words = sentence.split(/(?<=\s)|(?=[,.])/u);
      const nouns = words.flatMap((word, at) =>
        at > 0 && /^\p{Lu}/u.test(word) && word !== 'Sie ' ? [at] : [],
      );
      for (const one of nouns)
        for (const other of nouns) {
          if (one >= other) continue;
          const turned = words
            .map((word, at) =>
              at === one
                ? `${words[other]?.trim()}${/\s$/.exec(word) ?? ''}`
                : at === other
                  ? `${words[one]?.trim()}${/\s$/.exec(word) ?? ''}`
                  : word,
            )
            .join('');
          if (saysTheSame(sentence, turned) || saysTheSame(turned, sentence)) wrong.push(turned);
        }
    }
    expect(wrong).toEqual([]);
  });
});
