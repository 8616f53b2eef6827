import { isParticle, lowerKeys, nounKey } from '../../text/german/word-keys.ts';
import { type Asking, headsOf, numbersOf, unaccented } from './asking.ts';
import { way } from './way.ts';

const little = new Set(
  (
    'was wer wie wo wann warum wieso weshalb wohin woher wozu wofür womit wem wen wessen welche welcher welches welchen welchem viel viele vielen oft lange ' +
    'der die das den dem des ein eine einen einem einer eines und oder mit von vom zu zum zur im in ins am an ans für auf aus bei beim über unter um nach vor bis ab seit ' +
    'durch ohne gegen wenn falls ob dass als auch noch nur denn dann da so es er sie ich du wir ihr ihm ihn uns euch mir mich dir dich sich man jemand einem ' +
    'mein meine meinen meiner unser unsere unseren unserer ihre ihren sein seine seinen ' +
    'ist sind war waren sein wird werden wurde hat haben habe hast gibt geben kann können könnte darf dürfen muss müssen müsste soll sollen sollte will wollen möchte ' +
    'tun tut tue macht machen mache getan passiert geschieht passieren geschehen gehört gehören ' +
    'versteht verstehen bedeutet bedeuten heißt nennt erkläre erklären nenne beschreibe definiere definiert bitte kurz genau eigentlich ' +
    'nötig notwendig erforderlich vorgeschrieben verlangt geleistet leisten erlaubt gestattet zulässig zugelassen braucht brauche brauchen benötigt ' +
    'nicht kein keine keinen keiner nie niemals ja nein mal nun jetzt hier dort drin beachten unser eigene richtig korrekt besten'
  ).split(/\s+/),
);

/** A word's key: inflection and changed vowels taken off, and of a noun the ending that makes it of a verb: `Reinigung`, `reinigen`. */
function keyOf(word: string): string {
  const lower = word.toLowerCase();
  if (/^\p{N}/u.test(word)) return lower;
  const key = /^\p{Lu}/u.test(word)
    ? lower === 'zeitung'
      ? lower
      : nounKey(lower).replace(/(?<=\p{L}{4})ung$/u, '')
    : lowerKeys(lower)
        .join('')
        .replace(/(?<=\p{L}{3})(?:em|es)$/u, '');
  return unaccented(key);
}

/** The telling words of a question; what stands apart at the end of a clause goes to its verb (`räumen wir ... auf`). */
function keysOf(question: string): readonly string[] {
  const all = [...question.matchAll(/([\p{L}\p{M}\p{N}]+)([^\p{L}\p{M}\p{N}]*)/gu)];
  const keys: { key: string; isVerb: boolean }[] = [];
  for (const [, word = '', behind = ''] of all) {
    const lower = word.toLowerCase();
    const ends = behind === '' || /[.,;:?!]/u.test(behind);
    const verb = keys.find(({ isVerb }) => isVerb);
    if (ends && verb && isParticle(lower)) verb.key = lower + verb.key;
    else if (!little.has(lower)) keys.push({ key: keyOf(word), isVerb: /^\p{Ll}/u.test(word) });
  }
  return keys.length > 0 ? keys.map(({ key }) => key) : all.map(([, word = '']) => keyOf(word));
}

