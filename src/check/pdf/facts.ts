import { type PdfDict, PdfFile, PdfRef, readLabels, readPages } from '../../pdf/pdf.ts';
import type { Box } from './geometry.ts';
import { type ContentFacts, readContent } from './read-content.ts';
import { readElements } from './read-elements.ts';
import { type FontFacts, fontReader } from './read-fonts.ts';
import type { TagElement } from './tag-element.ts';

/** What the rules look at: a PDF read once. */
export interface PdfFacts {
  readonly file: PdfFile;
  readonly catalog: PdfDict;
  readonly pages: readonly PageFacts[];
  /** Every element of the structure tree, parents before children, in reading order. */
  readonly elements: readonly TagElement[];
  /** Printed page numbers; empty where the file has no page labels. */
  readonly labels: readonly string[];
  readonly fonts: readonly FontFacts[];
  /** Named destination -> page index. */
  readonly destinations: ReadonlyMap<string, number>;
  /** The XMP packet; null where there is none. */
  readonly xmp: string | null;
}

/** One page, what is drawn on it and what can be pressed. */
export interface PageFacts {
  /** 0-based. */
  readonly index: number;
  readonly dict: PdfDict;
  readonly box: Box;
  readonly content: ContentFacts;
  readonly annotations: readonly { readonly ref: PdfRef | null; readonly dict: PdfDict }[];
}

export type { TagElement } from './tag-element.ts';

/** Reads a PDF into facts. Throws `PdfSyntaxError` where it cannot be read. */
export function readFacts(bytes: Uint8Array): PdfFacts {
  const file = PdfFile.open(bytes);
  const { catalog } = file;
  const fontOf = fontReader(file);
  const list = readPages(file);
  const indexOf = new Map(list.map(({ id }, index) => [id, index]));
  const fonts = new Map<string, FontFacts>();
  const pages = list.map(({ dict }, index): PageFacts => {
    const box = boxOf(file, dict);
    for (const [, value] of file.dict(file.dict(dict.get('Resources')).get('Font'))) {
      const font = fontOf(value);
      fonts.set(`${font.name} ${font.type}`, font);
    }
    const annotations = file.array(dict.get('Annots')).map((value) => ({
      ref: value instanceof PdfRef ? value : null,
      dict: file.dict(value),
    }));
    return { index, dict, box, content: readContent(file, dict, box, fontOf), annotations };
  });
  return {
    file,
    catalog,
    pages,
    elements: readElements(file, indexOf),
    labels: catalog.has('PageLabels') ? readLabels(file, pages.length) : [],
    fonts: [...fonts.values()],
    destinations: readNames(file, indexOf),
    xmp: readXmp(file),
  };
}

function boxOf(file: PdfFile, page: PdfDict): Box {
  const [left = 0, bottom = 0, right = 0, top = 0] = file.array(page.get('MediaBox')).map(Number);
  return { left, bottom, right, top };
}

function readNames(file: PdfFile, indexOf: ReadonlyMap<number, number>): Map<string, number> {
  const made = new Map<string, number>();
  for (const [id, value] of file.dict(file.catalog.get('Dests'))) {
    const [page] = file.array(value);
    const index = page instanceof PdfRef ? indexOf.get(page.id) : undefined;
    if (index !== undefined) made.set(id, index);
  }
  return made;
}

function readXmp(file: PdfFile): string | null {
  const stream = file.resolve(file.catalog.get('Metadata'));
  if (!stream || typeof stream !== 'object' || !('bytes' in stream) || !('dict' in stream)) return null;
  return Buffer.from(file.decode(stream)).toString('utf8');
}
