import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAnki } from '../helpers/read-anki.ts';
import { runCli } from '../helpers/run-cli.ts';

// Who says it is told in one way in all outputs: by the letter of the source, drawn in its shape and colour where an output can draw.

const folder = mkdtempSync(join(tmpdir(), 'variorum-notation-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kitchen = {
  'handbook.yml': `title: Kitchen
language: en
answers:
  - { id: anna, title: Anna, files: anna.md }
  - { id: bert, title: Bert, files: bert.md }
  - { id: cleo, title: Cleo, files: cleo.md }
editions:
  handbook: {}
  short: { kind: short }
  cheatsheet: { kind: cheatsheet }
  cards: { kind: cards }
  workbook: { kind: workbook }
  side-by-side: { kind: side-by-side }
`,
  'anna.md': `## How do I descale the kettle?

- Vinegar: Fill the kettle with white vinegar and boil it once.
- Rinse: Rinse the kettle twice with clear water.
- Timing: It takes 30 minutes.
`,
  'bert.md': `## How do I descale the kettle?

- Lemon: Cover the element with the juice of two lemons over night.
- Rinse: Rinse the kettle twice with clear water.
- Timing: It takes 60 minutes.
`,
  'cleo.md': `## How do I descale the kettle?

- Rinse: Rinse the kettle twice with clear water.
- Filter: Clean the small filter in the spout with a brush.
`,
};

const screens = ['handbook', 'short', 'cheatsheet', 'cards', 'workbook', 'side-by-side'];

/** The markup of each output. */
const markup = new Map<string, string>();

beforeAll(async () => {
  for (const [name, text] of Object.entries(kitchen)) writeFileSync(join(folder, name), text);
  const { code } = await runCli(['build', '.', '--out', 'out', '--format', 'html,epub,apkg'], folder);
  expect(code).toBe(0);
  const read = (name: string) => readFileSync(join(folder, 'out', name));
  for (const name of screens) markup.set(name, read(`${name}.html`).toString());
  const parts = Object.entries(unzipSync(read('handbook.epub'))).filter(([path]) => path.includes('part-'));
  markup.set('epub', parts.map(([, part]) => Buffer.from(part).toString()).join(' '));
  const { notes } = await readAnki(read('cards.apkg'));
  // What is named in words behind each card is no sign.
  markup.set('anki', notes.map(({ fields }) => fields.slice(0, 3).join(' ')).join(' '));
}, 300_000);

const drawn = /<svg[^>]*class="sign (of-\d)[^>]*>(<[^>]*>)<text[^>]*>([^<]*)<\/text><\/svg>/g;
const lettered = /<(a|b|small|span)\b[^>]*class="mark\b[^>]*>([^<]*)<\/\1>/g;

/** What is left of an output without its signs, styles and markup. */
function wordsWithoutSigns(name: string): string {
  return (markup.get(name) ?? '')
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/g, '')
    .replace(drawn, ' ')
    .replace(lettered, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('who says it', () => {
  it('is drawn alike on all pages: a letter has one shape and one colour', () => {
    const ways = new Map<string, Set<string>>();
    for (const name of screens) {
      const signs = [...(markup.get(name) ?? '').matchAll(drawn)];
      expect([name, [...new Set(signs.map(([, , , letter]) => letter))].sort()]).toEqual([
        name,
        ['A', 'B', 'C'],
      ]);
      for (const [, hue, shape, letter = ''] of signs)
        ways.set(letter, (ways.get(letter) ?? new Set()).add(`${hue} ${shape}`));
    }
    expect([...ways.values()].map(({ size }) => size)).toEqual([1, 1, 1]);
    expect(new Set([...ways.values()].flatMap((one) => [...one])).size).toBe(3);
  });

  it('is the same letter where nothing is drawn within lines', () => {
    for (const name of ['epub', 'anki']) {
      const letters = [...(markup.get(name) ?? '').matchAll(lettered)].flatMap(
        ([, , text = '']) => text.match(/\w/g) ?? [],
      );
      expect([name, [...new Set(letters)].sort()]).toEqual([name, ['A', 'B', 'C']]);
    }
    expect(markup.get('epub')).toMatch(/class="mark of-1"[^>]*>A</);
  });

  it('is drawn before each wording where the sources differ, and read out as its source', () => {
    for (const name of ['cheatsheet', 'cards', 'workbook'])
      for (const [letter, said] of [
        ['A', '30 minutes'],
        ['B', '60 minutes'],
      ])
        expect(markup.get(name)).toMatch(
          new RegExp(
            `<span class="signs" role="img" aria-label="source ${letter}:"><svg[^>]*class="sign [^>]*><[^>]*><text[^>]*>${letter}</text></svg></span>&#160;It takes ${said}`,
          ),
        );
  });

  it('is told by no other sign', () => {
    for (const name of markup.keys()) {
      const words = wordsWithoutSigns(name);
      // Discs, squares, stars, letters in circles, arrows; `≠` says that the wordings beside it differ.
      expect([
        name,
        words.match(/[\u2190-\u21ff\u2460-\u24ff\u25a0-\u27bf\u2b00-\u2bff\u{1f100}-\u{1f1ff}]/gu),
      ]).toEqual([name, null]);
      expect([name, words.match(/[[(][ABC][\])]|(?<!\w)[ABC]:/g)]).toEqual([name, null]);
    }
  });
});
