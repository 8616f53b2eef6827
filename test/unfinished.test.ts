import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAnki } from './helpers/read-anki.ts';
import { readEpub } from './helpers/read-epub.ts';
import { readPdf } from './helpers/read-pdf.ts';
import { root } from './helpers/root.ts';
import { runCli } from './helpers/run-cli.ts';

// Documents that are not finished: what holds the place of an answer is printed nowhere, and what only refers, or is not settled, is
// said to be shared nowhere. Read back out of each file that a build makes.

const work = mkdtempSync(join(tmpdir(), 'variorum-unfinished-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Words of each file, by its name, without markup. */
const said = new Map<string, string>();
/** Its markup, where it has some. */
const markup = new Map<string, string>();
let told: string;

const words = (html: string): string =>
  html
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

beforeAll(async () => {
  cpSync(join(root, 'test/content/unfinished'), work, { recursive: true });
  const { code, err } = await runCli(['build', '.', '--all', '-o', 'out'], work);
  expect(code, err).toBe(0);
  told = err;
  for (const name of readdirSync(join(work, 'out'))) {
    const bytes = readFileSync(join(work, 'out', name));
    const text = bytes.toString('utf8');
    if (name.endsWith('.pdf')) {
      const { pages } = await readPdf(bytes);
      said.set(name, pages.map(({ text }) => text.replace(/\s+/g, ' ')).join(' '));
    } else if (name.endsWith('.epub')) {
      const { spine } = readEpub(bytes);
      markup.set(name, spine.map(({ xhtml }) => xhtml).join('\n'));
    } else if (name.endsWith('.apkg')) {
      const { notes } = await readAnki(bytes);
      markup.set(name, notes.map(({ fields }) => fields.join('\n')).join('\n'));
    } else if (name.endsWith('.html') && name !== 'report.html') markup.set(name, text);
    else if (/\.(?:md|txt|csv|tsv)$/.test(name)) said.set(name, text);
    else if (name === 'handbook.json') said.set(name, printedOf(JSON.parse(text)));
  }
  for (const [name, html] of markup) said.set(name, words(html));
}, 300_000);

/** A card of Anki says its points in brief, and in full for those who ask. */
const times = (name: string): number => (name === 'cards.apkg' ? 2 : 1);

/** What of the book as data is printed: not the words of the sources, nor the ledger. */
function printedOf(book: {
  entries: { intro: { text: string }[]; points: { text: string }[]; outro: { text: string }[] }[];
}): string {
  return book.entries
    .flatMap(({ intro, points, outro }) => [...intro, ...points, ...outro].map(({ text }) => text))
    .join('\n');
}

describe('of documents that are not finished', () => {
  it('each kind of file is read back', () => {
    const endings = new Set([...said.keys()].map((name) => name.replace(/^.*\./, '')));
    expect([...endings].sort()).toEqual(['apkg', 'csv', 'epub', 'html', 'json', 'md', 'pdf', 'tsv', 'txt']);
    expect(said.size).toBeGreaterThan(18);
    for (const [name, text] of said) expect(text, name).toContain('It rests one hour beside the stove');
  });

  it.each([
    ['YOUR ANSWER HERE'],
    [/\bTBD\b/],
    [/\bN\/A\b/],
    ['待补充'],
    ['À compléter'],
    [/same as above/i],
    [/siehe oben/i],
    [/<<<<|====|>>>>|\|\|\|\|/],
    [/\bHEAD\b/],
    [/<!--|conflict/i],
  ])('no file prints %s', (sign) => {
    for (const [name, text] of said) expect(text, name).not.toMatch(sign);
  });

  it('a hint at another question is one of its source alone, also where two write one', () => {
    for (const [name, text] of said) {
      for (const hint of [/See \[?question 6/, /See \[?question 7/])
        expect(text.split(hint).length, name).toBe(times(name) + 1);
    }
    const { entries } = JSON.parse(readFileSync(join(work, 'out/handbook.json'), 'utf8')) as {
      entries: { question: string; points: { standing: string; members: unknown[] }[] }[];
    };
    for (const question of [
      'What is proofing?',
      'What shows the crust?',
      'How long does it rest in a cool room?',
    ]) {
      const points = entries.find((entry) => entry.question === question)?.points ?? [];
      expect(points.length, question).toBeGreaterThan(1);
      for (const point of points) expect(point).toMatchObject({ standing: 'single', members: [{}] });
    }
    for (const [name, html] of markup)
      for (const [found] of html.matchAll(/<li class="shared">[\s\S]*?<\/li>/g))
        expect(found, name).not.toMatch(/question \d|Frage \d|stove|cellar/);
  });

  it('a conflict that two people have is printed for each, both versions', () => {
    for (const [name, text] of said) {
      expect(text.split('It rests one hour beside the stove').length, name).toBe(2 * times(name) + 1);
      expect(text.split('It rests two hours down in the cellar').length, name).toBe(2 * times(name) + 1);
    }
  });

  it('a hint follows the numbers of the book in each file', () => {
    for (const [name, text] of said) {
      if (name === 'handbook.json') continue;
      const plain = text.replace(/\\?\[|\\?\]|\(#[\w-]+\)/g, ' ').replace(/\s+/g, ' ');
      // Cards are shuffled, and those of Anki have no numbers.
      const here = name.startsWith('cards') ? 'See question 6 When is a loaf done?' : 'See question 6 here 7';
      expect(plain, name).toContain(here);
    }
    for (const name of ['handbook.epub', 'handbook.html', 'short.epub', 'short.html'])
      expect(markup.get(name), name).toMatch(
        /<a [^>]*href="[^"]*#loaf-done"[^>]*>question 6 \[here 7\]<\/a>/,
      );
  });

  it('each is told, with its place', () => {
    for (const line of [
      'ada.md:9:1: warning: A merge conflict stands unresolved on lines 9 to 15',
      'ben.md:13:1: warning: A merge conflict stands unresolved on lines 13 to 17',
      'ada.md:23:1: warning: `YOUR ANSWER HERE` holds the place of an answer here, and on 2 other lines',
      'ben.md:25:1: warning: `N/A` holds the place of an answer here, and on 3 other lines',
      'ada.md:19:1: warning: `See question 1.` only refers to another question',
      'ben.md:21:1: warning: `Siehe Frage 2.` only refers to another question',
    ])
      expect(told).toContain(line);
  });

  it('each is in the ledger, with the reason', () => {
    const { sentences } = JSON.parse(readFileSync(join(work, 'out/ledger.json'), 'utf8')) as {
      sentences: { text: string; fate: string; reason?: string }[];
    };
    const fates = (text: string) =>
      sentences
        .filter((one) => one.text.includes(text))
        .map(({ fate, reason }) => (reason ? `${fate}: ${reason}` : fate));
    for (const text of ['YOUR ANSWER HERE', 'TBD', 'N/A', '待补充', 'À compléter'])
      expect(fates(text), text).toEqual(['left-out: placeholder of an answer']);
    expect(fates('Same as above.')).toEqual(['left-out: refers to the answer above']);
    expect(fates('<<<<<<< HEAD')).toEqual([
      'left-out: mark of a merge conflict',
      'left-out: mark of a merge conflict',
    ]);
    expect(fates('See question 1.')).toEqual(['printed']);
  });
});
