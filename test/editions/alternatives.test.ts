import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../helpers/read-pdf.ts';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();
const { write, variorum } = shop;

const answers = (hours: string) => `## What is a sourdough?

- **Food:** Flour and water feed it.
- **Warmth:** It stands in a warm place.
- The dough rests for ${hours} hours.
`;
const book = {
  'handbook.yml': `title: Baking
language: en
sources: none
answers:
  - { id: anna, title: Anna, files: anna.md }
  - { id: bert, title: Bert, files: bert.md }
`,
  'anna.md': answers('six'),
  'bert.md': answers('twelve'),
};

describe('words that contradict one another, where the sources are hidden', () => {
  it('are told as one or the other, and by nobody', { timeout: 300_000 }, async () => {
    write(book);
    const { code } = await variorum('build', '.', '--out', 'out', '--format', 'pdf,html,csv,apkg');
    expect(code).toBe(0);
    const read = (name: string) => readFileSync(join(shop.folder, 'out', name));
    const { pages } = await readPdf(read('handbook.pdf'));
    const html = read('handbook.html').toString();
    const all = {
      pdf: pages.map(({ text }) => text).join(' '),
      html: html.slice(html.indexOf('<main')),
      csv: read('cards.csv').toString(),
      sheet: (await readPdf(read('cheatsheet.pdf'))).pages.map(({ text }) => text).join(' '),
    };
    for (const [name, said] of Object.entries(all)) {
      const text = said.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
      expect({ name, text }).toEqual({
        name,
        text: expect.stringMatching(
          /The dough rests for six hours.{0,2} (?:Or:|\/) The dough rests for twelve|twelve hours.{0,2} (?:Or:|\/) The dough rests for six/,
        ),
      });
      expect(text).not.toMatch(/Anna|Bert|without a name/);
    }
  });

  it('need no such word where each stands behind its mark', { timeout: 120_000 }, async () => {
    write({ ...book, 'handbook.yml': book['handbook.yml'].replace('none', 'marks') });
    expect((await variorum('build', '.', '--out', 'out', '--format', 'html')).code).toBe(0);
    expect(readFileSync(join(shop.folder, 'out/handbook.html'), 'utf8')).not.toContain('Or:');
  });
});
