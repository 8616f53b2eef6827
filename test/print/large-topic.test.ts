import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPdf } from '../../src/check/check.ts';
import { readFacts } from '../../src/check/pdf/facts.ts';
import { folio, type Layout } from '../../src/model/layout.ts';
import type { RenderedBook } from '../../src/model/rendered.ts';
import { name, PdfFile, type PdfRef, readPages, writePdf } from '../../src/pdf/pdf.ts';
import { openPress, type PdfJob, type Press, type PrintedPdf, printPdf } from '../../src/print/print.ts';
import { type PdfFacts, readPdf, rolesOf } from '../helpers/read-pdf.ts';
import { metadata } from './tiny-book.ts';

/** A book of two topics, the first with most of the questions; each question begins a page, its cross reference leads far away. */
function largeTopic(questions: number, rectos: readonly string[]): PdfJob {
  const all = Array.from({ length: questions }, (_, index) => index + 1);
  const other = (question: number) => ((question + 20) % questions) + 1;
  const render = (layout: Layout | null): RenderedBook => {
    const number = (id: string) => {
      const page = layout?.pageOf.get(id);
      return layout && page !== undefined ? folio(layout, page) : '000';
    };
    const link = (id: string, title: string) => `<a href="#${id}">${title} <b>${number(id)}</b></a>`;
    const entry = (
      question: number,
    ) => `<article class="new"><header id="q-${question}"><h2>Question ${question}?</h2></header>
<ul>${'<li><p>What one <em>should</em> do, at some length.</p></li>'.repeat((question % 5) * 9 + 1)}</ul>
<p>See also</p><ul><li>${link(`q-${other(question)}`, `Question ${other(question)}?`)}</li></ul></article>`;
    const blank = (id: string) => (layout?.blanksBefore.has(id) ? '<div class="blank"></div>' : '');
    const topic = (id: string, title: string, of: readonly number[]) =>
      `${blank(id)}<section class="part" aria-label="${title}"><header class="new" id="${id}"><h1>${title}</h1></header>${of.map(entry).join('')}</section>`;
    const html = `<!doctype html><html lang="en"><head><title>x</title><style>${style}</style></head><body><h1>A book</h1>
<nav class="new" role="doc-toc" aria-label="Contents"><h1>Contents</h1><ol>${all.map((question) => `<li>${link(`q-${question}`, `Question ${question}?`)}</li>`).join('')}</ol></nav>
${topic('large', 'The large one', all.slice(0, -3))}${topic('small', 'The small one', all.slice(-3))}</body></html>`;
    return { html, assets: [], rectos, body: 'large' };
  };
  return { metadata, render };
}

const style = `@page { size: 148mm 210mm } @page :right { margin: 20mm 20mm 20mm 40mm } @page :left { margin: 20mm 40mm 20mm 20mm }
.new, .blank { break-before: page } .blank { height: 1px }`;

/** What is found, but for pages that are nearly empty: here each question begins a page, however short the one before it. */
const found = (bytes: Uint8Array) => verifyPdf(bytes).filter(({ rule }) => rule !== 'pages-filled');

let press: Press;
beforeAll(async () => {
  press = await openPress();
});
afterAll(() => press?.close());

describe.each([
  ['with topics on right-hand pages', ['large', 'small']],
  ['printed on one side', []],
])('a book with most questions in one topic, %s, printed in parts', (_, rectos) => {
  let whole: PdfFacts;
  let edges: readonly number[];
  let printed: PrintedPdf;
  let parts: PdfFacts;
  beforeAll(async () => {
    const { bytes } = await printPdf(press, largeTopic(40, rectos));
    edges = edgesOf(bytes);
    whole = await readPdf(bytes);
    printed = await printPdf(press, { ...largeTopic(40, rectos), wholeUpTo: 12_000 });
    parts = await readPdf(printed.bytes);
  });

  it('has the pages of the book printed whole, word for word and on the same sides', () => {
    expect(printed.unsettled).toEqual([]);
    expect(parts.pages.map(({ text }) => text)).toEqual(whole.pages.map(({ text }) => text));
    expect(edgesOf(printed.bytes)).toEqual(edges);
    expect(parts.labels).toEqual(whole.labels);
  });

  it('has the same links, cross references and outline', () => {
    expect(parts.pages.map(({ links }) => links)).toEqual(whole.pages.map(({ links }) => links));
    expect(parts.outline).toEqual(whole.outline);
  });

  it('has the same tags on each page', () => {
    expect(parts.pages.map(({ tags }) => rolesOf(tags))).toEqual(
      whole.pages.map(({ tags }) => rolesOf(tags)),
    );
  });

  it('passes every rule', () => {
    expect(found(printed.bytes)).toEqual([]);
  });

  it('is found out when a cross reference does not lead to the page that it names', () => {
    const file = PdfFile.open(printed.bytes);
    // A link has an annotation for its words and one for its number.
    for (const ref of readPages(file)
      .flatMap(({ dict }) => file.array(dict.get('Annots')) as PdfRef[])
      .slice(-2))
      file.set(ref.id, file.dict(ref).set('Dest', name('q-2')));
    const [first, ...others] = found(writePdf(file));
    expect(first).toMatchObject({ rule: 'numbers-true', reason: expect.stringContaining('Question 21?') });
    expect(others).toEqual([]);
  });
});

/** Where the text of each page begins on the left, in whole points. */
function edgesOf(bytes: Uint8Array): number[] {
  return readFacts(bytes).pages.map(({ content }) =>
    Math.round(Math.min(...content.runs.map(({ left }) => left))),
  );
}
