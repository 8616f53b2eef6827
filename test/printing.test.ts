import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { workshop } from './helpers/run-cli.ts';

const shop = workshop();
const cases = resolve(import.meta.dirname, 'cases/printing');

/** What is to be read in an output of a case: each text stands in it, none of the others does. Spaces and tags count for nothing. */
interface Wanted {
  readonly files: readonly string[];
  readonly has: readonly string[];
  readonly not?: readonly string[];
  /** Texts of the Markdown, as it is written. */
  readonly markdown?: readonly string[];
  readonly settings?: readonly string[];
}

const wanted: Readonly<Record<string, Wanted>> = {
  'dollars of prices and shells are dollars': {
    files: ['07-dollars.md'],
    has: ['Set $HOME and $PATH before', 'paid $20B/$7B for it', 'At $5 a unit, n units cost 5n dollars'],
  },
  'emoji come through whole': {
    files: ['08-emoji-parts.md'],
    has: ['1️⃣ then 2️⃣ and #️⃣', '🏳️‍🌈 and 🧑‍💻 and ❤️‍🔥 and 🏴‍☠️', '👍🏾'],
  },
  'a question keeps its note and its formula': {
    files: ['10-note-in-question.md'],
    has: ['Domain Name System, since 1983.', 'Why is O(n log n) optimal?'],
    not: ['\\log'],
  },
  'formulas are found in brackets, bare and in cells': {
    files: ['11-brackets-math.md'],
    has: ['P(A|B)'],
    not: ['∥', '[ c ='],
    markdown: ['$a^2+b^2$', 'c = \\sqrt{a^2+b^2}', '\\begin{align}'],
  },
  'a cell reaches over two rows': { files: ['14-rowspan.md'], has: ['MotionJumpMove'] },
  'what a terminal was told is not printed': {
    files: ['17-terminal.md'],
    has: ['TypeError: unsupported operand', 'See Other note and marked words', 'NoteRead on.'],
    not: ['[0;31m', '==', '[!NOTE]', '[['],
    markdown: ['<mark>marked</mark>'],
  },
  'an abbreviation ends no sentence': {
    files: ['20-abbreviation.md', '20-abbreviation.b.md'],
    has: [
      'Die Zahl 3, z. B. sieben, soll nicht getrennt werden, ebenso nicht.',
      'z. B. sieben, soll nicht getrennt werden, auch nicht.',
    ],
    not: ['BB. sieben', 'AB. sieben'],
    settings: ['--set', 'language=de'],
  },
};

const squeezed = (text: string): string => text.replace(/[\s\u00a0\u200b]+/gu, '').replaceAll('’', "'");

/** The words of markup, formulas by what is drawn of them. */
function words(markup: string): string {
  const plain = markup
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
  return squeezed(plain);
}

describe('what authors write is what is printed', () => {
  it.each(Object.entries(wanted))('%s', async (_, { files, has, not = [], markdown = [], settings = [] }) => {
    for (const name of readdirSync(cases))
      cpSync(resolve(cases, name), resolve(shop.folder, name), { recursive: true });
    const run = await shop.variorum(
      'build',
      ...files,
      '-e',
      'handbook',
      '-f',
      'md,html,epub',
      '-o',
      'out',
      ...settings,
    );
    expect(run.code, run.err).toBe(0);
    const read = (name: string) => readFileSync(resolve(shop.folder, 'out', name));
    const inside = unzipSync(read('handbook.epub'));
    const epub = Object.keys(inside)
      .filter((name) => name.endsWith('.xhtml'))
      .map((name) => Buffer.from(inside[name] ?? []).toString('utf8'))
      .join('\n');
    for (const output of [read('handbook.html').toString('utf8'), epub]) {
      for (const text of has) expect(words(output)).toContain(squeezed(text));
      for (const text of not) expect(words(output)).not.toContain(squeezed(text));
    }
    for (const text of markdown) expect(read('handbook.md').toString('utf8')).toContain(text);
  });
});
