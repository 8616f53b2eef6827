import { PdfFile, readLabels, readPages } from '../../pdf/pdf.ts';
import { layBitmap } from './lay-bitmap.ts';
import { drawText, lineHeight, textWidth } from './pixel-letters.ts';
import { type Bitmap, writePng } from './write-png.ts';

/** Width of a page, px, and how many lie side by side (whole spreads): the first with which all go on one picture, else the last. */
const grids = [
  { thumb: 1100, columns: 2 },
  { thumb: 560, columns: 4 },
  { thumb: 380, columns: 6 },
  { thumb: 280, columns: 8 },
] as const;
/** Between pages, px. */
const gap = 8;
/** No picture is higher, px, whatever the shape of its pages. */
const mostHeight = 3200;

/** Pictures that are made at most: 1,120 upright pages. */
const mostSheets = 20;

const grey = [0x8a, 0x8a, 0x8a] as const;

export interface ContactSheets {
  /** PNG pictures, in order. */
  readonly sheets: readonly Uint8Array[];
  readonly pages: number;
  /** Pages that are on them: fewer than `pages` in a very large book. */
  readonly shown: number;
}

/** All pages of a PDF small, with their printed numbers, as they lie in the open book: the first page on the right. */
export async function contactSheets(pdf: Uint8Array): Promise<ContactSheets> {
  const file = PdfFile.open(pdf);
  const pages = readPages(file).length;
  const labels = readLabels(file, pages);
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const sizes = Array.from({ length: pages }, (_, at) => document.getPage(at).getOriginalSize());
    const { thumb, columns, rows } = gridFor(
      pages + 1,
      Math.max(...sizes.map(({ originalWidth, originalHeight }) => originalHeight / originalWidth)),
    );
    const perSheet = columns * rows;
    const places = Math.min(pages + 1, mostSheets * perSheet);
    const sheets: Uint8Array[] = [];
    for (let first = 0; first < places; first += perSheet) {
      const drawn: (Bitmap & { readonly label: string; readonly place: number })[] = [];
      for (let place = Math.max(first, 1); place < Math.min(first + perSheet, places); place++) {
        const page = document.getPage(place - 1);
        const scale = thumb / (sizes[place - 1]?.originalWidth ?? thumb);
        const { width, height, data } = await page.render({ scale, render: async (bitmap) => bitmap.data });
        drawn.push({
          width,
          height,
          rgbx: data,
          label: labels[place - 1] ?? String(place),
          place: place - first,
        });
      }
      sheets.push(writePng(together(drawn, Math.min(columns, places + (places % 2)))));
    }
    document.destroy();
    return { sheets, pages, shown: places - 1 };
  } finally {
    library.destroy();
  }
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

/** Pages on a grey ground, each with its number under it. */
function together(
  pages: readonly (Bitmap & { readonly label: string; readonly place: number })[],
  columns: number,
): Bitmap {
  const cell = Math.max(...pages.map(({ height }) => height)) + lineHeight + gap;
  const across = Math.max(...pages.map(({ width }) => width));
  const count = Math.ceil((Math.max(...pages.map(({ place }) => place)) + 1) / columns);
  const width = columns * across + (columns / 2 + 1) * gap;
  const sheet = { width, height: count * cell + gap, rgbx: new Uint8Array(4 * width * (count * cell + gap)) };
  for (let at = 0; at < sheet.rgbx.length; at += 4) sheet.rgbx.set([...grey, 0xff], at);
  for (const { label, place, ...page } of pages) {
    const column = place % columns;
    // Facing pages touch.
    const x = gap + column * across + Math.floor(column / 2) * gap;
    const y = gap + Math.floor(place / columns) * cell;
    layBitmap(page, sheet, x, y);
    drawText(label, sheet, x + Math.round((page.width - textWidth(label)) / 2), y + page.height + 3);
  }
  return sheet;
}
