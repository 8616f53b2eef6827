import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPdf } from '../../src/check/check.ts';
import { readFacts, type TagElement } from '../../src/check/pdf/facts.ts';
import { paperOf } from '../../src/print/paper-of.ts';
import { openPress, type Press, printPdf } from '../../src/print/print.ts';
import { renderFurniture, renderPrint } from '../../src/render/render.ts';
import { loadTheme } from '../../src/theme/theme.ts';
import { mainEdition } from '../helpers/main-edition.ts';
import { projectEdition } from '../helpers/project-edition.ts';
import { metadata } from './tiny-book.ts';

let press: Press;
beforeAll(async () => {
  press = await openPress();
});
afterAll(() => press?.close());

/** A line of text: where its letters stand, and by which mark they are tied to an element. */
interface Line {
  readonly mark: string;
  readonly text: string;
  readonly baseline: number;
}

interface PrintedPage {
  readonly lines: readonly Line[];
  readonly text: string;
  readonly pictures: number;
}

async function readLines(bytes: Uint8Array): Promise<PrintedPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const lines: Line[] = [];
    const open: string[] = [];
    for (const item of items as { type?: string; id?: string; str?: string; transform?: number[] }[]) {
      if (item.type?.startsWith('beginMarkedContent')) open.push(item.id ?? open.at(-1) ?? '');
      else if (item.type === 'endMarkedContent') open.pop();
      else if (item.str?.trim())
        lines.push({
          mark: /_mc(\d+)$/.exec(open.at(-1) ?? '')?.[1] ?? '',
          text: item.str,
          baseline: Math.round(item.transform?.[5] ?? 0),
        });
    }
    const { fnArray } = await page.getOperatorList();
    pages.push({
      lines,
      text: lines.map(({ text }) => text).join(' '),
      pictures: fnArray.filter((operation: number) => operation === OPS.paintImageXObject).length,
    });
  }
  await task.destroy();
  return pages;
}

/** All content of an element and of what it holds. */
function contentOf(element: TagElement): TagElement['content'][number][] {
  return [...element.content, ...element.children.flatMap(contentOf)];
}

