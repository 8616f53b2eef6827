import { beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '../../src/model/edition.ts';
import type { Metadata } from '../../src/model/rendered.ts';
import { openPress, printPdf, writeEpub } from '../../src/print/print.ts';
import { loadTheme, renderEpub, renderFurniture, renderPrint } from '../../src/theme/theme.ts';
import { mainEdition } from '../helpers/main-edition.ts';
import { type EpubFacts, readEpub } from '../helpers/read-epub.ts';
import { type PdfFacts, readPdf } from '../helpers/read-pdf.ts';

// The pages that the EPUB names are those of the PDF that was printed with it (EPUB Accessibility 1.1, page navigation).

let edition: Edition;
let pdf: PdfFacts;
let epub: EpubFacts;

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
    epub = readEpub(writeEpub(renderEpub(edition, theme, { layout: printed.layout }), metadata));
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

function pagesOfEpub(): Marked {
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

/** The book's sentences, but those that it has twice. */
function sentencesOf(printed: Marked): readonly string[] {
  return edition.parts
    .flatMap(({ entries }) => entries)
    .flatMap(({ intro, points, outro }) => [
      ...intro,
      ...points.flatMap(({ passages }) => passages),
      ...outro,
    ])
    .flatMap(({ units }) => units)
    .flatMap(({ kind, phrasing: [only] }) => {
      // The label is no part of the phrasing, and stands elsewhere in the two formats.
      return kind === 'sentence' && only?.type === 'text' && !only.value.includes('&') ? [only.value] : [];
    })
    .filter((text) => squeeze(text).length > 40 && printed.labelsOf(text).length === 1);
}

describe('the pages of the EPUB', () => {
  it('are listed as the PDF labels them, each with a marker, in order', () => {
    expect(epub.pageList.map(({ label }) => label)).toEqual(pdf.labels);
    expect(epub.markers).toEqual(epub.pageList);
  });

  it('begin where the PDF’s do: every sentence stands on the same page in both', () => {
    const [printed, marked] = [pagesOfPdf(), pagesOfEpub()];
    const sentences = sentencesOf(printed);
    const places = (text: Marked) =>
      sentences.map((sentence) => `${text.labelsOf(sentence).join()}: ${sentence}`);
    expect(sentences.length).toBeGreaterThan(400);
    expect(places(marked)).toEqual(places(printed));
  });
});
