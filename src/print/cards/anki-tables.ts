import type { Deck } from '../../model/deck.ts';
import { type Words, wordsOf } from '../../wording/wording.ts';

// Anki's collection, schema 11: what every Anki 2.1, AnkiDroid and AnkiMobile reads. The tables and the JSON of `col`
// are those that Anki itself makes (rslib/src/storage/schema11.sql and the defaults of pylib in
// github.com/ankitects/anki).

export const tables = `
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null,
  dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null,
  dconf text not null, tags text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null,
  tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null,
  usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null,
  factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null,
  odid integer not null, flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,
  ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
CREATE INDEX ix_notes_usn on notes (usn);
CREATE INDEX ix_cards_usn on cards (usn);
CREATE INDEX ix_revlog_usn on revlog (usn);
CREATE INDEX ix_cards_nid on cards (nid);
CREATE INDEX ix_cards_sched on cards (did, queue, due);
CREATE INDEX ix_revlog_cid on revlog (cid);
CREATE INDEX ix_notes_csum on notes (csum);
`;

/** The note type's fields, in their order and in the book's language. Anki sorts by the first and looks for duplicates in it. */
function fieldsOf(words: Words): readonly string[] {
  return [words.question, words.answer, words.inFull, words.number, words.topic, words.sources];
}

const front = ([question, , , number, topic]: readonly string[]) =>
  `<div class="head" dir="auto"><span class="number">{{${number}}}</span> {{${topic}}}</div>
<div class="question" dir="auto">{{${question}}}</div>`;
const back = ([, answer, inFull, , , sources]: readonly string[]) => `{{FrontSide}}
<hr id="answer">
<div class="answer" dir="auto">{{${answer}}}</div>
{{#${inFull}}}<details><summary>${inFull}</summary>{{${inFull}}}</details>{{/${inFull}}}
<div class="sources" dir="auto">{{${sources}}}</div>`;

/** The one note type. */
export function noteType(
  id: number,
  deck: number,
  seconds: number,
  { css, language }: Pick<Deck, 'css' | 'language'>,
): object {
  const words = wordsOf(language);
  const fields = fieldsOf(words);
  return {
    id,
    name: words.cardType,
    type: 0,
    mod: seconds,
    usn: -1,
    sortf: 0,
    did: deck,
    tmpls: [
      {
        name: words.cardKind,
        ord: 0,
        qfmt: front(fields),
        afmt: back(fields),
        bqfmt: '',
        bafmt: '',
        did: null,
      },
    ],
    flds: fields.map((name, ord) => ({
      name,
      ord,
      sticky: false,
      rtl: false,
      font: 'Arial',
      size: 20,
      media: [],
    })),
    css,
    latexPre:
      '\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage[utf8]{inputenc}\n\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n',
    latexPost: '\\end{document}',
    req: [[0, 'any', [0, 3, 4]]],
    tags: [],
    vers: [],
  };
}

export function deckRow(id: number, name: string, seconds: number): object {
  return {
    id,
    name,
    mod: seconds,
    usn: -1,
    desc: '',
    dyn: 0,
    conf: 1,
    collapsed: false,
    browserCollapsed: false,
    extendNew: 10,
    extendRev: 50,
    newToday: [0, 0],
    revToday: [0, 0],
    lrnToday: [0, 0],
    timeToday: [0, 0],
  };
}

export const deckOptions = {
  1: {
    id: 1,
    name: 'Default',
    mod: 0,
    usn: 0,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    dyn: false,
    new: {
      bury: true,
      delays: [1, 10],
      initialFactor: 2500,
      ints: [1, 4, 7],
      order: 1,
      perDay: 20,
      separate: true,
    },
    lapse: { delays: [10], leechAction: 0, leechFails: 8, minInt: 1, mult: 0 },
    rev: { bury: true, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36500, minSpace: 1, perDay: 100 },
  },
};

export function settings(model: number, deck: number, notes: number): object {
  return {
    activeDecks: [1],
    curDeck: deck,
    curModel: model,
    newSpread: 0,
    collapseTime: 1200,
    timeLim: 0,
    estTimes: true,
    dueCounts: true,
    nextPos: notes + 1,
    sortType: 'noteFld',
    sortBackwards: false,
    addToCur: true,
  };
}
