import { expect, it } from 'vitest';
import type { Edition } from '../../src/model/edition.ts';
import { writeEpub } from '../../src/print/epub/write-epub.ts';
import { renderEpub } from '../../src/render/epub/render-epub.ts';
import { listThemes, loadTheme } from '../../src/theme/load-theme.ts';
import { smallEdition } from '../helpers/edition.ts';
import { mainEdition, stressEdition } from '../helpers/main-edition.ts';
import { runAce } from '../helpers/run-ace.ts';

// Ace by DAISY opens every document of the book in a browser; it starts on Linux and macOS.
const epub = (book: Edition, theme: string): Uint8Array =>
  writeEpub(renderEpub(book, loadTheme(theme), { fonts: true }), { ...book, date: '2026-11-22T00:00:00Z' });

it('Ace finds nothing in the main handbook', async () => {
  const { violations, documents } = await runAce(epub(await mainEdition(), 'classic'));
  expect(violations).toEqual([]);
  expect(documents.filter((path) => path.startsWith('text/')).length).toBeGreaterThan(10);
});

// Themes differ in style: a few questions have every kind of page and mark.
it.each(listThemes())('Ace finds nothing in some of its questions in the theme %s', async (theme) => {
  const { parts, ...book } = await mainEdition();
  const few = parts.slice(0, 2).map((part) => ({ ...part, entries: part.entries.slice(0, 2) }));
  const points = few.flatMap(({ entries }) => entries.flatMap((entry) => entry.points));
  expect(new Set(points.map(({ standing }) => standing)).size).toBeGreaterThan(1);
  const { violations, documents } = await runAce(epub({ ...book, parts: few }, theme));
  expect(violations).toEqual([]);
  expect(documents.filter((path) => path.startsWith('text/')).length).toBeGreaterThan(4);
});

it.each([
  ['of what is hard to set', () => stressEdition()],
  ['from right to left', async () => smallEdition({ language: 'ar', title: 'أسئلة' })],
] as const)('Ace finds nothing in a book %s', async (_, edition) => {
  expect((await runAce(epub(await edition(), 'classic'))).violations).toEqual([]);
});
