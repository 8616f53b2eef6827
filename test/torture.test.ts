import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFacts } from '../src/check/pdf/facts.ts';
import { readAnki } from './helpers/read-anki.ts';
import { type PdfFacts, readPdf } from './helpers/read-pdf.ts';
import { root } from './helpers/root.ts';
import { runCli } from './helpers/run-cli.ts';

// One document of all that is hard to print, in all outputs: what its author wrote is what is printed.

const work = mkdtempSync(join(tmpdir(), 'variorum-torture-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const variorum = (...argv: string[]) => runCli(argv, work);
const folder = join(root, 'test/content/torture');
const read = (name: string) => readFileSync(join(work, 'out', name));

/** Signs, whatever the lines and the letters of formulas are; a tone of skin has no width in a face of one colour, and is not read back. */
const signs = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s|[\u200b-\u200c]|\u200d|\ufe0e|\ufe0f|\u20e3|[\u{1f3fb}-\u{1f3ff}]/gu, '')
    .replace(/\u2212/gu, '-');
const words = (markup: string): string =>
  markup
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<rp>[^<]*<\/rp>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

let told: string;
let book: PdfFacts;
beforeAll(async () => {
  cpSync(folder, work, { recursive: true });
  const made = await variorum('build', '.', '-e', 'handbook', '-f', 'pdf,epub,html,md', '-o', 'out');
  expect(made.code, made.err).toBe(0);
  const small = await variorum(
    'build',
    '.',
    '-e',
    'cheatsheet',
    '-e',
    'cards',
    '-e',
    'workbook',
    '-f',
    'html,apkg',
    '-o',
    'out',
  );
  expect(small.code, small.err).toBe(0);
  told = made.err;
  book = await readPdf(read('handbook.pdf'));
}, 300_000);

describe('a document of all that is hard to print', () => {
  it('is told of what is at fault in it, and of nothing else', () => {
    const warnings = [...told.matchAll(/^(?:.*): (?:warning|error): (.*)$/gm)].map(([, what]) => what);
    expect(warnings).toEqual([
      expect.stringContaining('There is no such picture: img/missing.png'),
      expect.stringContaining(String.raw`The formula \unknowncommand{x} is not understood`),
    ]);
    expect(told).toContain('all used');
  });

  it('passes verify as PDF and as EPUB', async () => {
    for (const name of ['handbook.pdf', 'handbook.epub']) {
      const { code, out, err } = await variorum('verify', `out/${name}`);
      expect(code, out + err).toBe(0);
      expect(out + err).not.toMatch(/warning|error/);
    }
    const { messages } = await EpubCheck.validate(read('handbook.epub'));
    expect(messages.filter(({ severity }) => /error|fatal|warning/i.test(severity))).toEqual([]);
  });

  it('has in its PDF the words of its source, all and in their order', () => {
    const first = book.pages.findIndex(({ body }) => body.includes('The question keeps'));
    const last = book.pages.findIndex(({ body }) => body.includes('It ends here.'));
    // Page numbers, and what a theme lists before an answer, are the book's own.
    const numberless = (text: string) => signs(text).replace(/\[page\d+\]/g, '[page]');
    const printed = numberless(
      book.pages
        .slice(first, last + 1)
        .map(({ body }) => body)
        .join(''),
    );
    let at = 0;
    let read = 0;
    for (const line of readFileSync(join(folder, 'expected.txt'), 'utf8').split('\n')) {
      const words = numberless(line);
      const found = printed.indexOf(words, at);
      expect(found, `${line}, behind ${printed.slice(Math.max(0, at - 60), at)}`).toBeGreaterThanOrEqual(0);
      at = found + words.length;
      read += words.length;
    }
    expect(read / printed.length).toBeGreaterThan(0.8);
    for (const word of ['kan', 'ji', 'שלום', 'עולם'])
      expect([...printed]).toEqual(expect.arrayContaining([...word]));
  });

  it('has bookmarks that are its headings', () => {
    const titles = book.outline.flatMap(({ title, items }) => [
      title,
      ...items.flatMap((item) => [item.title, ...item.items.map((one) => one.title)]),
    ]);
    for (const title of [
      'What stands in a question: E = mc², x < y, H₂O and a note?',
      'What does a new heading say?',
      '¿Qué dice «la pregunta»? – מה היא אומרת؟',
    ])
      expect(titles).toContain(title);
  });

  it('has pages of one scale: no line is drawn smaller than where nothing is wide', () => {
    const sizes = book.pages.map(({ width, height }) => `${Math.round(width)} ${Math.round(height)}`);
    expect([...new Set(sizes)]).toEqual(['595 842']);
    // A CSS pixel is three quarters of a point, on each page by itself, whatever its drawings are scaled by.
    for (const [page, { content }] of readFacts(read('handbook.pdf')).pages.entries()) {
      const lines = content.runs.filter(({ text }) => text.trim().length > 20);
      const atScale = lines.filter(({ scale }) => Math.abs(scale - 0.75) < 0.002);
      if (lines.length > 0) expect(atScale.length / lines.length, `page ${page + 1}`).toBeGreaterThan(0.5);
    }
  });

  it('says the same on the web, in the EPUB and in Markdown', () => {
    const inside = unzipSync(read('handbook.epub'));
    const epub = Object.keys(inside)
      .filter((name) => name.endsWith('.xhtml'))
      .map((name) => Buffer.from(inside[name] ?? []).toString('utf8'))
      .join('\n');
    for (const output of [read('handbook.html').toString('utf8'), epub]) {
      for (const text of said) expect(signs(words(output))).toContain(signs(text));
      for (const markup of kept) expect(output).toMatch(markup);
    }
    const markdown = read('handbook.md').toString('utf8');
    for (const text of [
      '10<sup>6</sup>',
      '<kbd>Ctrl</kbd>+<kbd>C</kbd>',
      '~~struck out~~',
      '<span dir="rtl" lang="he">שלום עולם</span>',
      '$e^{i\\pi} + 1 = 0$',
      '\\begin{align}',
      '<ul> <li>First thing</li> <li>Second thing</li></ul>',
      '- [x] done',
      '**Apple:** A fruit',
      '> **Note**',
      'const once = 1;',
    ])
      expect(markdown).toContain(text);
  });

  it('has its pictures and formulas in Anki, and its sheets are sound', async () => {
    const deck = await readAnki(read('cards.apkg'));
    expect(deck.soundness).toBe('ok');
    expect(deck.notes).toHaveLength(12);
    // What a question shows is on the front of its card.
    expect(deck.notes[9]?.fields.find((field) => field.startsWith('What did the terminal'))).toMatch(
      /<img [^>]*alt="terminal"/,
    );
    const media = JSON.parse(deck.media) as Record<string, string>;
    const shown = deck.notes.flatMap(({ fields }) =>
      [...fields.join('').matchAll(/<img[^>]*\ssrc="([^"]+)"/g)].map(([, name]) => name),
    );
    expect(shown.length).toBeGreaterThan(3);
    for (const name of shown) expect(Object.values(media)).toContain(name);
    expect(deck.files).toEqual(expect.arrayContaining(Object.keys(media)));
    const fields = deck.notes.map((note) => note.fields.join('\n')).join('\n');
    expect(fields).toContain('\\(e^{i\\pi} + 1 = 0\\)');
    expect(fields).toContain('H₂O');
    // A note stands on the card that calls it.
    const noted = deck.notes.filter((note) =>
      note.fields.join('').includes('The note of the ninth question'),
    );
    expect(noted).toHaveLength(1);
    expect(noted[0]?.fields[2]).toMatch(
      /<aside class="note"[\s\S]*The note of the ninth question, with a <a /,
    );
    // What has a way of its own gets no capital.
    expect(fields).not.toContain('Https');
    for (const name of ['cheatsheet.html', 'cards.html', 'workbook.html']) {
      const page = signs(words(read(name).toString('utf8')));
      expect(page).toContain(signs('It costs $5 and $7 a piece, and $HOME is a folder'));
      expect(page).toContain(signs('E = mc², x < y, H₂O and a note?'));
      expect(page).not.toContain('Https');
    }
  });
});

/** What stands in each output that is HTML. */
const said = [
  'Ten to the sixth is 106, and the formula of water is H2O.',
  'Press Ctrl+C to copy. It was struck out and put in, marked and gone.',
  'It costs $5 and $7 a piece, and $HOME is a folder.',
  'flags 🇩🇪 and 🏳️‍🌈',
  'Chinese “重要”的话, Japanese 「強調」する',
  'don’t they’re Ann’s',
  'One paragraph.Another paragraph.',
  'A fruit that grows on trees.',
  'TypeError: plain words',
  'What did the terminal of the manual say?',
  'It said red words and went on.',
  'The caption below the square.',
];

/** Meaning that is markup. */
const kept = [
  /10<sup>6<\/sup>/,
  /<kbd>Ctrl<\/kbd>/,
  /<del>struck out<\/del>/,
  /<ins>put in<\/ins>/,
  /<mark>marked<\/mark>/,
  /<abbr title="World Health Organization">WHO<\/abbr>/,
  /<ruby>漢<rp>\(<\/rp><rt>kan<\/rt>/,
  /<span lang="de">Straße<\/span>/,
  /First line<br\/?>/,
  /rowspan="2"/,
  /colspan="2"/,
  /<ul> <li>First thing<\/li> <li>Second thing<\/li><\/ul>/,
  /<math\b/,
  /id="tables"/,
  /href="[^"]*#tables"/,
];
