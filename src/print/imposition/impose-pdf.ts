import { deflateSync } from 'node:zlib';
import {
  copyValue,
  dict,
  name,
  type PdfDict,
  PdfFile,
  type PdfRef,
  PdfStream,
  type PdfValue,
  readPages,
  writePdf,
} from '../../pdf/pdf.ts';
import { type Imposition, type Placing, planSheets } from './plan-sheets.ts';

const pointsPerMillimetre = 72 / 25.4;

/**
 * Lays a finished PDF's pages on sheets for the printer: fold and stitch, or read side by side. Each page becomes a form on the sheet;
 * links, tags and outline go, for paper has none. Throws `RangeError` on a signature that cannot be folded.
 */
export function imposePdf(finished: Uint8Array, imposition: Imposition): Uint8Array {
  const source = PdfFile.open(finished);
  const pages = readPages(source);
  const plan = planSheets(pages.length, imposition);
  const target = PdfFile.empty();
  const [catalog, root] = [target.reserve(), target.reserve()];
  const size = sizeOf(source, pages[0]?.dict);
  const geometry = geometryOf(size, imposition);
  const copied = new Map<number, PdfRef>();
  const forms = new Map<number, PdfRef>();
  const formOf = (page: number): PdfRef => {
    const made =
      forms.get(page) ?? target.add(toForm(source, target, pages[page]?.dict ?? new Map(), copied));
    forms.set(page, made);
    return made;
  };
  const kids = plan.map((side) => {
    const placed = side.filter((placing): placing is Placing & { page: number } => placing.page !== null);
    const content = placed.map((placing, index) => drawing(placing, index, geometry)).join('');
    return target.add(
      dict({
        Type: name('Page'),
        Parent: root,
        MediaBox: [0, 0, geometry.width, geometry.height],
        Resources: dict({
          XObject: dict(Object.fromEntries(placed.map(({ page }, index) => [`P${index}`, formOf(page)]))),
        }),
        Contents: target.add(new PdfStream(dict({}), Buffer.from(content))),
      }),
    );
  });
  target.set(root.id, dict({ Type: name('Pages'), Kids: kids, Count: kids.length }));
  const shell = { Type: name('Catalog'), Pages: root };
  target.set(catalog.id, dict(shell));
  target.trailer.set('Root', catalog);
  if (imposition.rightBound)
    target.set(catalog.id, dict({ ...shell, ViewerPreferences: dict({ Direction: name('R2L') }) }));
  target.trailer.set(
    'Info',
    target.add(copyValue(source, target, source.dict(source.trailer.get('Info')), copied)),
  );
  return writePdf(target);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Geometry extends Size {
  readonly cell: Size;
  readonly page: Size;
  readonly scale: number;
}

/** Sizes in points; a page is scaled to its cell and stands in the middle of it. */
function geometryOf(page: Size, { kind, sheet }: Imposition): Geometry {
  const rows = kind === '4-up' ? 2 : 1;
  const natural = kind === '4-up' ? page : { width: page.width * 2, height: page.height };
  const width = sheet ? sheet.width * pointsPerMillimetre : natural.width;
  const height = sheet ? sheet.height * pointsPerMillimetre : natural.height;
  const cell = { width: width / 2, height: height / rows };
  const scale = Math.min(cell.width / page.width, cell.height / page.height);
  return { width: round(width), height: round(height), cell, page, scale };
}

/** Pages of a booklet touch at the spine; those of n-up stand in the middle of their cells. */
function drawing(
  { column, row, shift }: Placing,
  index: number,
  { cell, page, scale, height }: Geometry,
): string {
  const spare = { x: cell.width - page.width * scale, y: cell.height - page.height * scale };
  const x = column * cell.width + (column === 0 ? spare.x : 0) + shift * pointsPerMillimetre;
  const y = height - (row + 1) * cell.height + spare.y / 2;
  const clip = [column * cell.width, height - (row + 1) * cell.height, cell.width, cell.height]
    .map(round)
    .join(' ');
  return `q ${clip} re W n ${round(scale)} 0 0 ${round(scale)} ${round(x)} ${round(y)} cm /P${index} Do Q\n`;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** The page itself: without its bleed and crop marks, which are of no use on the printer's own sheet. */
function boxOf(file: PdfFile, page: PdfDict | undefined): [number, number, number, number] {
  const [left = 0, bottom = 0, right = 0, top = 0] = file
    .array(page?.get('TrimBox') ?? page?.get('MediaBox'))
    .map(Number);
  return [left, bottom, right, top];
}

function sizeOf(file: PdfFile, page: PdfDict | undefined): Size {
  const [left, bottom, right, top] = boxOf(file, page);
  return { width: right - left, height: top - bottom };
}

function toForm(source: PdfFile, target: PdfFile, page: PdfDict, copied: Map<number, PdfRef>): PdfStream {
  const value = source.resolve(page.get('Contents'));
  const streams = (Array.isArray(value) ? value : [value]).map((item) => source.resolve(item as PdfValue));
  const gap = Buffer.from('\n');
  const content = Buffer.concat(
    streams.flatMap((stream) => (stream instanceof PdfStream ? [source.decode(stream), gap] : [])),
  );
  return new PdfStream(
    dict({
      Type: name('XObject'),
      Subtype: name('Form'),
      BBox: boxOf(source, page),
      Matrix: [1, 0, 0, 1, -boxOf(source, page)[0], -boxOf(source, page)[1]],
      Resources: copyValue(source, target, source.dict(page.get('Resources')), copied),
      Filter: name('FlateDecode'),
    }),
    deflateSync(content),
  );
}
