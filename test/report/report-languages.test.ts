import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FactKind, Facts } from '../../src/model/facts.ts';
import { findingInWords } from '../../src/report/finding-in-words.ts';
import { messagesOf } from '../../src/report/messages/messages.ts';
import { reasonInWords } from '../../src/report/reason-in-words.ts';
import { english } from '../../src/report/words/english.ts';
import { reportWordsOf } from '../../src/report/words/report-words.ts';
import type { Finding } from '../../src/report.ts';
import { english as bookEnglish } from '../../src/wording/languages/english.ts';
import { wordsOf } from '../../src/wording/wording.ts';
import { namesInAllLanguages, seen, tableWords, wordsIn } from '../helpers/foreign-words.ts';
import { workshop } from '../helpers/run-cli.ts';

const languages = ['de', 'fr', 'es', 'ja', 'ar', 'he', 'zh', 'zh-Hant'];
const shop = workshop();

const holesOf = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

/** The texts of a table by their paths; of a plural, which may leave its figure out, nothing but that it is there. */
function textsOf(table: object, path = ''): [path: string, text: string | null][] {
  if ('other' in table) return [[path, null]];
  return Object.entries(table).flatMap(([key, value]): [string, string | null][] =>
    typeof value === 'string' ? [[`${path}.${key}`, value]] : textsOf(value, `${path}.${key}`),
  );
}

/** One message of each kind, with values that are no words. */
const facts: { readonly [Kind in FactKind]: Facts & { readonly kind: Kind } } = {
  answerMissing: { kind: 'answerMissing', question: '71' },
  answerCutOff: { kind: 'answerCutOff', question: '71', quote: '72' },
  questionsOnly: { kind: 'questionsOnly', set: '71', n: 72 },
  answerThin: { kind: 'answerThin', question: '71', n: 72, most: 73 },
  oneSource: { kind: 'oneSource', question: 71, set: '72', text: '73' },
  pointDiffers: { kind: 'pointDiffers', question: 71, point: '72', kinds: ['number', 'order'] },
  answerDiffers: { kind: 'answerDiffers', question: 71, kinds: [] },
  setApart: { kind: 'setApart', set: '71', n: 72 },
  setForeign: { kind: 'setForeign', set: '71', n: 72, language: '73', theirs: '74' },
  noQuestion: { kind: 'noQuestion' },
  notUsed: { kind: 'notUsed', n: 71, total: 72, where: '73' },
  notUsedSo: { kind: 'notUsedSo', n: 71, total: 72, where: '73', more: 74, reading: '75' },
  placeholder: { kind: 'placeholder', n: 71, quote: '72' },
  sameAsAbove: { kind: 'sameAsAbove', n: 71 },
  takenForOne: { kind: 'takenForOne', setting: '71', quote: '72' },
  maybeOne: { kind: 'maybeOne', setting: '71' },
  nothingToMatch: { kind: 'nothingToMatch', name: '71' },
  matchedByPlace: { kind: 'matchedByPlace', names: '71', setting: '72' },
  numberTwice: { kind: 'numberTwice', number: '71', line: 72 },
  questionTwice: { kind: 'questionTwice', question: '71', line: 72 },
  questionInTwoFiles: { kind: 'questionInTwoFiles', question: '71', file: '72' },
  headingsAsQuestions: { kind: 'headingsAsQuestions', n: 71 },
  headingsBeside: { kind: 'headingsBeside', n: 71, lines: '72', level: 73 },
  topicsAlike: { kind: 'topicsAlike', titles: '71', setting: '72' },
  selectionLacks: { kind: 'selectionLacks', edition: '71', n: 72, total: 73, missing: '74' },
  editOfNothing: { kind: 'editOfNothing', verb: '71', names: '72' },
  editUnfit: { kind: 'editUnfit', verb: '71', names: '72' },
  editByNumber: { kind: 'editByNumber', names: '71' },
  mergeConflict: { kind: 'mergeConflict', first: 71, last: 72 },
  fenceEnded: { kind: 'fenceEnded', n: 71, line: 72 },
  fenceEndless: { kind: 'fenceEndless', n: 71, line: 72 },
  refersOnly: { kind: 'refersOnly', text: '71', n: 72 },
  refersNowhere: { kind: 'refersNowhere', text: '71', number: '72' },
  struckOut: { kind: 'struckOut', quote: '71' },
  looksNotKept: { kind: 'looksNotKept', n: 71 },
  pictureMissing: { kind: 'pictureMissing', path: '71' },
  pictureElsewhere: { kind: 'pictureElsewhere', path: '71' },
  pictureUnfit: { kind: 'pictureUnfit', path: '71' },
  drawingCleaned: { kind: 'drawingCleaned', path: '71', taken: '72' },
  noteWithoutText: { kind: 'noteWithoutText', mark: '71', n: 72 },
  linksLost: { kind: 'linksLost', n: 71, links: '72' },
  formulaUnread: { kind: 'formulaUnread', formula: '71' },
  characterWithoutFace: { kind: 'characterWithoutFace', character: '71', n: 72 },
  faceWithoutBold: { kind: 'faceWithoutBold', face: '71' },
  formPeople: { kind: 'formPeople', n: 71, sets: 72, setting: '73' },
  form: { kind: 'form', people: 71, n: 72 },
  addresses: { kind: 'addresses', lines: '71' },
  columnsGuessed: { kind: 'columnsGuessed', columns: '71' },
  firstColumn: { kind: 'firstColumn' },
  peopleInColumns: { kind: 'peopleInColumns', n: 71, people: '72' },
  longRow: { kind: 'longRow', n: 71, width: 72, quote: '73' },
  formatNotMade: { kind: 'formatNotMade', edition: '71', formats: '72', possible: '73' },
  sheetQuestions: { kind: 'sheetQuestions', edition: '71', n: 72, total: 73, missing: '74' },
  sheetPoints: { kind: 'sheetPoints', edition: '71', n: 72, total: 73, missing: '74' },
  sheetNames: { kind: 'sheetNames', edition: '71', n: 72, total: 73 },
  sheetNotFull: { kind: 'sheetNotFull', edition: '71', percent: 72 },
};

