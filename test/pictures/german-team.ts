/** A project in German with all that there is to be looked at: gaps, other words, a contradiction, thin answers, lines that nobody reads. */
export const germanTeam: Readonly<Record<string, string>> = {
  'team/handbook.yml': `title: Willkommen im Team
language: de
answers:
  - { id: anna, title: Anna Weiß, files: anna.md }
  - { id: jonas, title: Jonas Brückner, files: jonas.md }
  - { id: plattform, title: Plattform-Runde, files: plattform.md }
`,
  'team/anna.md': `## Arbeiten

### 1. Wie wird die Rufbereitschaft bezahlt?

- **Vergütung:** Für jede Woche gibt es pauschal 450 Euro.
- **Ruhezeit:** Nach einem Einsatz in der Nacht beginnt der nächste Tag später.
- **Tausch:** Wer tauschen möchte, fragt im Kanal #bereitschaft.

### 2. Wo stelle ich mein Fahrrad ab?

Im Keller; der Ausweis öffnet die Tür.

### 3. Wie beantrage ich Urlaub?

Trage ihn im Kalender ein und sag es deiner Leitung. Für mehr als zwei Wochen frage vier Wochen vorher.

## Werkzeuge

### 4. Wo liegt der Quelltext?

Auf git.example; die Liste der Gruppen steht im Wiki.

### 5. Wer darf in die Produktion ausliefern?

- **Freigabe:** Zwei Personen sehen jede Änderung an.
- **Zeiten:** Von Montag bis Donnerstag, 9 bis 16 Uhr.
`,
  'team/jonas.md': `## Arbeiten

### 1. Wie wird die Rufbereitschaft bezahlt?

- **Vergütung:** Pauschal werden 500 Euro für jede Woche gezahlt.
- **Beginn:** Du fängst frühestens nach drei Monaten damit an.

### 2. Urlaub: Wie wird er beantragt?

Im Kalender eintragen und der Leitung sagen.

## Werkzeuge

Diese Notizen sind vom März. Manches davon ist älter.

Wer Fehler findet, schreibt mir.

### 3. Wo liegt der Quelltext?

Auf git.example, siehe die Liste der Gruppen im Wiki.

### 4. Wie komme ich ins VPN?

1. Einen Antrag im Portal stellen.
2. Den Client installieren.
3. Das Profil laden und einschalten.
`,
  'team/plattform.md': `## Werkzeuge

### 1. Wie komme ich ins VPN?

Installiere den Client aus dem Portal und lade dein Profil.

### 2. Wer darf in die Produktion ausliefern?

- **Freigabe:** Jede Änderung wird von zwei Personen angesehen.
- **Freitags:** Am Freitag wird nicht ausgeliefert.

### 3. Was tun, wenn die Produktion steht?

In #vorfall schreiben.
`,
};
