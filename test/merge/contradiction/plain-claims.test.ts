import { describe, expect, it } from 'vitest';
import { conflictRule } from '../../../src/merge/contradiction/conflict.ts';
import { contraryWording } from '../../../src/merge/facts/contrary-wording.ts';

const rule = conflictRule(() => 1);
const differ = (question: string, one: string, other: string) =>
  contraryWording(one, other) ?? rule(one, other, { question, label: '', whole: false });

describe('claims that are plain by their form', () => {
  it.each([
    [
      'ends of a scale',
      'How is it graded?',
      'The mark goes from 1 to 6.',
      'It lies between 1 and 5.',
      'number',
    ],
    [
      'ends of a scale in German',
      'Wie wird die Härte angegeben?',
      'Die Härte reicht von 1 (Talk) bis 10 (Diamant).',
      'Sie liegt zwischen 1,0 und 9.',
      'number',
    ],
    [
      'how often in German',
      'Wann wird der Kessel geprüft?',
      'Der Kessel wird nur einmal im Jahr geprüft, und zwar im Mai.',
      'Geprüft wird der Kessel zweimal im Jahr: im Mai und im Herbst.',
      'number',
    ],
    [
      'how often in words for it',
      'Wie oft wird geputzt?',
      'Der Flur wird wöchentlich geputzt.',
      'Der Flur wird zweimal pro Woche geputzt.',
      'number',
    ],
    [
      'how often in French',
      'Quand ?',
      'Le filtre est nettoyé une fois par an.',
      'Le filtre se nettoie deux fois par an.',
      'number',
    ],
    [
      'how often in Spanish',
      '¿Cuándo?',
      'El filtro se limpia una vez al año.',
      'El filtro se limpia tres veces al año.',
      'number',
    ],
    [
      'what is there or is lacking',
      'Wann schließen sich die Spaltöffnungen?',
      'Bei Wassermangel öffnet die Pflanze die Spalten am Morgen.',
      'Bei Anwesenheit von Wasser öffnet die Pflanze am Morgen die Spalten ganz.',
      'denial',
    ],
    [
      'how deep, and not how far apart',
      'Wie setzt man Bohnen?',
      'Etwa 5 cm tief, im Abstand von 30 cm.',
      '10 cm tief und mit 30 cm Abstand.',
      'number',
    ],
    [
      'every day or not',
      'Wie oft gießt man Gurken?',
      'Jeden Tag, immer an die Wurzel und nie über die Blätter.',
      'Zweimal in der Woche, nur an die Wurzel, nicht über die Blätter.',
      'number',
    ],
    [
      'hours of quiet',
      'Wann gilt die Ruhe?',
      'Von 13 bis 15 Uhr, auch samstags.',
      'Ruhe ist von 12 bis 15 Uhr.',
      'number',
    ],
    [
      'two contraries of one thing',
      'May we swim there?',
      'Swimming in the quarry is allowed and safe.',
      'Swimming in the quarry is forbidden and dangerous.',
      'opposite',
    ],
    [
      'whose it is',
      'Which port?',
      "The mail server's port is 25.",
      'The port of the mail server is 587.',
      'opposite',
    ],
    [
      'whose it is, in words',
      'How are colours set?',
      "Ubuntu's default theme is Yaru.",
      'The default theme in Ubuntu is Adwaita.',
      'opposite',
    ],
  ])('%s', (_, question, one, other, kind) => {
    expect(differ(question, one, other)).toBe(kind);
    expect(differ(question, other, one)).toBe(kind);
  });

  it.each([
    [
      'a part of a scale',
      'How is it graded?',
      'The mark goes from 1 to 6.',
      'Whoever has from 1 to 4 passes.',
    ],
    [
      'two things turned together',
      'What weather?',
      'Wind from the north brings cold air.',
      'South wind brings warm air.',
    ],
    [
      'the hour of another day',
      'When is the shop open?',
      'Mon–Fri 10:00–18:30',
      'The workshop opens at 9:00 on Saturdays.',
    ],
    [
      'the same in one word and in two',
      'Wie oft?',
      'Der Flur wird zwei Mal pro Woche geputzt.',
      'Der Flur wird zweimal pro Woche geputzt.',
    ],
    [
      'the same in other words',
      'Wie oft?',
      'Der Flur wird täglich geputzt.',
      'Der Flur wird einmal am Tag geputzt.',
    ],
    [
      'one thing with it and another without',
      'Woher nehmen Zellen Energie?',
      'Ohne Sauerstoff bilden Zellen Milchsäure und wenig ATP.',
      'Mit Sauerstoff bilden Zellen viel ATP.',
    ],
    [
      'of two things that the question names, one each',
      'What is the difference between SSD and HDD?',
      'SSD is quick and has no moving parts.',
      'HDD: moving parts, slow, cheap.',
    ],
    [
      'two denials, and one',
      'What must not be committed?',
      'Do not commit secrets such as passwords and keys, build outputs, or settings.',
      'Never commit keys, passwords, or tokens, and never commit build outputs such as coverage.',
    ],
    [
      'what a limit is like',
      'What is the limit?',
      'The limit of the account is set by the bank.',
      "The account's limit is 500 euros.",
    ],
    [
      'the same in another unit',
      'What is the default?',
      "The server's default is 30 seconds.",
      'The default of the server is half a minute.',
    ],
    [
      'hours of another place',
      'When is somebody there?',
      'The branch is staffed from 9 to 17 every day.',
      'The hotline is staffed from 8 to 20 every day.',
    ],
    [
      'an order behind a ban',
      'What do I do?',
      "Don't move the injured person, call an ambulance or a doctor.",
      'Call an ambulance at once.',
    ],
    ['the same of one owner', 'Which port?', "The server's port is 25.", 'The port of the server is 25.'],
  ])('not %s', (_, question, one, other) => {
    expect(differ(question, one, other)).toBe(null);
    expect(differ(question, other, one)).toBe(null);
  });
});
