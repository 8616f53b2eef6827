import type { Messages } from './message-table.ts';

export const german: Messages = {
  answerMissing: [
    'Die Antwort auf Frage {question} fehlt',
    'Die Frage wird mit dem gedruckt, was andere antworten.',
  ],
  answerCutOff: [
    'Die Antwort auf Frage {question} bricht anscheinend ab',
    'Sie wird gedruckt, wie sie dasteht. Bitte im Dokument zu Ende schreiben.',
  ],
  questionsOnly: [
    '{set} hat nur Fragen, keine Antworten (Fragen: {n})',
    'Die Fragen werden mit dem gedruckt, was andere antworten.',
  ],
  answerThin: [
    'Die Antwort auf Frage {question} ist knapp: {n} Wörter, die längste hat {most}',
    'Sie wird mit dem gedruckt, was andere antworten.',
  ],
  oneSource: ['Frage {question} beantwortet nur {set}: {text}'],
  pointDiffers: [
    'Frage {question}: Die Quellen unterscheiden sich bei {point}',
    'Beide Fassungen stehen nebeneinander. Die Redaktion kann eine wählen.',
  ],
  answerDiffers: [
    'Frage {question}: Die Quellen unterscheiden sich in dem, was vor oder nach den Punkten steht',
    'Beide Fassungen stehen untereinander.',
  ],
  setApart: [
    '{set} hat keine Frage mit den anderen Sammlungen gemeinsam (eigene Fragen: {n})',
    'Beides wird nacheinander gedruckt. Ist es das richtige Dokument?',
  ],
  setForeign: [
    '{set} ist auf {language}, die anderen Sammlungen auf {theirs}: Keine Frage ist gemeinsam (eigene Fragen: {n})',
    'Daraus ein eigenes Buch machen; oder die Fragen übersetzen oder in handbook.yml unter `match: same` sagen, welche dieselben sind.',
  ],
  noQuestion: [
    'In diesem Dokument wurde keine Frage gefunden',
    'Sein Text wird nicht gedruckt; das Verzeichnis der Sätze führt ihn als ausgelassen.',
  ],
  notUsed: [
    '{n} von {total} Sätzen sind nicht verwendet (Stellen: {where})',
    'Bei der Quelle steht unten jeder mit seinem Grund.',
  ],
  notUsedSo: [
    '{n} von {total} Sätzen sind nicht verwendet (Stellen: {where})',
    'Gelesen als `{reading}` würden {more} davon verwendet: allen Fragen eine Form geben oder in handbook.yml unter der Sammlung `reading: {reading}` setzen.',
  ],
  placeholder: [
    'Hier steht nur ein Platzhalter für eine Antwort; er ist ausgelassen (Stellen: {n})',
    'Eine Frage, unter der sonst nichts steht, gilt als nicht beantwortet.',
  ],
  sameAsAbove: [
    'Hier wird nur auf die Antwort darüber verwiesen; das ist ausgelassen (Stellen: {n})',
    'Eine Frage, unter der sonst nichts steht, gilt als nicht beantwortet.',
  ],
  takenForOne: [
    'Verschiedene Wortlaute gelten als eine Frage',
    'Sind es zwei, in handbook.yml schreiben: `{setting}`',
  ],
  maybeOne: ['Zwei Fragen könnten dieselbe sein', 'Sind sie es, in handbook.yml schreiben: `{setting}`'],
  nothingToMatch: [
    'Es gibt keine Antwort {name}, die zuzuordnen wäre',
    'Berichtigen oder streichen: Es wirkt nicht.',
  ],
  matchedByPlace: [
    'Fragen sind nach ihrer Stelle zugeordnet, an der eine andere steht, sobald ein Dokument eine Frage mehr hat: {names}',
    'Der Reihe nach stattdessen schreiben: `{setting}`',
  ],
  numberTwice: [
    'Zwei Fragen haben die Nummer {number}; die andere steht in Zeile {line}',
    'Beide bleiben und werden nach dem Wortlaut zugeordnet.',
  ],
  questionTwice: [
    '„{question}“ wird schon in Zeile {line} gefragt',
    'Beide Antworten stehen unter einer Frage. Antworten sie auf zweierlei, die Fragen entsprechend fassen.',
  ],
  questionInTwoFiles: [
    '„{question}“ wird schon in {file} gefragt, und beide Dateien gehören einer Person',
    'Sind sie von zweien, die Dateien jeder Person in einen Ordner legen oder in handbook.yml unter `answers` nennen.',
  ],
  headingsAsQuestions: [
    'Keine Frage gefunden; {n} Überschriften gelten als Fragen',
    'Sind es keine Fragen, das Dokument aus den Einstellungen nehmen.',
  ],
  headingsBeside: [
    '{n} Überschriften neben Fragen fragen nicht und gelten als Teile der Antworten darüber (Zeilen {lines})',
    'Sind es Fragen, in handbook.yml `reading: headings of level {level}` unter der Sammlung setzen; sonst sie eine Stufe tiefer setzen.',
  ],
  topicsAlike: [
    'Themen, die wohl eines sind, stehen getrennt: {titles}',
    'Um sie zusammenzulegen, in handbook.yml schreiben: `{setting}`',
  ],
  selectionLacks: ['Die Ausgabe {edition} hat {n} von {total} Fragen; es fehlen: {missing}'],
  editOfNothing: [
    'Der Eingriff `{verb}` passt nicht: Es gibt keinen Punkt {names}',
    'In edits.yml berichtigen oder streichen; dieses Buch ist ohne ihn gemacht.',
  ],
  editUnfit: [
    'Der Eingriff `{verb}` passt nicht mehr zu {names}',
    'In edits.yml berichtigen oder streichen; dieses Buch ist ohne ihn gemacht.',
  ],
  editByNumber: [
    'Dieser Eingriff nennt seine Stelle mit einer Nummer, die einmal eine andere Stelle haben kann',
    'Stattdessen `{names}` schreiben; `variorum edit` tut das von selbst.',
  ],
  mergeConflict: [
    'In den Zeilen {first} bis {last} steht ein ungelöster Konflikt zweier Fassungen',
    'Gelesen werden beide. Eine behalten und die Zeilen mit `<<<<<<<`, `=======` und `>>>>>>>` löschen.',
  ],
  fenceEnded: [
    'Hier beginnt ein Codeblock ohne Ende; er endet vor Zeile {line}, von der an Fragen stehen (Fragen: {n})',
    'Die schließende Zeile (``` oder ~~~) dorthin setzen, wo der Code endet.',
  ],
  fenceEndless: [
    'Hier beginnt ein Codeblock ohne Ende; was darin von Zeile {line} an fragt, gilt als Code (Fragen: {n})',
    'Die schließende Zeile (``` oder ~~~) dorthin setzen, wo der Code endet.',
  ],
  refersOnly: [
    '„{text}“ verweist nur auf eine andere Frage (solche Antworten: {n})',
    'Der Verweis folgt der Nummerierung des Buches und gilt nie als gemeinsame Antwort. Gehören die Antworten zusammen, sie unter eine Frage schreiben.',
  ],
  refersNowhere: [
    '„{text}“ verweist auf eine Frage {number}, die es in dieser Sammlung nicht gibt',
    'Gedruckt wird, was dasteht; es führt nirgendwohin.',
  ],
  struckOut: [
    'Was in einer Frage durchgestrichen ist, steht nicht in ihrem Titel',
    'Ein Titel hat keine Striche: die Wörter aus der Frage nehmen oder den Strich.',
  ],
  looksNotKept: [
    'Farbe, Größe oder Schrift, die einzelnen Wörtern gegeben sind, bleiben nicht erhalten (Zeilen: {n})',
    'Die Wörter stehen da, wie das Thema sie setzt. Sagt die Farbe etwas, es in Worten sagen.',
  ],
  pictureMissing: ['Das Bild gibt es nicht: {path}', 'An seiner Stelle steht sein Ersatztext.'],
  pictureElsewhere: [
    'Bilder werden nicht aus dem Netz geholt: {path}',
    'An seiner Stelle steht sein Ersatztext.',
  ],
  pictureUnfit: ['Das Bild kann nicht gedruckt werden: {path}', 'An seiner Stelle steht sein Ersatztext.'],
  drawingCleaned: [
    'Von der Zeichnung {path} ist nicht alles erhalten: {taken}',
    'Im Buch ansehen; fehlt etwas, sie mit allem, was sie braucht, neu ausgeben.',
  ],
  noteWithoutText: [
    'Die Anmerkung {mark} hat keinen Text (Anmerkungen ohne Text: {n})',
    'Das Zeichen steht da, wie es geschrieben ist. Die Anmerkung schreiben oder das Zeichen streichen.',
  ],
  linksLost: [
    'Verweise, die zu keiner Frage des Buches führen: {n} ({links})',
    'Ihre Wörter stehen ohne Verweis da. Die ganze Adresse (`https://...`) oder die Überschrift einer Frage nennen.',
  ],
  formulaUnread: [
    'Die Formel `{formula}` ist nicht zu verstehen',
    'Sie steht als TeX da. Was bekannt ist, steht auf `https://temml.org/docs/en/supported`.',
  ],
  characterWithoutFace: [
    'Keine Schrift hat das Zeichen {character}: Es erscheint als leeres Kästchen (Sätze: {n})',
    'Ein anderes Zeichen schreiben oder ein Thema wählen, dessen Schriften es haben.',
  ],
  faceWithoutBold: [
    'Die Schrift {face} hat keinen fetten Schnitt: Namen und Überschriften macht der Browser dicker, und im PDF stehen sie Zeichen für Zeichen gezeichnet',
    'Die Datei des fetten Schnitts unter `fonts` nennen: `files: [Corp-Regular.ttf, Corp-Bold.ttf]`.',
  ],
  formPeople: [
    '{n} Personen haben geantwortet, und das Projekt hat Sammlungen für {sets}',
    'Unter answers ergänzen: `{setting}`',
  ],
  form: [
    'Dies ist, was ein Formular gesammelt hat (Personen: {people}, Fragen: {n}); die Spalten mit Namen, Adressen und Zeiten werden nicht gedruckt',
  ],
  addresses: [
    'In Antworten stehen E-Mail-Adressen und werden gedruckt (Zeilen {lines})',
    'Sie aus dem Dokument nehmen oder durch einen Eingriff aus dem Buch.',
  ],
  columnsGuessed: [
    'Diese Spalten sind vermutet und enthalten keine Frage: {columns}',
    'Die Spalten benennen oder in handbook.yml sagen, welche was ist: `columns: { question: NAME, answer: NAME }`',
  ],
  firstColumn: ['Keine Spalte ist als Frage benannt; die erste gilt dafür'],
  peopleInColumns: [
    '{n} Spalten sehen nach Antworten ebenso vieler Personen aus: {people}',
    'Um sie zu vergleichen, in handbook.yml aus jeder eine Sammlung machen.',
  ],
  longRow: [
    'Eine Zeile hat {n} Zellen, der Kopf hat {width}; ausgelassen ist:',
    'Eine Antwort, die das Trennzeichen enthält, in Anführungszeichen setzen.',
  ],
  formatNotMade: ['Die Ausgabe {edition} gibt es nicht als {formats}', 'Es gibt sie als {possible}.'],
  sheetQuestions: [
    '{n} von {total} Fragen haben auf dem Blatt keinen Platz: {missing}',
    'Mehr Seiten, größeres Papier oder kleinere Schrift unter `editions.{edition}.sheet` einstellen.',
  ],
  sheetPoints: [
    '{n} von {total} Punkten haben auf dem Blatt keinen Platz: {missing}',
    'Mehr Seiten, größeres Papier oder kleinere Schrift unter `editions.{edition}.sheet` einstellen.',
  ],
  sheetNames: [
    '{n} von {total} Punkten stehen auf dem Blatt nur mit ihren Namen',
    'Mehr Seiten, größeres Papier oder kleinere Schrift unter `editions.{edition}.sheet` einstellen.',
  ],
  sheetNotFull: [
    'Das Blatt ist zu {percent} % voll',
    'Mehr gibt es nicht zu drucken; kleineres Papier oder breitere Ränder unter `editions.{edition}.sheet` sähen besser aus.',
  ],
};