const finding = (found: Partial<Finding>): Finding => ({
  severity: 'warning',
  rule: 'thing',
  reason: 'The thing `x` is so',
  file: 'a.md',
  line: 3,
  column: 1,
  actual: null,
  expected: [],
  todo: 'Do it.',
  ...found,
});

describe.each(languages)('the words of the report in %s', (language) => {
  it('have the places that English fills', () => {
    const own = new Map(textsOf(reportWordsOf(language)));
    for (const [path, text] of textsOf(english)) {
      if (text === null) expect(own.get(path), path).toBeNull();
      else expect(holesOf(own.get(path) ?? ''), path).toEqual(holesOf(text));
    }
  });

  it.each(Object.values(facts))('tell the message $kind, with all that stands in it', (one) => {
    const { reason, todo, quote } = findingInWords(finding({ facts: one }), language);
    const told = `${reason} ${todo ?? ''} ${quote ?? ''}`;
    expect(told).not.toMatch(/\{\w+\}|lang="en"|undefined/);
    const values = Object.entries(one).filter(([name]) => name !== 'kind' && name !== 'kinds');
    for (const [name, value] of values) expect(told, name).toContain(String(value));
  });
});

describe('a message in the report', () => {
  it('says in the book’s language in what sources differ', () => {
    const { reason } = findingInWords(finding({ facts: facts.pointDiffers }), 'de');
    expect(reason.text).toBe(
      'Frage 71: Die Quellen unterscheiden sich bei 72 (andere Zahlen, andere Reihenfolge)',
    );
  });

  it('has, where the program’s words alone are there, these marked as English behind what it is about', () => {
    const { reason, todo } = findingInWords(finding({ rule: 'encoding' }), 'ar');
    expect(reason.text).toBe(
      'عن قراءة مستند: <span lang="en" dir="ltr">The thing <code>x</code> is so</span>',
    );
    expect(todo?.text).toBe('<span lang="en" dir="ltr">Do it.</span>');
  });

  it('is that of the command in an English book, and in one in whose language there are no words', () => {
    for (const language of ['en', 'sw'])
      expect(findingInWords(finding({ facts: facts.answerMissing }), language).reason.text).toBe(
        'The thing <code>x</code> is so',
      );
    expect(messagesOf('en')).toBeNull();
  });

  it('may have a backtick in what it tells', () => {
    const found = finding({ facts: { kind: 'formulaUnread', formula: 'a`b' } });
    expect(findingInWords(found, 'de').reason.text).toContain('<code>a`b</code>');
  });
});

describe('the reason for which a text is left out', () => {
  it('is told with what stands in it', () => {
    expect(reasonInWords('column Notes: neither question nor answer', 'de').text).toBe(
      'Spalte Notes: weder Frage noch Antwort',
    );
    expect(reasonInWords('editor: it is old', 'fr').text).toBe('rédaction : it is old');
    expect(reasonInWords('policy prefer: ada', 'es').text).toBe('regla <code>prefer: ada</code>');
    expect(reasonInWords('stands under a heading over no question: A: b', 'de').text).toBe(
      'steht unter einer Überschrift ohne Frage: A: b',
    );
  });

  it('is marked as English where the table has it not', () => {
    expect(reasonInWords('a reason of its own', 'ja').text).toBe(
      '<span lang="en" dir="ltr">a reason of its own</span>',
    );
  });
});

