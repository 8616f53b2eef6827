import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readAnki } from '../helpers/read-anki.ts';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();
const picture = readFileSync(resolve(import.meta.dirname, '../content/pictures/icon.png'));
const text = `# Notes

## 1. Which picture is it?

- The small one. ![an icon](icon.png)
- **Photo:** ![the photo](cut.png)
- **Drawing:** ![the icon again](icon.png)

## 2. What stands behind its points?

- One point.
- Another point.

![behind them](icon.png)
`;
const output = (name: string) => readFileSync(join(shop.folder, 'out', name));

it('pictures stand under the words of their points on cards and sheets, and are media of the deck', async () => {
  shop.write({ 'notes.md': text, 'icon.png': picture, 'cut.png': picture.subarray(0, 60) });
  const made = await shop.variorum(
    'build',
    'notes.md',
    '--edition',
    'cards',
    '-f',
    'apkg,csv,txt,html',
    '--out',
    'out',
  );
  expect(made.err + made.out).toMatch(/notes\.md:6:\d+: warning: The picture is damaged: cut\.png/);
  const deck = output('cards.apkg');
  const { media, notes } = await readAnki(deck);
  const answer = notes[0]?.fields[1]?.replaceAll(' <small class="mark">A</small>', '');
  const [name = ''] = Object.values(JSON.parse(media) as Record<string, string>);
  expect(JSON.parse(media)).toEqual({ 0: expect.stringMatching(/^variorum-[0-9a-f]{16}\.png$/) });
  expect(Buffer.from(unzipSync(deck)['0'] ?? [])).toEqual(picture);
  expect(answer).toContain(`The small one<br/><img src="${name}" alt="an icon"/></li>`);
  expect(answer).toContain('<b>Photo</b>: The photo</li>');
  expect(answer).toContain(`<b>Drawing</b><br/><img src="${name}" alt="the icon again"/></li>`);
  expect(output('cards.csv').toString()).toContain(
    'The small one [an icon]\nPhoto: The photo\nDrawing [the icon again]',
  );
  expect(output('cards.txt').toString()).not.toContain('<img');
  expect(output('cards.html').toString()).toMatch(
    /The small one<img class="small-picture" src="[^"]+" alt="an icon"/,
  );
  expect(notes[1]?.fields[1]).toMatch(/<\/ul><br\/><img src="[^"]+" alt="behind them"\/>$/);
});
