import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readAnki } from '../helpers/read-anki.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();
const { write, variorum } = shop;

const book = {
  'handbook.yml': `title: Kitchen
language: en
answers:
  - { id: anna, title: Anna, files: anna.md }
  - { id: bert, title: Bert, files: bert.md }
`,
  'anna.md': `## How do I descale the kettle?

1. Fill the kettle with vinegar.
2. Bring it to the boil.
3. Rinse it twice.
`,
  'bert.md': `## How do I descale the kettle?

1. Unplug the kettle.
2. Cover the element with lemon juice.
3. Leave it over night.
4. Rinse it twice.
`,
};
const outputs = [
  'handbook.pdf',
  'handbook.epub',
  'handbook.html',
  'short.html',
  'cheatsheet.pdf',
  'cheatsheet.html',
  'cards.pdf',
  'cards.apkg',
  'cards.csv',
  'workbook.pdf',
];

/** What a file says, a space between two words. */
async function wordsOf(name: string): Promise<string> {
  const bytes = readFileSync(join(shop.folder, 'out', name));
  const text = name.endsWith('.pdf')
    ? (await readPdf(bytes)).pages.map((page) => page.text).join(' ')
    : name.endsWith('.apkg')
      ? JSON.stringify(await readAnki(bytes))
      : name.endsWith('.epub')
        ? Object.entries(unzipSync(bytes))
            .filter(([path]) => path.includes('part-'))
            .map(([, part]) => Buffer.from(part).toString())
            .join(' ')
        : bytes.toString();
  return text
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('two lists of steps under one another', () => {
  it('have a name over each, in every output', { timeout: 300_000 }, async () => {
    write(book);
    const { code } = await variorum('build', '.', '--out', 'out');
    expect(code).toBe(0);
    for (const name of outputs) {
      const text = await wordsOf(name);
      const places = ['One way (Anna)', 'Fill the kettle', 'Another way (Bert)', 'Unplug the kettle'].map(
        (words) => text.indexOf(words),
      );
      expect({ name, places: places.toSorted((one, other) => one - other) }).toEqual({ name, places });
      expect({ name, first: places[0] }).not.toEqual({ name, first: -1 });
    }
  });

  it('are two ways and nobody’s where the sources are hidden', { timeout: 300_000 }, async () => {
    write({ ...book, 'handbook.yml': `sources: none\n${book['handbook.yml']}` });
    const { code } = await variorum('build', '.', '--out', 'out', '--format', 'html,csv');
    expect(code).toBe(0);
    for (const name of ['handbook.html', 'cheatsheet.html', 'cards.csv']) {
      const text = await wordsOf(name);
      expect(text).toMatch(/One way\b.*Fill the kettle.*Another way\b.*Unplug the kettle/);
      expect(text).not.toMatch(/Anna|Bert/);
    }
  });
});
