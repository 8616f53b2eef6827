import { folio, type Layout } from '../../src/model/layout.ts';
import type { Metadata, RenderedBook } from '../../src/model/rendered.ts';
import type { PdfJob } from '../../src/print/print.ts';

export const metadata: Metadata = {
  title: 'A tiny bök',
  authors: ['Ada', 'Bob'],
  subject: 'Testing <presses>',
  keywords: ['one', 'two'],
  language: 'en',
  date: '2026-01-02T03:04:05Z',
  fingerprint: '3f9a-02c1-77be',
};

const style = `@page { size: 148mm 210mm; margin: 20mm }
.new { break-before: page } .blank { break-before: page; height: 1px }
.made::before { content: 'generated'; border: 1px solid }`;

/** A made-up book of some topics of five questions each, with contents, in the conventions that the themes follow. */
export function tinyBook(topics: number): PdfJob {
  const numbers = Array.from({ length: topics }, (_, index) => index + 1);
  return {
    metadata,
    render: (layout) => renderBook(numbers, layout),
    furniture: (layout) => ({ html: furniturePages(layout), assets: [] }),
  };
}

/** Points of a question: of one to three pages, none of which holds a few lines alone. */
function blocksOf(question: number): number {
  return [0, 3, 5, 6, 15, 16, 20][question % 7] ?? 0;
}

function renderBook(topics: readonly number[], layout: Layout | null): RenderedBook {
  const pageOf = (id: string) => {
    const page = layout?.pageOf.get(id);
    return layout && page !== undefined ? folio(layout, page) : '000';
  };
  const link = (id: string, title: string) => `<a href="#${id}">${title} <b>${pageOf(id)}</b></a>`;
  const blank = (id: string) => (layout?.blanksBefore.has(id) ? '<div class="blank"></div>' : '');
  const html = `<!doctype html><html lang="en"><head><title>x</title><style>${style}</style></head><body>
<h1>A tiny book</h1>
<nav class="new" role="doc-toc" aria-label="Contents"><h1>Contents</h1>${topics
    .map(
      (topic) =>
        `<div><p>${link(`topic-${topic}`, `Topic ${topic}`)}</p><ol>${questions(topic)
          .map((question) => `<li>${link(`q-${question}`, `Question ${question}?`)}</li>`)
          .join('')}</ol></div>`,
    )
    .join('')}</nav>
${topics
  .map(
    (topic) =>
      `${blank(`topic-${topic}`)}<section class="new" id="topic-${topic}"><p aria-hidden="true" class="made">ornament</p><h1>Topic ${topic}</h1></section>${questions(
        topic,
      )
        .map(
          (question) => `<section id="q-${question}" class="new"><h2>Question
 ${question}?</h2>${'<ul><li><p><strong>Label:</strong> what one <em>should</em> do.</p></li><li>Short.</li></ul>'.repeat(blocksOf(question))}</section>`,
        )
        .join('')}`,
  )
  .join('')}
<p>See <a href="https://example.org/x">elsewhere</a>.</p>
<table><thead><tr><th>Set</th><th>Points</th></tr></thead><tbody><tr><td>A</td><td>197</td></tr></tbody></table>
<p><svg role="img" aria-label="a square" width="10" height="10"><rect width="9" height="9"/></svg> <span lang="de">Druck</span></p>
</body></html>`;
  return { html, assets: [], rectos: topics.map((topic) => `topic-${topic}`), body: 'topic-1' };
}

function questions(topic: number): number[] {
  return Array.from({ length: 5 }, (_, index) => (topic - 1) * 5 + index + 1);
}

function furniturePages(layout: Layout): string {
  const boxes = Array.from(
    { length: layout.pages },
    (_, page) => `<div class="page"><span>folio ${folio(layout, page)}</span></div>`,
  );
  return `<!doctype html><style>@page { size: 148mm 210mm; margin: 0 } body { margin: 0 }
.page { height: 210mm; position: relative; break-after: page } .page:last-child { break-after: auto }
.page span { position: absolute; bottom: 8mm; left: 50% }</style>${boxes.join('')}`;
}