// Words of no language, so that what is English in a report is the program's.
const first = `# Zarvomel

Flimo drask belun tor, gimel savor.

## Morvek

1. Zarvo belim kust tramel?

- **Drel:** Flin grabe mosk tarn 30 vorum.
- **Kasp:** Belun tor savor drask.
- **Plim:** Gremol vasti kolem

2. Wurel tospa fimek grol?

Drask belun tor savor flimo gimel, tarn vorum mosk grabe flin. Kolem vasti gremol plim kasp drel tramel kust belim. Zarvo wurel tospa fimek grol savor tor belun drask, flimo gimel tarn vorum. Mosk grabe flin kolem vasti gremol plim kasp drel. Tramel kust belim zarvo wurel tospa.

3. Nalim fosk burel gatim?

???

## Lutrem

Sarkom velit, druman posk tirel. Vamel kosti brun talem, gorim pask. Tirel posk druman velit sarkom.

## Morveking

4. Hostrim palem vurk sarel?

![](gosk.png) Talem brun kosti.[^9] ![](https://vamel.test/f.png) [Pask](#gorim) $\\frobnik{x$ \u{12000}

<font color="#900">Gorim</font> pask talem.

<<<<<<< vamel
Kosti brun.
=======
Kosti brul.
>>>>>>> brun
`;
const second = `## Morvek

1. Zarvo belim kust tramel?

- **Drel:** Flin grabe mosk tarn 45 vorum.

2. Wurel tospa fimek grol?

Drask\0 belun.

3. Nalim fosk burel gatim?
`;
const third = `5,"Dorvim salek tur?","Palem sarel.",trosk
6,"Gasel morit fen?","Vurk hostrim.",trosk
`;

const provoked: readonly FactKind[] = [
  ...(['answerMissing', 'answerThin', 'oneSource', 'pointDiffers', 'setApart', 'notUsedSo'] as const),
  ...(['placeholder', 'selectionLacks', 'editByNumber', 'mergeConflict', 'looksNotKept'] as const),
  ...(['pictureMissing', 'pictureElsewhere', 'noteWithoutText', 'formatNotMade', 'topicsAlike'] as const),
];

describe.each(languages)('the report of a book in %s', (language) => {
  it('has no English word but what is marked as such', { timeout: 300_000 }, async () => {
    shop.write({
      'book/handbook.yml': `title: Zarvomel
language: ${language}
answers:
  - { id: a, title: "１", files: a.md }
  - { id: b, title: "２", files: b.md }
  - { id: c, title: "３", files: c.csv, columns: { question: 2, answer: 3 } }
editions:
  cheatsheet: { questions: [1, 2] }
`,
      'book/a.md': first,
      'book/b.md': second,
      'book/c.csv': third,
      'book/edits.yml': '- drop: 6\n  reason: palem\n',
    });
    const { code, err } = await shop.variorum(
      'build',
      'book',
      '-e',
      'cheatsheet',
      '-f',
      'html,md',
      '-o',
      'out',
    );
    expect(code, err).toBe(0);
    const page = readFileSync(join(shop.folder, 'out/report.html'), 'utf8');
    expect(page).toContain(`<html lang="${language}"${/^(?:ar|he)$/.test(language) ? ' dir="rtl"' : ''}>`);
    const own = new Set([...tableWords(wordsOf(language)), ...tableWords(reportWordsOf(language))]);
    for (const [sentence, advice = ''] of Object.values(messagesOf(language) ?? {}))
      for (const word of wordsIn(`${sentence} ${advice}`)) own.add(word);
    const foreign = new Set(
      [...tableWords(english), ...tableWords(bookEnglish)].filter(
        (word) => !own.has(word) && !namesInAllLanguages.has(word),
      ),
    );
    expect(wordsIn(seen(page)).filter((word) => foreign.has(word))).toEqual([]);
    // What was provoked is told: each kind by its own sentence, and the program's words where there is none.
    const told = seen(page.replaceAll(/<\/?code>/g, ''));
    for (const kind of provoked) {
      const [sentence = ''] = messagesOf(language)?.[kind] ?? [];
      const longest = sentence.split(/\{\w+\}|`/).toSorted((one, other) => other.length - one.length)[0];
      expect(told, kind).toContain(longest?.trim());
    }
    expect(page).toContain(
      `${reportWordsOf(language).areas.reading} <span lang="en" dir="ltr">1 NUL characters were replaced</span>`,
    );
  });
});
