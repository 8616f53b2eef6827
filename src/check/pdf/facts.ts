import { type PdfDict, PdfFile, PdfRef, type PdfValue, readLabels, readPages } from '../../model/pdf/pdf.ts';
import type { Box } from './geometry.ts';
import { type ContentFacts, readContent } from './read-content.ts';
import { type FontFacts, fontReader } from './read-fonts.ts';

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

export interface PageFacts {
  /** 0-based. */
  readonly index: number;
  readonly dict: PdfDict;
  readonly box: Box;
  readonly content: ContentFacts;
  readonly annotations: readonly { readonly ref: PdfRef | null; readonly dict: PdfDict }[];
}

export interface TagElement {
  /** Its object's number; -1 for one that has none. */
  readonly id: number;
  readonly dict: PdfDict;
  /** As written: `Strong`. */
  readonly written: string;
  /** The standard type that it stands for by the role map. */
  readonly type: string;
  readonly parent: TagElement | null;
  readonly children: readonly TagElement[];
  /** Its own content, without that of its children. */
  readonly content: readonly { readonly page: number; readonly mark: number }[];
  /** Object numbers of annotations that it holds. */
  readonly objects: readonly number[];
  /** 0-based page of the first content in it or below it; null where it has none. */
  readonly page: number | null;
}

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

function readElements(file: PdfFile, indexOf: ReadonlyMap<number, number>): TagElement[] {
  const root = file.dict(file.catalog.get('StructTreeRoot'));
  const roles = file.dict(root.get('RoleMap'));
  const standardOf = (written: string): string => {
    let type = written;
    for (let hops = 0; hops < 10 && roles.has(type); hops++) type = file.name(roles.get(type));
    return type;
  };
  const all: TagElement[] = [];
  const seen = new Set<number>();
  const visit = (value: PdfValue, parent: TagElement | null, inherited: number | null): TagElement | null => {
    const id = value instanceof PdfRef ? value.id : -1;
    if (id >= 0 && seen.has(id)) return null;
    seen.add(id);
    const dict = file.dict(value);
    if (!dict.has('S')) return null;
    const pageRef = dict.get('Pg');
    const page = pageRef instanceof PdfRef ? (indexOf.get(pageRef.id) ?? null) : inherited;
    const written = file.name(dict.get('S'));
    const children: TagElement[] = [];
    const content: { page: number; mark: number }[] = [];
    const objects: number[] = [];
    const element = {
      id,
      dict,
      written,
      type: standardOf(written),
      parent,
      children,
      content,
      objects,
      page: null,
    };
    all.push(element);
    let first: number | null = null;
    for (const kid of kidsOf(file, dict)) {
      const resolved = file.resolve(kid);
      if (typeof resolved === 'number') {
        if (page !== null) content.push({ page, mark: resolved });
        first ??= page;
        continue;
      }
      if (!(resolved instanceof Map)) continue;
      const kind = file.name(resolved.get('Type'));
      const at = resolved.get('Pg');
      const kidPage = at instanceof PdfRef ? (indexOf.get(at.id) ?? page) : page;
      if (kind === 'MCR') {
        if (kidPage !== null) content.push({ page: kidPage, mark: file.number(resolved.get('MCID')) });
        first ??= kidPage;
      } else if (kind === 'OBJR') {
        const object = resolved.get('Obj');
        if (object instanceof PdfRef) objects.push(object.id);
      } else {
        const child = visit(kid, element, page);
        if (child) {
          children.push(child);
          first ??= child.page;
        }
      }
    }
    return Object.assign(element, { page: first });
  };
  for (const kid of kidsOf(file, root)) visit(kid, null, null);
  return all;
}

function kidsOf(file: PdfFile, dict: PdfDict): PdfValue[] {
  const value = dict.get('K');
  if (value === undefined) return [];
  const resolved = file.resolve(value);
  return Array.isArray(resolved) ? resolved : [value];
}
