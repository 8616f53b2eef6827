import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readAnki } from '../helpers/read-anki.ts';
import { root } from '../helpers/root.ts';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();

it('pictures and addresses of a question are kept in every output, its title is words', async () => {
  cpSync(resolve(root, 'test/content/situations/img/red.png'), resolve(shop.folder, 'red.png'));
  writeFileSync(
    resolve(shop.folder, 'a.md'),
    '## 1. What does ![the red sign](red.png) mean in the [manual](https://example.org/manual)?\n\nStop at once.\n\n## 2. Who prints <https://example.org/signs>?\n\nThe town prints them.\n',
  );
  const run = await shop.variorum(
    ...['build', 'a.md', '-o', 'out', '-f', 'html,md,epub,apkg,json'],
    ...['-e', 'handbook', '-e', 'cards', '-e', 'workbook', '-e', 'cheatsheet'],
  );
  expect(run.code, run.err).toBe(0);
  expect(run.err).toContain('all used');
  const read = (name: string) => readFileSync(resolve(shop.folder, 'out', name));
  const inside = unzipSync(read('handbook.epub'));
  const epub = Object.keys(inside)
    .filter((name) => name.endsWith('.xhtml'))
    .map((name) => Buffer.from(inside[name] ?? []).toString('utf8'))
    .join('\n');
  for (const page of [read('handbook.html').toString(), epub]) {
    expect(page).toContain('What does the red sign mean in the manual?</h');
    expect(page).toMatch(/<img [^>]*alt="the red sign"/);
    expect(page).toContain('href="https://example.org/manual"');
    // An address that is among the question's words is not said again.
    expect(page.match(/<p[^>]*>[^\n]*https:\/\/example\.org\/signs/g) ?? []).toEqual([]);
  }
  const markdown = read('handbook.md').toString();
  expect(markdown).toMatch(/!\[the red sign\]\(data:image\/png/);
  expect(markdown).toContain('https://example.org/manual');
  for (const name of ['cards.html', 'workbook.html', 'cheatsheet.html'])
    expect(read(name).toString()).toMatch(/alt="the red sign"/);
  // The front of a card shows what is asked about; an address is no point of the answer.
  expect(read('cards.html').toString()).toMatch(/<summary>(?:(?!<\/summary>)[\s\S])*alt="the red sign"/);
  for (const name of ['cards.html', 'workbook.html', 'cheatsheet.html'])
    expect(read(name).toString()).not.toContain('example.org/manual');
  const { entries } = JSON.parse(read('handbook.json').toString()) as {
    entries: { points: { text: string }[] }[];
  };
  expect(entries[0]?.points.map(({ text }) => text)).toEqual(['Stop at once.']);
  const deck = await readAnki(read('cards.apkg'));
  const [front] = deck.notes[0]?.fields.filter((field) => field.includes('<img')) ?? [];
  expect(front).toMatch(/^What does the red sign mean.*<img [^>]*alt="the red sign"/);
  expect(Object.values(JSON.parse(deck.media) as Record<string, string>)).toHaveLength(1);
});
