import { type PdfDict, type PdfFile, PdfRef, type PdfValue } from '../../pdf/pdf.ts';
import type { TagElement } from './tag-element.ts';

/** The element as it is while its kids are read. */
class GrowingElement implements TagElement {
  readonly #file: PdfFile;
  /** An element's dictionary where it is no object of its own. */
  readonly #own: PdfDict | null;
  readonly id: number;
  readonly written: string;
  readonly type: string;
  readonly language: PdfValue | undefined;
  readonly parent: TagElement | null;
  readonly children: TagElement[] = [];
  readonly content: { readonly page: number; readonly mark: number }[] = [];
  readonly objects: number[] = [];
  page: number | null = null;

  constructor(
    file: PdfFile,
    dict: PdfDict,
    { id, written, type, parent }: Pick<TagElement, 'id' | 'written' | 'type' | 'parent'>,
  ) {
    this.#file = file;
    this.#own = id < 0 ? dict : null;
    this.id = id;
    this.written = written;
    this.type = type;
    this.language = dict.get('Lang');
    this.parent = parent;
  }

  get dict(): PdfDict {
    return this.#own ?? this.#file.dict(new PdfRef(this.id));
  }
}

/** Every element of the structure tree, parents before children; `indexOf` has the page of a page's object number. */
export function readElements(file: PdfFile, indexOf: ReadonlyMap<number, number>): TagElement[] {
  const root = file.dict(file.catalog.get('StructTreeRoot'));
  const roles = file.dict(root.get('RoleMap'));
  const all: TagElement[] = [];
  const seen = new Set<number>();
  const pageOf = (dict: PdfDict, otherwise: number | null): number | null => {
    const page = dict.get('Pg');
    return page instanceof PdfRef ? (indexOf.get(page.id) ?? otherwise) : otherwise;
  };
  const visit = (
    value: PdfValue,
    dict: PdfDict,
    parent: TagElement | null,
    inherited: number | null,
  ): TagElement | null => {
    const id = value instanceof PdfRef ? value.id : -1;
    if (id >= 0 && seen.has(id)) return null;
    seen.add(id);
    if (!dict.has('S')) return null;
    const written = file.name(dict.get('S'));
    const type = standardOf(written, roles, file);
    const element = new GrowingElement(file, dict, { id, written, type, parent });
    all.push(element);
    // An element whose page is not one of the book's has none.
    const page = dict.get('Pg') instanceof PdfRef ? pageOf(dict, null) : inherited;
    for (const kid of kidsOf(file, dict)) take(kid, element, page);
    return element;
  };
  const take = (kid: PdfValue, element: GrowingElement, page: number | null): void => {
    const resolved = file.resolve(kid);
    const kind = resolved instanceof Map ? file.name(resolved.get('Type')) : '';
    if (typeof resolved === 'number') addMark(element, page, resolved);
    else if (!(resolved instanceof Map)) return;
    else if (kind === 'MCR') addMark(element, pageOf(resolved, page), file.number(resolved.get('MCID')));
    else if (kind === 'OBJR') {
      const object = resolved.get('Obj');
      if (object instanceof PdfRef) element.objects.push(object.id);
    } else {
      const child = visit(kid, resolved, element, page);
      if (child) element.children.push(child);
      element.page ??= child?.page ?? null;
    }
  };
  for (const kid of kidsOf(file, root)) visit(kid, file.dict(kid), null, null);
  return all;
}

function addMark(element: GrowingElement, page: number | null, mark: number): void {
  if (page !== null) element.content.push({ page, mark });
  element.page ??= page;
}

/** The standard type that a type stands for by the role map; a map that goes in a circle is left after ten steps. */
function standardOf(written: string, roles: PdfDict, file: PdfFile): string {
  let type = written;
  for (let hops = 0; hops < 10 && roles.has(type); hops++) type = file.name(roles.get(type));
  return type;
}

function kidsOf(file: PdfFile, dict: PdfDict): PdfValue[] {
  const value = dict.get('K');
  if (value === undefined) return [];
  const resolved = file.resolve(value);
  return Array.isArray(resolved) ? resolved : [value];
}
