import { beforeAll, describe, expect, it } from 'vitest';
import { verifyEpub } from '../../src/check/check.ts';
import type { Edition } from '../../src/model/edition.ts';
import type { Metadata } from '../../src/model/rendered.ts';
import type { Unit } from '../../src/model/unit.ts';
import { openPress, printPdf, writeEpub } from '../../src/print/print.ts';
import { renderEpub, renderFurniture, renderPrint } from '../../src/render/render.ts';
import { loadTheme } from '../../src/theme/theme.ts';
import { mainEdition } from '../helpers/main-edition.ts';
import { type EpubFacts, readEpub } from '../helpers/read-epub.ts';
import { type PdfFacts, readPdf } from '../helpers/read-pdf.ts';

// The pages that the EPUB names are those of the PDF that was printed with it (EPUB Accessibility 1.1, page navigation).

let edition: Edition;
let pdf: PdfFacts;
/** A file for each topic, and a file for each entry. */
let epubs: readonly (readonly [files: 'topic' | 'entry', epub: EpubFacts])[];

beforeAll(async () => {
  edition = await mainEdition();
  const theme = loadTheme('classic');
  const { title, authors, subject, keywords, language, fingerprint } = edition;
  const date = '2026-11-22T00:00:00Z';
  const metadata: Metadata = { title, authors, subject, keywords, language, fingerprint, date };
  const press = await openPress();
  try {
    const printed = await printPdf(press, {
      render: (layout) => renderPrint(edition, theme, layout),
      furniture: (layout) => renderFurniture(edition, theme, layout),
      metadata,
    });
    pdf = await readPdf(printed.bytes);
    const { layout } = printed;
    epubs = await Promise.all(
      (['topic', 'entry'] as const).map(async (files) => {
        const bytes = writeEpub(renderEpub(edition, theme, { layout, files }), metadata);
        expect(await verifyEpub(bytes, 'handbook.epub')).toEqual([]);
        return [files, readEpub(bytes)] as const;
      }),
    );
  } finally {
    await press.close();
  }
});

/** Letters and digits only: the two formats differ in spaces and quotes. */
const squeeze = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** A text with a place told for each of its characters. */
class Marked {
  text = '';
  readonly #starts: { readonly at: number; readonly label: string }[] = [];
  begin(label: string): void {
    this.#starts.push({ at: this.text.length, label });
  }
  add(text: string): void {
    this.text += squeeze(text);
  }
  labelsOf(sentence: string): readonly string[] {
    const labels: string[] = [];
    const wanted = squeeze(sentence).slice(0, 60);
    for (let at = this.text.indexOf(wanted); at >= 0; at = this.text.indexOf(wanted, at + 1))
      labels.push(this.#starts.findLast((start) => start.at <= at)?.label ?? '');
    return labels;
  }
}

function pagesOfPdf(): Marked {
  const marked = new Marked();
  pdf.pages.forEach(({ body }, index) => {
    marked.begin(pdf.labels[index] ?? '');
    marked.add(body);
  });
  return marked;
}

function pagesOfEpub(epub: EpubFacts): Marked {
  const marked = new Marked();
  for (const { path, xhtml } of epub.spine) {
    if (path.endsWith('notes.xhtml') || path === 'nav.xhtml') continue;
    const body = xhtml.slice(xhtml.indexOf('<body'));
    for (const piece of body.split(/(?=<span epub:type="pagebreak")/)) {
      const label = /^<span epub:type="pagebreak"[^>]* aria-label="([^"]+)"/.exec(piece)?.[1];
      if (label !== undefined) marked.begin(label);
      marked.add(piece.replace(/<[^>]*>/g, '').replace(/&[a-z#0-9]+;/g, ' '));
    }
  }
  return marked;
}

/** A sentence without its label, which stands elsewhere in the two formats; nothing where it is more than plain words. */
function wordsOf({ kind, phrasing: [only] }: Unit): string {
  return kind === 'sentence' && only?.type === 'text' && !only.value.includes('&') ? only.value : '';
}

/** The book's sentences, but those that it has twice: in full, or within another. */
function sentencesOf(printed: Marked): readonly string[] {
  const units = edition.parts
    .flatMap(({ entries }) => entries)
    .flatMap(({ intro, points, outro }) => [
      ...intro,
      ...points.flatMap(({ passages }) => passages),
      ...outro,
    ])
    .flatMap((passage) => passage.units);
  const whole = units.map(({ text }) => squeeze(text)).join(' ');
  // A mark that stands beside a line may part a sentence where the PDF's text is read, so the page alone cannot tell.
  const isAlone = (text: string) => whole.split(squeeze(text)).length === 2;
  return units
    .map(wordsOf)
    .filter((text) => squeeze(text).length > 40 && isAlone(text) && printed.labelsOf(text).length === 1);
}

describe('the pages of the EPUB', () => {
  it('are listed as the PDF labels them, each with a marker, in order', () => {
    for (const [files, { pageList, markers }] of epubs) {
      expect(
        pageList.map(({ label }) => label),
        files,
      ).toEqual(pdf.labels);
      expect(markers, files).toEqual(pageList);
    }
  });

  it('begin where the PDF’s do: every sentence stands on the same page in both', () => {
    const printed = pagesOfPdf();
    const sentences = sentencesOf(printed);
    const besides = edition.parts
      .flatMap(({ entries }) => entries.flatMap(({ points }) => points))
      .flatMap(({ passages }) => passages.slice(1).flatMap(({ units }) => units.map(wordsOf)));
    expect(sentences.length).toBeGreaterThan(400);
    for (const [files, epub] of epubs) {
      const read = pagesOfEpub(epub);
      const moved = sentences.filter(
        (sentence) => read.labelsOf(sentence).join() !== printed.labelsOf(sentence).join(),
      );
      // What is added to a point stands beside its beginning on paper, and after it where a page has no margin.
      for (const sentence of moved) {
        expect(besides, `${files}: ${sentence}`).toContain(sentence);
        const [own, pdfs] = [read, printed].map((text) => pdf.labels.indexOf(text.labelsOf(sentence).join()));
        expect(own, `${files}: ${sentence}`).toBe((pdfs ?? 0) + 1);
      }
      expect(moved.length, files).toBeLessThan(sentences.length / 100);
    }
  });

  it('stand in files named after what they hold, one for each question where that is asked for', () => {
    const [byTopic, byEntry] = epubs.map(([, { spine }]) =>
      spine.map(({ path }) => path).filter((path) => /^text\/(part|entry)-/.test(path)),
    );
    const { parts } = edition;
    expect(byTopic).toEqual(parts.map(({ id }) => `text/${id}.xhtml`));
    expect(byEntry).toEqual(
      parts.flatMap(({ id, entries }) => [
        `text/${id}.xhtml`,
        ...entries.map((entry) => `text/entry-${entry.id}.xhtml`),
      ]),
    );
  });
});