export const german: Asking = {
  frames: [
    way('um wie ?viel uhr|zu welche[rn] (?:uhr)?zeit(?:en)?', 'wann'),
    way('in welchen (?:zeit)?abständen|wie häufig', 'wie oft'),
    way('bei (?:welcher temperatur|wie ?viel grad)|wie (?:heiß|warm)', 'Temperatur'),
    way('sauber ?(?:zu ?)?(?:ge)?mach(?:en|t)', 'reinigen'),
    way('was (?:nun|tun|dann)|wohin mit', ' '),
    way('was (?:muss|soll|kann|sollte|muß) (?:ich|man) (?:tun|machen)(?:,? (?:um|wenn|falls))?', ' '),
    way('was (?:mache|tue) ich(?:,? (?:wenn|falls))?', ' '),
    way(
      'nicht (?:mehr )?(?:funktioniert|geht|läuft|anspringt|startet)|(?:funktioniert|geht|läuft|startet) nicht(?: mehr)?|ausfällt|fällt aus|streikt|geht aus|ausgeht|(?:ist )?(?:kaputt|defekt|ausgefallen)(?: ist| geht)?',
      'Ausfall',
    ),
    way(
      'wo (?:finde ich|findet man|finden wir|befinde[tn] sich|liegen|liegt|stehen|steht|hängen|hängt)',
      'wo',
    ),
    way('(?<=^wo \\P{Po}{2,60})(?:aufbewahrt|gelagert|gespeichert|zu finden|untergebracht)', ' '),
    way('^(?:ist|sind) (\\P{Po}{2,60}?) (?:erlaubt|gestattet|zulässig|verboten|untersagt)', 'darf $1'),
    way('^(?:ist|sind) (\\P{Po}{2,60}?) (?:pflicht|vorgeschrieben|nötig|notwendig|erforderlich)', 'muss $1'),
    way('was koste[tn]|wie ?viel koste[tn]|wie teuer (?:ist|sind)', 'Preis'),
    way('(?:wie hoch (?:ist|sind)|was ist|was sind) (?:der|die) (?:preis|kosten|gebühr|gebühren)', 'Preis'),
    way(
      'wie hoch (?:ist|sind)(?= (?:der|die) \\p{L}*(?:beitrag|gebühr|gebühren|miete|pacht|steuer))',
      'Preis',
    ),
    way('(?:trägt|tragen|übernimmt|übernehmen)(?: die)? (\\p{L}{3,}?)s?kosten', 'bezahlt $1'),
    way('(?:gilt|besteht|gibt es)(?: eine)? (\\p{L}{3,})pflicht', 'muss $1'),
    way(
      'wozu (?:dient|dienen|braucht man|brauchen wir|ist|sind)|wofür (?:ist|sind|braucht man)|welche (?:aufgaben?|funktion|rolle) (?:hat|haben)|was (?:ist|sind) die (?:aufgaben?|funktion) (?:von|der|des)',
      'Zweck',
    ),
    way('was (?:macht|machen|bewirkt|bewirken)(?= (?:(?:ein|eine|der|die|das) )?\\p{L}+ ?\\?)', 'Zweck'),
    way('woraus (?:besteht|bestehen)|wie (?:ist|sind)(?= \\P{Po}{2,60} aufgebaut)', 'Aufbau'),
    way('wie (?:läuft|laufen|verläuft) (\\P{Po}{2,60}?)(?: ab)?(?= ?\\?)', 'Ablauf $1'),
    way('(?:gibt es|haben wir|kommt|fließt) (?:kein|keine|keinen)', 'abgestellt'),
    way('ist (?:zuständig|verantwortlich) für|kümmert sich um', 'betreut'),
  ],
  keysOf,
  heads: headsOf(
    [
      'beginnen anfangen Beginn Anfang',
      'enden aufhören Ende Schluss',
      'reinigen putzen säubern abwaschen',
      'wechseln austauschen auswechseln ersetzen',
      'benutzen verwenden nutzen gebrauchen bedienen einsetzen',
      'bezahlen zahlen',
      'wegwerfen entsorgen',
      'prüfen kontrollieren überprüfen Kontrolle',
      'entscheiden bestimmen auswählen aussuchen',
      'wählen Wahl',
      'bekommen erhalten kriegen',
      'reparieren flicken instandsetzen',
      'pflanzen anbauen einpflanzen',
      'mitbringen mitnehmen',
      'Gewicht schwer wiegen',
      'Höhe hoch',
      'groß Größe',
      'Länge lang',
      'Unterschied unterscheiden',
      'Aufbau aufgebaut',
      'Auto Wagen Fahrzeug',
      'Telefon Handy Mobiltelefon Smartphone',
      'Müll Abfall',
      'Urlaub Ferien',
      'Preis kosten Kosten',
      'Anzahl Zahl',
      'helfen Hilfe',
      'Temperatur heiß warm',
      'Vorteil Vorzug',
    ],
    keysOf,
  ),
  near: headsOf(
    [
      'Kleidung anziehen tragen kleiden',
      'alt Vortag gestern',
      'nachts Nacht',
      'Ablauf Phase Schritt Verlauf Reihenfolge',
      'Preis Beitrag Gebühr',
      'Arbeit Dienst Schicht',
      'Chef Leiter Vorgesetzte',
      'Sitzung Versammlung Treffen Besprechung',
      'krank Krankheit Krankmeldung',
      'melden benachrichtigen Meldung',
      'Kind Kinder',
      'Gast Besucher Besuch',
      'Regel Vorschrift Ordnung',
      'Ausfall Störung Fehler Problem',
      'Ruhe still leise Lärm',
      'abstellen abdrehen abschalten',
      'Medikament Tablette Arznei Schmerzmittel',
      'anrufen Notruf rufen',
      'verletzen Verletzung Wunde',
      'Raum Zimmer Saal',
      'Schlüssel aufschließen abschließen',
      'lagern aufbewahren verwahren',
    ],
    keysOf,
  ),
  aspects: new Set(
    keysOf(
      'Ursache verursacht Symptom Anzeichen Behandlung behandeln Diagnose vorbeugen Vorbeugung Folge Vorteil Nachteil Gefahr Risiko',
    ),
  ),
  openings: [
    ['amount', /^(?:wie ?(?:viele?|lange|oft|weit)|preis)(?!\p{L})/iu],
    ['how', /^wie(?!\p{L})/iu],
    ['why', /^(?:warum|wieso|weshalb)(?!\p{L})/iu],
    ['when', /^wann(?!\p{L})/iu],
    ['where', /^wo(?!\p{L})/iu],
    ['who', /^(?:(?:von|mit|bei|an) )?(?:wer|wem|wen)(?!\p{L})/iu],
    ['may', /^(?:darf|dürfen|kann|können)(?!\p{L})/iu],
    ['must', /^(?:muss|müssen|soll|sollen)(?!\p{L})/iu],
    ['whether', /^(?:ist|sind|gibt|gilt)(?!\p{L})/iu],
    ['what', /^was (?:ist|sind|versteht|bedeutet)(?!\p{L})/iu],
  ],
  denial: /(?<!\p{L})(?:nicht|keine?[mnrs]?|ohne|nie|niemals|verboten|untersagt)(?!\p{L})/iu,
  may: /(?<!\p{L})(?:darf|dürfen)(?!\p{L})/iu,
  must: /(?<!\p{L})(?:muss|müssen)(?!\p{L})/iu,
  numbers: numbersOf('zwei drei vier fünf sechs sieben acht neun zehn', (word) => word),
  contraries:
    'Vorteil Nachteil|öffnen schließen|beginnen enden|kaufen verkaufen|alt neu|groß klein|heiß kalt|lang kurz|warm kalt|links rechts|innen außen|' +
    'Stärke Schwäche|hoch niedrig|vorn hinten|Sommer Winter|einschalten ausschalten|Einnahme Ausgabe|nehmen geben',
  compounds: true,
};
