import {
  dict,
  name,
  type PdfDict,
  PdfFile,
  type PdfPage,
  PdfRef,
  type PdfValue,
  PdfWriter,
  readPages,
} from '../../pdf/pdf.ts';

/** Numbers of the joined file's own objects; those of the parts come after `reserved`. */
const own = { catalog: 1, pages: 2, tags: 3, document: 4, outlines: 5, destinations: 6 } as const;
const reserved = 512;

/** Keys of the parent tree set aside for each part: Chromium counts pages from 0 and links from 100,000. */
const keysOfPart = 10_000_000;

/** A reference to one of the joined file's own objects, from inside a part. */
const outer = (id: number) => new PdfRef(-id);

interface OutlineItem {
  readonly id: number;
  readonly item: PdfDict;
}

/**
 * Joins PDFs that Chromium printed and that were finished one by one: pages, destinations, outline, structure tree.
 * Each part is written as it comes and then forgotten, so that memory does not grow with the book.
 */
export class PdfJoiner {
  readonly #writer = new PdfWriter(reserved);
  readonly #kids: PdfRef[] = [];
  readonly #tags: PdfRef[] = [];
  readonly #parents: PdfRef[] = [];
  readonly #destinations: PdfDict = new Map();
  readonly #roles: PdfDict = new Map();
  /** Items of the outline's first level: they are chained when all are known. */
  readonly #items: OutlineItem[] = [];
  /** The last item below the last of these: the next part may have its sisters. */
  #tail: OutlineItem | null = null;
  #pages = 0;
  #parts = 0;

  /** `hanging`: so many first items of the part's outline hang from the last item before it. */
  add(part: PdfFile, hanging = 0): void {
    const { catalog } = part;
    const pages = readPages(part);
    const key = this.#parts * keysOfPart;
    // What is added from here on is counted in `size`; the offset does not depend on it.
    const structure = takeStructure(part, catalog, pages, key);
    takePages(part, catalog);
    const { items, tail } = takeOutline(part, catalog);
    const destinations = [...part.dict(catalog.get('Dests'))];
    const root = catalog.get('Pages') as PdfRef;
    for (const dropped of [part.trailer.get('Root'), part.trailer.get('Info'), catalog.get('Dests')])
      if (dropped instanceof PdfRef) part.delete(dropped.id);
    const offset = this.#writer.reserve(part.size);
    const raised = (value: PdfValue) => raise(value, offset);
    for (const [id, target] of destinations)
      if (!this.#destinations.has(id)) this.#destinations.set(id, raised(part.resolve(target)));
    for (const [role, standard] of structure.roles) this.#roles.set(role, standard);
    this.#tags.push(...structure.tags.map((ref) => new PdfRef(ref.id + offset)));
    this.#parents.push(new PdfRef(structure.parents.id + offset));
    this.#kids.push(new PdfRef(root.id + offset));
    const raisedItem = ({ id, item }: OutlineItem) => ({ id: id + offset, item: raised(item) as PdfDict });
    const from = this.#items.length > 0 ? hanging : 0;
    this.#hang(items.slice(0, from).map(raisedItem));
    const rest = items.slice(from);
    if (rest.length > 0) {
      this.#writeTail();
      this.#items.push(...rest.map(raisedItem));
      this.#tail = tail && raisedItem(tail);
    }
    this.#pages += pages.length;
    this.#parts++;
    this.#writer.addFile(part, offset);
  }

  /** Chains items on below the last one of the first level. */
  #hang(items: readonly OutlineItem[]): void {
    const above = this.#items.at(-1);
    if (!above) return;
    for (const one of items) {
      const before = this.#tail;
      chain(one.item, 'Prev', before?.id);
      chain(one.item, 'Next', undefined);
      one.item.set('Parent', new PdfRef(above.id));
      if (before) chain(before.item, 'Next', one.id);
      else above.item.set('First', new PdfRef(one.id));
      above.item.set('Last', new PdfRef(one.id));
      const count = Number(above.item.get('Count') ?? 0);
      above.item.set('Count', count > 0 ? count + 1 : count - 1);
      this.#writeTail();
      this.#tail = one;
    }
  }

  #writeTail(): void {
    if (this.#tail) this.#writer.add(this.#tail.id, this.#tail.item);
    this.#tail = null;
  }

