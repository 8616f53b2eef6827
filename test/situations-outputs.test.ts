import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAnki } from './helpers/read-anki.ts';
import { readEpub } from './helpers/read-epub.ts';
import { readPdf, type TagFacts } from './helpers/read-pdf.ts';
import { root } from './helpers/root.ts';
import { runCli } from './helpers/run-cli.ts';

// What others reported of programs like this one, read back out of each kind of file: `test/content/situations/README.md` has the list,
// and `situations.test.ts` what the markup of the web page must be.

const work = mkdtempSync(join(tmpdir(), 'variorum-situations-outputs-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Signs alone, as they look: no white space, no letters of formulas, no marks of how a sign is to be drawn. */
const signs = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b-\u200f\u2060-\u2064\u2066-\u2069\ue000-\uf8ff]|\ufe0e|\ufe0f/gu, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\u2212/g, '-');
/** Words of markup, with those for who cannot see its pictures. */
const words = (markup: string): string =>
  markup
    .replace(/<(script|style|head|annotation)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<img\b[^>]*\balt="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&nbsp;|&#160;/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&');
/** Words of Markdown, as they stand when it is read. */
const ofMarkdown = (text: string): string =>
  text
    .replace(/!?\[([^\]]*)\]\(([^)]*)\)/g, '$1 $2')
    .replace(/<\/?(?:a|br|del|em|ins|li|mark|span|strong|su[bp]|ul)\b[^>]*>/g, '')
    .replace(/&#x([0-9A-F]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\[\^[^\]]*\]|\\(?=[^\w\s`])|\*\*|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)|[`|]/g, '');

const full = ['pdf', 'epub', 'html', 'md', 'apkg'] as const;
/** What each output says to each question; of sheets and cards, which are in brief, all that they say. */
const said = new Map<string, readonly string[]>();
/** Of cards, whose backs are in another order, all that they say. */
let cardsOnPaper: string;
/** What a PDF says of its pictures to who cannot see them. */
const shown: string[] = [];

function altsOf({ alt, children }: TagFacts): string[] {
  return [...(alt === undefined ? [] : [signs(alt)]), ...children.flatMap(altsOf)];
}

function textOf(pages: readonly { readonly text: string }[]): string {
  return signs(pages.map(({ text }) => text).join('\n'));
}

/** Parts of a text that begin with one sign each, in order. */
function partsAt(text: string, heads: readonly string[]): string[] {
  let at = 0;
  const places = heads.map((head) => {
    const found = text.indexOf(head, at);
    if (found >= 0) at = found + head.length;
    return found;
  });
  return places.map((place, index) => {
    const end = places.slice(index + 1).find((next) => next >= 0) ?? text.length;
    return place < 0 ? '' : text.slice(place, end);
  });
}

beforeAll(async () => {
  cpSync(join(root, 'test/content/situations'), work, { recursive: true });
  const { code, err } = await runCli(
    [
      'build',
      'answers.md',
      '-e',
      'handbook',
      '-e',
      'cards',
      '-e',
      'cheatsheet',
      '-e',
      'workbook',
      '-f',
      'pdf,epub,html,md,apkg',
      '-o',
      'out',
    ],
    work,
  );
  expect(code, err).toBe(0);
  const read = (name: string) => readFileSync(join(work, 'out', name));
  const { notes } = await readAnki(read('cards.apkg'));
  const questions = notes.map(({ fields }) => signs(words(fields[0] ?? '')));
  said.set(
    'apkg',
    notes.map(({ fields }) => signs(words(fields.join('\n')))),
  );
  const articles = (html: string) =>
    [...html.matchAll(/<article\b[\s\S]*?<\/article>/g)].map(([one]) => signs(words(one)));
  said.set('html', articles(read('handbook.html').toString('utf8')));
  const xhtml = readEpub(read('handbook.epub'))
    .spine.map((file) => file.xhtml)
    .join('\n');
  said.set(
    'epub',
    partsAt(
      signs(words(xhtml)),
      questions.map((one, at) => `${at + 1}${one}`),
    ),
  );
  said.set(
    'md',
    read('handbook.md')
      .toString('utf8')
      .split(/^### .*$/m)
      .slice(1)
      .map((one) => signs(ofMarkdown(one))),
  );
  const book = await readPdf(read('handbook.pdf'));
  const first = book.pages.findIndex(({ body }) => signs(body).includes('GMT-5-1'));
  const printed = signs(
    book.pages
      .slice(first)
      .map(({ text }) => text)
      .join('\n'),
  );
  said.set('pdf', partsAt(printed, questions));
  for (const { tags } of book.pages) if (tags) shown.push(...altsOf(tags));
  const sheet = await readPdf(read('cheatsheet.pdf'));
  said.set('cheatsheet.pdf', partsAt(textOf(sheet.pages), questions));
  const workbook = await readPdf(read('workbook.pdf'));
  // The questions stand in it before the answers, and behind them.
  const answersAt = workbook.pages.findIndex(({ text }) => /^ANSWERS/m.test(text));
  said.set('workbook.pdf', partsAt(textOf(workbook.pages.slice(answersAt)), questions));
  cardsOnPaper = textOf((await readPdf(read('cards.pdf'))).pages);
  for (const name of ['cheatsheet.html', 'cards.html', 'workbook.html'])
    said.set(
      name,
      [
        ...read(name)
          .toString('utf8')
          .matchAll(/<(article|details class="card)\b[\s\S]*?(?:<\/article>|<\/div><\/details>)/g),
      ].map(([one]) => signs(words(one))),
    );
}, 400_000);

/** What each output must say to a question, as signs, whatever its markup, and what none may say. */
const cases: readonly (readonly [question: number, has: readonly string[], not?: readonly string[]])[] = [
  [
    1,
    [
      'GMT-5-1',
      'certificate_installed_and_running',
      'http://domain.example.local',
      'login_page_of_the_web_interface',
      'team',
    ],
  ],
  [2, ['A claim', 'The note of the underscore.'], ['[^']],
  [3, ['claim.', 'second', 'third', 'Fourth', 'Note one.', 'Note two.', 'Note three.', 'Note four.']],
  [4, ['It has.']],
  [5, ['a linked picture']],
  [6, ['Foo', 'bar', 'baz', '○', '☓', 'Of bar', 'Of baz']],
  [7, ['Once', 'and again', 'Printed one time.']],
  [8, ['It costs 35$ here, R$20 there, and about $50,000 to $273,000 in all.']],
  [9, ['is a gas.', 'Expected is']],
  [10, ['💖🧡💛💚💙💜']],
  [11, ['测试一些文字，以及“引号”后面。']],
  [12, ['Temperature', '1961-1990', '-89.2 °C', '56.7 °C', 'Both together']],
  [13, ['one thing', 'another thing']],
  [14, ['$HOME', 'the price $5 stay']],
  [15, ['ℝ -> ℝ', 'a < b implies f(a) < f(b) & more']],
  [16, ['a broken line in the path', 'a drawing', 'no ending']],
  [17, ['a lazy picture']],
  [18, ['Signature: s.strip'], ['[0;31m']],
  [19, ['01A'], ['vertical-align']],
  [20, ['pdf']],
  [21, ['<p>left to right</p>']],
  [22, ['A coloured word, a blinking one', 'one in the middle'], ['<font', '<blink']],
  [23, ['Term', 'What it means.']],
  [24, ['done', 'open']],
  [25, ['a disc', 'It stood above.'], ['<svg']],
  [26, ['a low one']],
  [27, ['moving']],
  [28, ['1. Step one', 'make all', '4. Step four']],
  [29, ['Alpha', 'Alpha one', 'Alpha two', 'Beta', 'Gamma']],
  [30, ['1. First', '2. Then the second', 'A remark stands', '3. The third', '4. And the fourth']],
  [31, ['One to do', 'Two is done', 'Three within', 'Four within that']],
  [32, ['echo $HOME $PATH', 'price=$5; echo "$price and $((price * 2))"']],
  [33, ['Some text of the box', 'its only element']],
  [34, ['it was opened in 2015. It was closed again soon.']],
  [35, ['one of several forms']],
  [36, ['mvn --version']],
  [37, ['The note of the heading.'], ['[^']],
  [38, ['Fruit', 'Apple', 'Orange', 'Milk', 'of cows']],
  [39, ['entweder oder,', 'either or,', 'ou bien ou bien.']],
  [
    40,
    ['saying nothing at all.', 'Of the box', 'Some text of the box.', 'Warning', 'After the boxes.'],
    [':::'],
  ],
  [41, ['Foo bar', 'Lorem ipsum of the box.', 'Warning', 'Without a title.'], ['!!!']],
  [42, ['Linux', 'Use the package.', 'Windows', 'Use the installer.'], ['panel-tabset', ':::']],
  [43, ['Vec<u8>']],
  [44, ['threats', 'Note ten.', 'Note eighteen.', 'Note five.']],
  [45, ['Theory', 'Hidden details of the theory.']],
  [46, ['flowchart LR', 'A[like]-->B((this))']],
  [47, ['int main() {', 'lsp_event_loop();', 'step();// end']],
  [48, ['ATTENTION: This is an example of a leading blank.']],
  [49, ['A red sign', 'a span here'], ['fig-sign width', 'smallcaps']],
  [50, ['Lossless', 'For images', 'PNG', 'JPEG', 'For audio', 'FLAC', 'MP3', 'AAC'], ['+---', '+===']],
  [51, [':\\', '{{c1::x}}', '[sound:a.mp3]', '{{c1::y}}', '[sound:b.mp3]', 'return x# two lines']],
  [52, ['A lot.', 'https://example.org/book']],
  [53, ['H2O', '5 m2']],
  [54, ['20%~30%', '100~200', '180~200 degrees for 10~15 minutes']],
  [55, ['Method doGet() is called.']],
  [56, ['# fn main() {', 'let x = 5;', '# }']],
  [57, ['Apple', 'Pear', 'Prices of fruit'], ['tbl-prices', 'Table:']],
  [58, ['Roses are red,', 'Violets blue.', 'The end.']],
  [59, ['It is known.'], ['eq-einstein']],
  [60, ['above', 'the one before'], ['custom-id', '.unnumbered']],
  [61, ['Another one.', 'It is inline here.'], ['^[', 'other-id']],
  [62, ['Then text.'], ['TOC']],
  [63, ['Left words.', 'Right words.'], [':::', '40%']],
  [64, ['Alpha Street 5.', 'Second floor.', 'Ring twice.']],
  [65, ['\\textbf{bold}', ':smile:', '10:30:15', 'a::b::c']],
  [66, ['1. The first example', '2. The second one', 'As (2) shows, names are numbers.'], ['(@']],
  [67, ['twelve', 'Centered Header', 'Example of a row that spans multiple lines.', 'any text here']],
  [68, ['total', 'bold of a page'], ['fig-polar', 'echo:']],
  [69, ['漢字', '振', '年'], ['{漢字', '一[']],
  [70, ['They are', 'here.'], ['latex]', '[$]']],
  [71, ['The text', 'goes on', 'Of the text it is said.'], ['<span']],
  [
    72,
    ['Here stands a note', 'Adherent', '{{#include listing.rs}}', '[@smith2020, p. 5]'],
    ['a098af', 'pagebreak'],
  ],
  [
    73,
    [
      'A claim is made.',
      'First paragraph of the note.',
      'Second paragraph of the note.',
      'an item of the note',
    ],
  ],
  [74, ['half done', 'important', 'The Donaudampfschiff is supercali.']],
  [75, ['It is.', 'It goes on.', 'Said', 'its words'], ['Nobody', 'Nor this', '%%', '^a-name', '37066d']],
  [76, ['a. Water early', 'b. Water little', 'c. Water the roots']],
  [77, ['Of a part', 'alpha', 'beta'], ['¶']],
];

describe.each(full)('in %s', (output) => {
  it.each(cases.map(([question, has, not = []]) => ({ question, has, not })))(
    'situation $question',
    ({ question, has, not }) => {
      const text = said.get(output)?.[question - 1] ?? '';
      for (const sign of has)
        if (!(output === 'pdf' && shown.includes(signs(sign)))) expect(text).toContain(signs(sign));
      for (const sign of not) expect(text).not.toContain(signs(sign));
    },
  );
});

/** What only the handbook has of a question, and sheets and cards have not: what stands in notes, before and behind the points. */
const onlyInFull = new Map<number, readonly string[]>([
  [2, ['The note of the underscore.']],
  [3, ['claim.', 'Fourth', 'Note one.', 'Note two.', 'Note three.', 'Note four.']],
  [6, ['Of bar', 'Of baz']],
  [7, ['Printed one time.']],
  [33, ['Some text of the box']],
  [40, ['saying nothing at all.']],
  [44, ['Note ten.', 'Note eighteen.', 'Note five.']],
  [52, ['https://example.org/book']],
  [61, ['Another one.']],
  [66, ['As (2) shows, names are numbers.']],
  [71, ['Of the text it is said.']],
  [73, ['First paragraph of the note.', 'Second paragraph of the note.', 'an item of the note']],
  [75, ['It is.', 'It goes on.']],
]);

describe.each(['cheatsheet.pdf', 'cards.pdf'])('in brief in %s', (output) => {
  it.each(cases.map(([question, has, not = []]) => ({ question, has, not })))(
    'situation $question',
    ({ question, has, not }) => {
      const whole = output === 'cards.pdf' ? cardsOnPaper : (said.get(output)?.[question - 1] ?? '');
      // A point that is one sentence is there without its full stop.
      const text = `${whole}.`;
      const missing = onlyInFull.get(question) ?? [];
      for (const sign of has) {
        if (missing.includes(sign) || shown.includes(signs(sign))) continue;
        const own = signs(sign === '01A' ? '0·1·A' : sign);
        // On a card a line of one sentence begins with a capital.
        if (output === 'cards.pdf')
          expect(text.toLowerCase()).toContain(own.replace(/\.$/, '').toLowerCase());
        else expect(text).toContain(own);
      }
      for (const sign of not) if (output !== 'cards.pdf') expect(text).not.toContain(signs(sign));
    },
  );
});

/** What workbooks, and sheets and cards on the web, say to each question: a line a point. What is left out is seen by its sign. */
const gists: readonly (readonly string[])[] = [
  ['Nr. · Requirement · Description · Condition · Input · Output · …'],
  ['A claim is made'],
  ['Second claim', 'Third claim'],
  ['It has'],
  ['See there'],
  ['Foo …'],
  ['Once and again'],
  ['It costs 35$ here, R$20 there, and about $50,000 to $273,000 in all'],
  ['The text', 'nests'],
  ['A 💖🧡💛💚💙💜 b'],
  ['测试一些文字，以及“引号”后面。'],
  ['Property · Earth …'],
  ['Kind · Things …'],
  ['The variable $HOME and the price $5 stay, and {c} in', 'is a formula'],
  ['For a function f: ℝ -> ℝ it holds that a < b implies f(a) < f(b) & more'],
  ['a broken line in the path and a drawing and no ending.'],
  ['a lazy picture'],
  ['Signature: s.strip'],
  ['a · b …'],
  [],
  [],
  ['A coloured word, a blinking one, and one in the middle'],
  ['Term: What it means'],
  ['☑ done · ☐ open'],
  ['a disc', 'It stood above'],
  ['a low one'],
  ['moving'],
  ['1. Step one is plain', '2. ', '3. make all', '4. Step four is plain'],
  ['1. Alpha …', '2. Beta', '3. Gamma'],
  [
    '1. First of all',
    '2. Then the second',
    'A remark stands between them',
    '3. The third comes behind it',
    '4. And the fourth at last',
  ],
  ['☐ One to do · ☑ Two is done · ☐ Three …'],
  ['The shell says echo $HOME $PATH and this …'],
  ['Its only element'],
  ['The bridge was begun long ago by people who had no plan'],
  ['one of several forms'],
  ['mvn --version'],
  ['It does, in the answer', 'The note of the heading'],
  ['Fruit …', 'Dairy …'],
  ['Entweder oder, either or, ou bien ou bien'],
  ['Text with a note', 'After the boxes'],
  ['Before it', 'After it'],
  ['Linux: Use the package', 'Windows: Use the installer'],
  ['It is Vec<u8> within'],
  ['So-called threats come'],
  ['Theory', 'Hidden details of the theory'],
  ['flowchart LR …'],
  ['int main() { …'],
  ['ATTENTION: This is an example of a leading blank'],
  ['A red sign', 'See @fig-sign above, and a span here'],
  ['Lossless · Lossy …'],
  ['Write :\\ and {{c1::x}} and [sound:a.mp3] there, and {{c1::y}} and [sound:b.mp3] here'],
  ['A lot'],
  ['The formula of water is H₂O, and the area is 5 m²'],
  ['About 20%~30% is for research, later 100~200 in all'],
  ['Method doGet() is called'],
  ['# fn main() { …'],
  ['Fruit · Price …', 'Prices of fruit'],
  ['Roses are red, Violets blue'],
  ['It is known'],
  ['See above and the one before'],
  ['Yes', 'It is inline here'],
  ['Then text'],
  ['Left words', 'Right words'],
  ['Alpha Street 5'],
  ['A \\textbf{bold} word, well done :smile: at 10:30:15 and a::b::c'],
  ['1. The first example is plain', '2. The second one has a name'],
  ['Right · Left · Center …', 'It stands above', 'Any text here', 'More text here'],
  ['total = 1', 'Bold of a page'],
  ['これは漢字'],
  ['They are'],
  ['The text'],
  ['Here stands a note', 'Adherent', '{{#include listing.rs}}', 'It is known [@smith2020, p. 5]'],
  ['A claim is made'],
  ['☑ done · [/] half done · [!] important', 'The Donaudampfschiff is supercali'],
  ['Said', 'See its words beside'],
  ['a. Water early', 'b. Water little', 'c. Water the roots'],
  ['Of a part', 'Text of it'],
];

describe.each(['cheatsheet.html', 'cards.html', 'workbook.html', 'workbook.pdf'])(
  'the gist in %s',
  (output) => {
    it.each(gists.map((lines, at) => ({ question: at + 1, lines })))(
      'situation $question',
      ({ question, lines }) => {
        const text = said.get(output)?.[question - 1] ?? '';
        expect(text).not.toBe('');
        let at = 0;
        for (const line of lines) {
          const found = text.indexOf(signs(line), at);
          expect(found, `${line} in ${text}`).toBeGreaterThanOrEqual(0);
          at = found + signs(line).length;
        }
        const [, , not = []] = cases[question - 1] ?? [];
        for (const sign of not) expect(text).not.toContain(signs(sign));
      },
    );
  },
);

it('lines from the right say so in whatever is in brief', () => {
  for (const name of ['cheatsheet.html', 'cards.html', 'workbook.html'])
    expect(readFileSync(join(work, 'out', name), 'utf8')).toMatch(/<li dir="rtl">/);
});
