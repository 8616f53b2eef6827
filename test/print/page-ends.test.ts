import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyPdf } from '../../src/check/check.ts';
import type { Theme } from '../../src/model/theme.ts';
import { paperOf } from '../../src/print/paper-of.ts';
import { openPress, type Press, printPdf } from '../../src/print/print.ts';
import { renderFurniture, renderPrint } from '../../src/render/render.ts';
import { largePrint, loadTheme } from '../../src/theme/theme.ts';
import { measurePages } from '../bench/page-measures.ts';
import { projectEdition } from '../helpers/project-edition.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { metadata } from './tiny-book.ts';

let press: Press;
beforeAll(async () => {
  press = await openPress();
});
afterAll(() => press?.close());

/** The PDF of a project of `test/content`. */
async function printed(name: string, settings: Parameters<typeof projectEdition>[1], theme: Theme) {
  const { edition } = await projectEdition(name, settings);
  const { bytes } = await printPdf(press, {
    render: (known) => renderPrint(edition, theme, known),
    furniture: (known) => renderFurniture(edition, theme, known),
    metadata,
    paper: paperOf(edition.settings),
  });
  // A question that stays whole on small paper in large type may leave much of the page before it empty.
  const found = verifyPdf(bytes).filter(({ rule }) => !(settings?.largePrint && rule === 'pages-filled'));
  expect(found.map(({ rule, page }) => `${rule} ${page}`)).toEqual([]);
  return bytes;
}

it('a question of three lines at the foot of a page stands with its answer in brief, on the next', async () => {
  await printed('torn-heading', { page: 'A5', largePrint: true }, largePrint(loadTheme('classic')));
}, 300_000);

it('a cell taller than a page begins where its table does, and leaves no page empty before it', async () => {
  const { pages } = await readPdf(await printed('tall-cell', {}, loadTheme('classic')));
  const asked = pages.find(({ body }) => body.includes('It stands in a table.'));
  expect(asked?.body).toContain('Sentence 1 tells');
  // Where its lines end is the theme's affair.
  const whole = pages.map(({ body }) => body).join(' ');
  expect(whole.replace(/\s+/g, ' ')).toContain('Sentence 120 tells');
}, 300_000);

it('an answer that is one long point begins below its question, and leaves no page to the head of its topic', async () => {
  const { pages } = await readPdf(
    await printed('prose', { page: 'A5', justify: true }, loadTheme('accessible')),
  );
  const asked = pages.findIndex(({ body }) => body.includes('Sobald die Bodentemperatur'));
  expect(pages[asked]?.body.replace(/\s+/g, ' ')).toContain(
    'Boden Wie bereitet man den Boden im Frühjahr vor?',
  );
  expect(pages[asked + 1]?.body).toContain('Bevor irgendetwas ausgesät wird');
}, 300_000);

it('an answer that is one point goes on where a page ends, and leaves no third of it empty', async () => {
  const bytes = await printed('prose', { page: 'A5', justify: true }, loadTheme('modern'));
  expect((await measurePages(bytes)).empty).toBeLessThan(0.05);
}, 300_000);

it.each(['modern', 'editorial'])(
  '%s: numbers and titles of a book that runs from the right are whole',
  async (name) => {
    await printed('hebrew', {}, loadTheme(name));
  },
  300_000,
);

it.each(['A4', 'Letter'])(
  'editorial on %s: the last page of the body has points beside the conclusion and the last word',
  async (page) => {
    const bytes = await printed('../../content/ml-projects', { page }, loadTheme('editorial'));
    expect((await measurePages(bytes)).thin).toEqual([]);
  },
  300_000,
);
