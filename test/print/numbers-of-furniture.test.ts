import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPdf } from '../../src/check/check.ts';
import { composeEdition } from '../../src/compose/compose.ts';
import type { Edition } from '../../src/model/edition.ts';
import { projectSettings } from '../../src/model/settings.ts';
import { name, PdfFile, type PdfRef, readPages, writePdf } from '../../src/pdf/pdf.ts';
import { openPress, type Press, type PrintedPdf, printPdf } from '../../src/print/print.ts';
import { renderFurniture, renderPrint } from '../../src/render/render.ts';
import { loadTheme } from '../../src/theme/theme.ts';
import { handbook } from '../helpers/handbook.ts';
import { type PdfFacts, readPdf } from '../helpers/read-pdf.ts';
import { metadata } from './tiny-book.ts';

const names = ['Alder', 'Birch', 'Cedar', 'Elder', 'Hazel', 'Larch', 'Maple', 'Rowan'];
const theme = loadTheme('classic');

/** Questions that mention each other, under a topic for each ten, about things that come again on other pages. */
async function bookOf(questions: number): Promise<Edition> {
  const filler =
    'It is told here at such a length that some lines are filled and a page is soon full. '.repeat(9);
  const lines = Array.from({ length: questions }, (_, at) => {
    const tree = names[at % names.length];
    const topic = at % 10 === 0 ? `# Topic ${'abcdefghijklmnopqrstuvwxyz'[at / 10]}\n` : '';
    const other = ((at + 7) % questions) + 1;
    return `${topic}? ${at + 1}. Where does the ${tree} stand, asks number ${at + 1}?
- ${tree} wood: In Lower ${tree} it is held by the Northern Guild, see question ${other}. ${filler}
- Age: The Northern Guild counts rings of ${names[(at + 3) % names.length]} in Upper ${tree}. ${filler}`;
  });
  const settings = projectSettings.parse({
    answers: [{ id: 'a', files: 'a.md' }],
    index: { merge: { guilds: ['Northern Guild'] } },
  });
  return composeEdition(await handbook(lines.join('\n')), settings, 'handbook');
}

describe.each([
  [20, 4_000_000],
  [60, 45_000],
])('of %i questions', (questions, wholeUpTo) => {
  let press: Press;
  let printed: PrintedPdf;
  let facts: PdfFacts;
  let edition: Edition;

  beforeAll(async () => {
    press = await openPress();
    edition = await bookOf(questions);
    printed = await printPdf(press, {
      render: (known) => renderPrint(edition, theme, known),
      furniture: (known) => renderFurniture(edition, theme, known),
      metadata,
      wholeUpTo,
    });
    facts = await readPdf(printed.bytes);
  });
  afterAll(() => press?.close());

  it('every page number of the index is that of the page it leads to, ranges by both their ends', () => {
    const first = facts.destinations.get('book-index') ?? -1;
    const pages = facts.pages.slice(first);
    const numbers = pages.flatMap(({ body }) => body.match(/(?<=[\s–])\d+(?=[\s,–]|$)/gu) ?? []);
    const led = pages.flatMap(({ links }) => links.map(({ page }) => facts.labels[page ?? -1]));
    expect(numbers.length).toBeGreaterThan(questions);
    expect(numbers).toEqual(led);
    const text = pages.map(({ body }) => body).join('\n');
    expect(text).toMatch(/\d+–\d+/);
    expect(text).toMatch(/Northern Guild,\s+see\s+guilds/);
    expect(text).toMatch(/guilds,\s+\d/);
  });

  it('every mention of a question tells the page on which it begins', () => {
    const told = facts.pages.flatMap(({ body }) =>
      [...body.replace(/\s+/g, ' ').matchAll(/see question (\d+), page (\d+)/g)].map(([, number, page]) => [
        Number(number),
        page,
      ]),
    );
    expect(told).toHaveLength(questions);
    const ids = new Map(
      edition.parts.flatMap((part) => part.entries.map(({ number, id }) => [number, id] as const)),
    );
    for (const [number, page] of told)
      expect(facts.labels[facts.destinations.get(ids.get(Number(number)) ?? '') ?? -1]).toBe(page);
  });

  it('passes the machine checks, which find a reference and an index line that lead astray', () => {
    expect(verifyPdf(printed.bytes)).toEqual([]);
    for (const page of [facts.destinations.get('book-index') ?? 0, printed.layout.bodyStart + 3]) {
      const file = PdfFile.open(printed.bytes);
      for (const ref of file.array(readPages(file)[page]?.dict.get('Annots')) as PdfRef[]) {
        const annotation = file.dict(ref);
        if (annotation.has('Dest')) file.set(ref.id, annotation.set('Dest', name('book-contents')));
      }
      const found = verifyPdf(writePdf(file)).filter(({ rule }) => rule === 'numbers-true');
      expect(found.map((one) => one.page)).toContain(page + 1);
    }
  });
});