  /** Ends the file; `describe` completes its catalogue. */
  end(describe: (shell: PdfFile) => void): Uint8Array {
    this.#writeTail();
    for (const [index, { id, item }] of this.#items.entries()) {
      chain(item, 'Prev', this.#items[index - 1]?.id);
      chain(item, 'Next', this.#items[index + 1]?.id);
      this.#writer.add(id, item.set('Parent', new PdfRef(own.outlines)));
    }
    const shell = PdfFile.empty();
    shell.set(
      own.catalog,
      dict({
        Type: name('Catalog'),
        Pages: new PdfRef(own.pages),
        Dests: new PdfRef(own.destinations),
        MarkInfo: dict({ Marked: true }),
        StructTreeRoot: new PdfRef(own.tags),
        Outlines: this.#items.length > 0 ? new PdfRef(own.outlines) : undefined,
      }),
    );
    shell.trailer.set('Root', new PdfRef(own.catalog));
    shell.set(own.pages, dict({ Type: name('Pages'), Kids: this.#kids, Count: this.#pages }));
    shell.set(
      own.tags,
      dict({
        Type: name('StructTreeRoot'),
        K: new PdfRef(own.document),
        ParentTree: dict({ Kids: this.#parents }),
        ParentTreeNextKey: this.#parts * keysOfPart,
        RoleMap: this.#roles.size > 0 ? new Map([...this.#roles].sort()) : undefined,
      }),
    );
    shell.set(
      own.document,
      dict({ Type: name('StructElem'), S: name('Document'), P: new PdfRef(own.tags), K: this.#tags }),
    );
    const [first, last] = [this.#items[0], this.#items.at(-1)];
    if (first && last)
      shell.set(
        own.outlines,
        dict({
          Type: name('Outlines'),
          First: new PdfRef(first.id),
          Last: new PdfRef(last.id),
          Count: this.#items.length,
        }),
      );
    shell.set(own.destinations, this.#destinations);
    describe(shell);
    if (shell.size > reserved) throw new Error(`the joined file has ${shell.size} objects of its own`);
    this.#writer.addFile(shell, 0);
    return this.#writer.end(shell.trailer);
  }
}

function chain(item: PdfDict, key: 'Prev' | 'Next', id: number | undefined): void {
  if (id === undefined) item.delete(key);
  else item.set(key, new PdfRef(id));
}

/** The part's page tree becomes a branch of the book's. */
function takePages(part: PdfFile, catalog: PdfDict): void {
  const root = catalog.get('Pages') as PdfRef;
  part.set(root.id, part.dict(root).set('Parent', outer(own.pages)));
}

/** Takes the children of the part's document element, its parent tree with keys of its own, and its roles. */
function takeStructure(part: PdfFile, catalog: PdfDict, pages: readonly PdfPage[], key: number) {
  const rootRef = catalog.get('StructTreeRoot') as PdfRef;
  const root = part.dict(rootRef);
  const tags: PdfRef[] = [];
  for (const documentRef of listOf(part, root.get('K'))) {
    const document = part.dict(documentRef);
    for (const kid of listOf(part, document.get('K'))) {
      part.set(kid.id, new Map(part.dict(kid)).set('P', outer(own.document)));
      tags.push(kid);
    }
    part.delete(documentRef.id);
  }
  for (const page of pages) {
    if (page.dict.has('StructParents'))
      part.set(page.id, page.dict.set('StructParents', part.number(page.dict.get('StructParents')) + key));
    for (const ref of part.array(page.dict.get('Annots'))) {
      const annotation = part.dict(ref);
      if (ref instanceof PdfRef && annotation.has('StructParent'))
        part.set(ref.id, annotation.set('StructParent', part.number(annotation.get('StructParent')) + key));
    }
  }
  const numbers = numberTree(part, root.get('ParentTree')).flatMap(([id, value]) => [id + key, value]);
  const last = numbers.at(-2) ?? key;
  const parents = part.add(dict({ Limits: [numbers[0] ?? key, last], Nums: numbers }));
  const roles = [...part.dict(root.get('RoleMap'))];
  part.delete(rootRef.id);
  return { tags, parents, roles };
}

/** Takes the first level of the part's outline out of it, and the last item below that; what else lies below stays. */
function takeOutline(
  part: PdfFile,
  catalog: PdfDict,
): { readonly items: readonly OutlineItem[]; readonly tail: OutlineItem | null } {
  const items: OutlineItem[] = [];
  const root = catalog.get('Outlines');
  if (!(root instanceof PdfRef)) return { items, tail: null };
  let ref = part.dict(root).get('First');
  while (ref instanceof PdfRef) {
    const item = part.dict(ref);
    items.push({ id: ref.id, item });
    part.delete(ref.id);
    ref = item.get('Next');
  }
  part.delete(root.id);
  const last = items.at(-1)?.item.get('Last');
  if (!(last instanceof PdfRef)) return { items, tail: null };
  const tail = { id: last.id, item: part.dict(last) };
  part.delete(last.id);
  return { items, tail };
}

function numberTree(part: PdfFile, value: PdfValue | undefined): [number, PdfValue][] {
  const node = part.dict(value);
  const list = part.array(node.get('Nums'));
  const here = list.flatMap((key, index): [number, PdfValue][] =>
    index % 2 === 0 ? [[Number(key), list[index + 1] ?? null]] : [],
  );
  return [...here, ...part.array(node.get('Kids')).flatMap((kid) => numberTree(part, kid))].sort(
    ([one], [other]) => one - other,
  );
}

function listOf(part: PdfFile, value: PdfValue | undefined): PdfRef[] {
  const resolved = value instanceof PdfRef ? part.object(value.id) : value;
  const list = Array.isArray(resolved) ? resolved : [value];
  return list.filter((item) => item instanceof PdfRef);
}

/** A value with its references raised; negative ones name the joined file's own objects. */
function raise(value: PdfValue, offset: number): PdfValue {
  if (value instanceof PdfRef) return new PdfRef(value.id < 0 ? -value.id : value.id + offset);
  if (Array.isArray(value)) return value.map((item) => raise(item, offset));
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, raise(item, offset)]));
  return value;
}
