import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import type { Asset } from '../../src/model/asset.ts';
import { folio, type Layout } from '../../src/model/layout.ts';
import type { RenderedBook } from '../../src/model/rendered.ts';
import type { PdfJob } from '../../src/print/print.ts';

const words =
  'data model pipeline training feature monitor deploy cost latency batch stream schema label drift test rollback cluster cache storage review budget owner alert'.split(
    ' ',
  );

/**
 * A book of so many questions in prose of changing words, 40 questions a topic, 18 points an answer, set in the classic theme's
 * faces: contents, openers, points with links, an index. A stand-in of the size of the main job for measuring the press alone.
 */
export function proseBook(questions: number): PdfJob {
  const assets = faces();
  return {
    metadata: {
      title: 'A book of prose',
      authors: [],
      subject: null,
      keywords: [],
      language: 'en',
      date: '2026-01-01T00:00:00Z',
      fingerprint: '0000-0000-0000',
    },
    render: (layout) => render(questions, layout, assets),
    furniture: (layout) => ({ html: furniture(layout), assets }),
  };
}

function render(questions: number, layout: Layout | null, assets: readonly Asset[]): RenderedBook {
  const number = (id: string) => {
    const page = layout?.pageOf.get(id);
    return layout && page !== undefined ? folio(layout, page) : '0000';
  };
  const link = (id: string, title: string) =>
    `<a href="#${id}"><span>${title}</span> <span class="folio">${number(id)}</span></a>`;
  const topics = Array.from({ length: Math.ceil(questions / 40) }, (_, index) => index + 1);
  const of = (topic: number) =>
    Array.from(
      { length: Math.min(40, questions - (topic - 1) * 40) },
      (_, index) => (topic - 1) * 40 + index + 1,
    );
  const contents = topics
    .map(
      (topic) =>
        `<div><p>${link(`topic-${topic}`, `Topic ${topic}`)}</p><ol>${of(topic)
          .map((question) => `<li>${link(`q-${question}`, title(question))}</li>`)
          .join('')}</ol></div>`,
    )
    .join('');
  const body = topics
    .map(
      (topic) =>
        `${layout?.blanksBefore.has(`topic-${topic}`) ? '<div class="new blank"></div>' : ''}<header class="new" id="topic-${topic}"><h1>Topic ${topic}</h1></header>${of(topic).map(entry).join('')}`,
    )
    .join('');
  const index = words
    .map(
      (word, place) =>
        `<li>${word}${Array.from(
          { length: Math.ceil(questions / words.length) },
          (_, step) => step * words.length + place + 1,
        )
          .filter((question) => question <= questions)
          .map((question) => `, <a href="#q-${question}">${number(`q-${question}`)}</a>`)
          .join('')}</li>`,
    )
    .join('');
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title><style>${style}</style></head><body>
<h1>A book of prose</h1><nav class="new" id="contents" role="doc-toc"><h1>Contents</h1>${contents}</nav>${body}
<section class="new" role="doc-index" id="index"><h1>Index</h1><ul>${index}</ul></section></body></html>`;
  return { html, assets, rectos: topics.map((topic) => `topic-${topic}`), body: 'topic-1' };
}

function title(question: number): string {
  return `Question ${question}: how would you ${prose(question, 9)}?`;
}

function entry(question: number): string {
  const points = Array.from(
    { length: 18 },
    (_, point) =>
      `<li><p><strong>${prose(question * 3 + point, 2)}:</strong> ${prose(question * 31 + point * 7, 24)}.</p></li>`,
  );
  return `<article class="entry"><h2 id="q-${question}">${title(question)}</h2><p>${prose(question * 5, 30)}.</p><ul>${points.join('')}</ul></article>`;
}

function prose(seed: number, length: number): string {
  return Array.from(
    { length },
    (_, index) => words[(seed * 7 + index * (3 + (seed % 5))) % words.length],
  ).join(' ');
}

function furniture(layout: Layout): string {
  const boxes = Array.from(
    { length: layout.pages },
    (_, page) =>
      `<div class="sheet"><p>${page % 2 ? 'A book of prose' : 'Topic'}</p><p class="foot">${folio(layout, page)}</p></div>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><style>${fonts}@page { size: 210mm 297mm; margin: 0 } body { margin: 0; font: 9pt prose }
.sheet { height: 297mm; position: relative; break-after: page } .sheet:last-child { break-after: auto }
.sheet p { position: absolute; top: 10mm; left: 25mm; margin: 0 } .sheet .foot { top: auto; bottom: 12mm }</style></head><body>${boxes.join('')}</body></html>`;
}

const fonts = `@font-face { font-family: prose; src: url(fonts/alegreya-latin-400-normal.woff2) }
@font-face { font-family: prose; font-weight: 700; src: url(fonts/alegreya-latin-700-normal.woff2) }`;

const style = `${fonts}
@page { size: 210mm 297mm; margin: 22mm 45mm 26mm 25mm }
body { font: 10.5pt/14pt prose; margin: 0; text-wrap: pretty; hyphens: manual }
.new { break-before: page } .blank { height: 1px } .folio { float: right; font-variant-numeric: tabular-nums }
h1, h2 { break-after: avoid; break-inside: avoid; text-wrap: balance } p { margin: 0; orphans: 2; widows: 2 }`;

function faces(): Asset[] {
  const require = createRequire(import.meta.url);
  return ['400', '700'].map((weight) => {
    const path = require.resolve(`@fontsource/alegreya/files/alegreya-latin-${weight}-normal.woff2`);
    return { path: `fonts/${basename(path)}`, type: 'font/woff2', bytes: readFileSync(path) };
  });
}