describe.each([
  ['classic', {}],
  ['editorial', { justify: true }],
  ['technical', { page: 'A5' }],
] as const)('pages that are hard to fill, in %s with %o', (theme, settings) => {
  let pages: PrintedPage[];
  let bytes: Uint8Array;

  beforeAll(async () => {
    const { edition } = await projectEdition('pages', settings);
    const look = loadTheme(theme);
    const job = {
      render: (layout: Parameters<typeof renderPrint>[2]) => renderPrint(edition, look, layout),
      furniture: (layout: Parameters<typeof renderFurniture>[2]) => renderFurniture(edition, look, layout),
      metadata,
      paper: paperOf(edition.settings),
    };
    ({ bytes } = await printPdf(press, job));
    pages = await readLines(bytes);
  }, 300_000);

  it('strand no heading and cut no text', () => {
    expect(verifyPdf(bytes).map(({ rule, page, reason }) => `${rule} ${page}: ${reason}`)).toEqual([]);
  });

  it('hold every row of a long table whole, under its head', () => {
    const rows = pages.flatMap(({ text }) =>
      [...text.matchAll(/Row (\d\d): how much/g)].map(([, row]) => row),
    );
    expect(rows).toEqual(Array.from({ length: 48 }, (_, row) => String(row + 1).padStart(2, '0')));
    const holding = pages.filter(({ text }) => /Row \d\d: how much/.test(text));
    expect(holding.length).toBeGreaterThan(1);
    for (const { text } of holding) {
      expect(text).toMatch(/Setting\s+What it sets\s+Default\s+Change it when/);
      const begun = text.match(/Row \d\d: how much/g)?.length ?? 0;
      expect(text.replace(/\s+/g, ' ').match(/held before the broker acts/g)).toHaveLength(begun);
      expect(begun).toBeGreaterThan(1);
    }
  });

  it('begin a long table on the page of its question', () => {
    const first = pages.find(({ text }) => /Row 01: how much/.test(text));
    expect(first?.text).toContain('What does each setting of the broker do?');
  });

  it('keep the words of a wide table whole, or part them with a hyphen', () => {
    const text = pages.map(({ text }) => text).join(' ');
    for (const word of ['Hippopotamus', 'acknowledged', 'Transactions', 'Throughput', 'commercial']) {
      const parted = [...word].join('(?:-\\s+)?');
      expect(text, word).toMatch(new RegExp(`\\b${parted}\\b`));
    }
    expect(text).not.toContain('Hippopota mus');
  });

  it('cut no picture', () => {
    expect(pages.reduce((sum, { pictures }) => sum + pictures, 0)).toBe(3);
  });

  it('leave no line of a paragraph alone at the head or the foot of a page', () => {
    const paragraphs = readFacts(bytes).elements.filter(
      ({ type, children }) => type === 'P' && children.every((child) => child.type !== 'P'),
    );
    const alone: string[] = [];
    for (const paragraph of paragraphs) {
      const lines = contentOf(paragraph).flatMap(({ page, mark }) =>
        (pages[page]?.lines ?? []).flatMap((line) => (line.mark === String(mark) ? [{ ...line, page }] : [])),
      );
      const on = [...new Set(lines.map(({ page }) => page))];
      for (const page of on.length > 1 ? on : []) {
        const here = lines.filter((line) => line.page === page);
        if (new Set(here.map(({ baseline }) => baseline)).size === 1)
          alone.push(`${page + 1}: ${here.map(({ text }) => text).join(' ')}`);
      }
    }
    expect(alone).toEqual([]);
    expect(paragraphs.length).toBeGreaterThan(100);
  });

  it('leave no note of several alone on a page', () => {
    const notes = pages.map(({ text }) => text.match(/\bnote \d: /gi)?.length ?? 0);
    expect(notes.reduce((sum, count) => sum + count, 0)).toBe(12);
    expect(notes).not.toContain(1);
  });

  it('have the apostrophes of a typesetter in lists and notes, too', () => {
    const text = pages.map(({ text }) => text).join(' ');
    expect(text.match(/else['’]s/g)?.filter((word) => word !== 'else’s')).toEqual([]);
  });

  it('print every line of code and every check once', () => {
    const text = pages.map(({ text }) => text).join(' ');
    const steps = text.match(/Step \d\d(?=: what happens)/g) ?? [];
    expect(new Set(steps).size).toBe(steps.length);
    expect(new Set(text.match(/Check \d\d/g)).size).toBe(60);
  });
});

describe.each(['classic', 'accessible'])('pages of the main handbook in %s', (theme) => {
  it('end with no question that has not begun, and begin with no list of what is near', async () => {
    const edition = await mainEdition();
    const look = loadTheme(theme);
    const { bytes } = await printPdf(press, {
      render: (layout) => renderPrint(edition, look, layout),
      furniture: (layout) => renderFurniture(edition, look, layout),
      metadata,
    });
    const pages = (await readLines(bytes)).map(({ text }) => letters(text));
    const parted: string[] = [];
    const together = (number: number, ...pieces: readonly string[]) => {
      const sought = pieces.map(letters).filter((piece) => piece !== '');
      if (!pages.some((page) => sought.every((piece) => page.includes(piece))))
        parted.push(`${number}: ${pieces.join(' | ')}`);
    };
    for (const { number, question, intro, points, outro, seeAlso } of edition.parts.flatMap(
      ({ entries }) => entries,
    )) {
      const first = points[0]?.passages[0]?.text ?? '';
      const last = (outro.at(-1) ?? points.at(-1)?.passages.at(-1))?.text ?? '';
      const near = edition.parts.flatMap(({ entries }) => entries).find(({ id }) => id === seeAlso[0]);
      // Where the answer in words fills the page of its question, it is what the answer begins with.
      const labels = points.flatMap(({ label }) => (label ? [label] : []));
      const inWords = [question, ...labels].map(letters);
      if (labels.length < 3 || !pages.some((page) => inWords.every((piece) => page.includes(piece))))
        together(number, question, (intro.at(-1)?.text ?? '').slice(-20), first.slice(0, 25));
      if (near) together(number, last.slice(-20), near.question.slice(0, 25));
    }
    expect(parted).toEqual([]);
  }, 300_000);
});

/** Letters and digits alone: what a line's end does to spaces and hyphens does not matter. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
