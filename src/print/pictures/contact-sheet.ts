import { styleElement } from '../../model/style-element.ts';
import { PdfFile, readLabels } from '../../pdf/pdf.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import type { Press } from '../browser/press.ts';
import { drawPages } from './draw-pages.ts';
import { labelFont } from './label-font.ts';
import { pageSizes } from './page-sizes.ts';

/** Width of a page, px, and how many lie side by side (whole spreads): the first with which all go on one picture, else the last. */
const grids = [
  { thumb: 1100, columns: 2 },
  { thumb: 560, columns: 4 },
  { thumb: 380, columns: 6 },
  { thumb: 280, columns: 8 },
] as const;
/** Between pages, and height of the line with the page's number, px. */
const gap = 8;
const lineHeight = 20;
/** No picture is higher, px, whatever the shape of its pages. */
const mostHeight = 3200;

/** Pictures that are made at most: 1,120 upright pages. */
const mostSheets = 20;

export interface ContactSheets {
  /** PNG pictures, in order. */
  readonly sheets: readonly Uint8Array[];
  readonly pages: number;
  /** Pages that are on them: fewer than `pages` in a very large book. */
  readonly shown: number;
}

/** All pages of a PDF small, with their printed numbers, as they lie in the open book: the first page on the right. */
export async function contactSheets(press: Press, pdf: Uint8Array): Promise<ContactSheets> {
  const sizes = await pageSizes(pdf);
  const pages = sizes.length;
  const labels = readLabels(PdfFile.open(pdf), pages);
  const { thumb, columns, rows } = gridFor(
    pages + 1,
    Math.max(...sizes.map(({ width, height }) => height / width)),
  );
  const perSheet = columns * rows;
  const places = Math.min(pages + 1, mostSheets * perSheet);
  const spreads = Math.min(columns, places + (places % 2)) / 2;
  const width = spreads * (2 * thumb + gap) + gap;
  const sheets: Uint8Array[] = [];
  for (let first = 0; first < places; first += perSheet) {
    // The first place of all is left of the first page, and empty.
    const shown = range(Math.max(first, 1) - 1, Math.min(first + perSheet, places) - 1);
    const drawn = await drawPages(
      pdf,
      shown.map((page) => ({ page, width: thumb, path: `page-${page}` })),
    );
    const figures = drawn.map(({ path, page }) => figure(path, labels[page] ?? String(page + 1)));
    const body = `${first === 0 ? '<figure></figure>' : ''}${figures.join('')}`;
    const html = `<!DOCTYPE html>${styleElement(style(thumb, spreads))}${body}`;
    sheets.push(await press.picture({ html, assets: [labelFont(), ...drawn] }, width));
  }
  return { sheets, pages, shown: places - 1 };
}

/** How large pages of a shape (height by width) are drawn, and how many beside and under one another. */
function gridFor(places: number, shape: number) {
  const fitting = grids.map(({ thumb, columns }) => {
    // A page that is higher than a picture may be is drawn narrower.
    const width = Math.min(thumb, Math.floor((mostHeight - lineHeight - 2 * gap) / shape));
    const rows = Math.floor((mostHeight - gap) / (Math.ceil(width * shape) + lineHeight + gap));
    return { thumb: width, columns, rows: Math.max(1, rows) };
  });
  const all = fitting.find(({ columns, rows }) => columns * rows >= places);
  return all ?? (fitting.at(-1) as (typeof fitting)[number]);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

function figure(path: string, label: string): string {
  return `<figure><img src="${path}" decoding="sync" alt=""><figcaption>${escapeXml(label)}</figcaption></figure>`;
}

/** Pages on a grey ground, each with its number under it; the two of a spread touch. */
function style(thumb: number, spreads: number): string {
  return `@font-face { font-family: label; src: url(${labelFont().path}) }
html { background: #8a8a8a; color: #fff; font: 600 14px/${lineHeight}px label }
body { display: grid; grid-template-columns: repeat(${spreads}, ${gap + thumb}px ${thumb}px); row-gap: ${gap}px; margin: ${gap}px ${gap}px ${gap}px 0 }
figure { margin: 0 }
figure:nth-child(odd) { margin-left: ${gap}px }
img { display: block; width: 100% }
figcaption { text-align: center }`;
}
