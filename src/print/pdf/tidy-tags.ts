import {
  decodeText,
  dict,
  name,
  type PdfDict,
  type PdfFile,
  PdfName,
  PdfRef,
  PdfString,
  type PdfValue,
  standardTypes,
  text,
} from '../../pdf/pdf.ts';
import { pageNumberRole } from '../browser/page-numbers.ts';
import { type NumberMark, numberMarksIn } from './number-marks.ts';
import { placeNotes, type TaggedNotes } from './place-notes.ts';

/** What Chromium's newer types mean to a reader of PDF 1.7; those not named here are spans. */
const roleMap: Readonly<Record<string, string>> = {
  Title: 'P',
  Aside: 'Div',
  FENote: 'Note',
  DocumentFragment: 'Div',
};

/** Roles carried in the language (`browser/prepare-page.ts`) -> the structure type that they ask for. */
const carried: Readonly<Record<string, string>> = {
  doctoc: 'Sect',
  docindex: 'Index',
  docpart: 'Part',
  docchap: 'Sect',
  docnote: 'Note',
  docfoot: 'Note',
  doccall: 'Link',
  [pageNumberRole]: 'Span',
};

interface Walk {
  readonly file: PdfFile;
  /** Types met that PDF 1.7 does not know. */
  readonly foreign: Set<string>;
  readonly notes: TaggedNotes;
  /** Page numbers that wait for their digits. */
  readonly numbers: NumberMark[];
}

/** Where an element stands. */
interface Position {
  readonly inContents: boolean;
  /** Inside a line of the contents. */
  readonly inLine: boolean;
  /** The link that it is inside of. */
  readonly link: PdfDict | null;
}

/**
 * Makes the structure tree what PDF/UA-1 asks for: bodies in list items, contents as TOC, roles that Chromium forgot,
 * a role map. One walk over all elements, each read once and kept only when changed. Gives where page numbers wait for their digits.
 */
export function tidyTags(file: PdfFile): readonly NumberMark[] {
  const ref = file.catalog.get('StructTreeRoot');
  if (!(ref instanceof PdfRef)) return [];
  const root = file.dict(ref);
  const notes: TaggedNotes = { atFoot: new Map(), calls: new Map() };
  const walk: Walk = { file, foreign: new Set(), notes, numbers: [] };
  for (const kid of kids(file, root)) visit(walk, kid, { inContents: false, inLine: false, link: null });
  placeNotes(file, notes);
  if (walk.foreign.size > 0)
    root.set(
      'RoleMap',
      dict(Object.fromEntries([...walk.foreign].sort().map((type) => [type, name(roleMap[type] ?? 'Span')]))),
    );
  dropTree(file, root.get('IDTree'));
  root.delete('IDTree');
  root.set('ParentTreeNextKey', nextKey(file, root.get('ParentTree')));
  file.set(ref.id, root);
  return walk.numbers;
}

/** An element of the structure tree, read once: its handlers and its parent's work on the same dictionary. */
interface Element {
  readonly ref: PdfRef;
  readonly dict: PdfDict;
  readonly kids: PdfValue[];
  /** Those kids that are elements. */
  readonly elements: Element[];
  readonly role: string | null;
}

function visit(walk: Walk, ref: PdfValue, position: Position): Element | null {
  if (!(ref instanceof PdfRef)) return null;
  const { file } = walk;
  const dict = file.object(ref.id);
  if (!(dict instanceof Map) || !dict.has('S')) return null;
  const { role, id } = takeRole(file, dict);
  if (role) file.set(ref.id, dict.set('S', name(carried[role] ?? 'Div')));
  if (id && role === 'doccall') walk.notes.calls.set(id, ref);
  else if (id) {
    file.set(ref.id, dict.set('ID', text(id)));
    if (role === 'docfoot') walk.notes.atFoot.set(id, ref);
  }
  const type = typeOf(dict);
  const inContents = position.inContents || role === 'doctoc';
  const inLine = inContents && (position.inLine || type === 'LI' || type === 'P');
  const link = type === 'Link' ? dict : position.link;
  const below = kids(file, dict);
  const element: Element = { ref, dict, kids: [], elements: [], role };
  for (const kid of below) {
    const visited = visit(walk, kid, { inContents, inLine, link });
    if (visited?.role === pageNumberRole) {
      walk.numbers.push(...numberMarksIn(file, visited.dict, link));
      if (dissolve(file, visited, element)) continue;
    }
    element.kids.push(kid);
    if (visited) element.elements.push(visited);
  }
  if (element.kids.some((kid, index) => kid !== below[index])) file.set(ref.id, dict.set('K', element.kids));
  (position.inContents ? contentsHandlers : handlers)[type]?.(file, element, position);
  if (role === 'doctoc') gatherLines(file, element);
  if (type === 'TH' || type === 'TD') dropIdentifiers(file, element);
  if (!standardTypes.has(type)) walk.foreign.add(type);
  return element;
}

/** Puts what is in an element, which is but a mark of ours, in its place; false where marks of content are its own. */
function dissolve(file: PdfFile, { ref, kids, elements }: Element, above: Element): boolean {
  if (elements.length < kids.length) return false;
  for (const kid of elements) file.set(kid.ref.id, kid.dict.set('P', above.ref));
  file.delete(ref.id);
  above.kids.push(...kids);
  above.elements.push(...elements);
  return true;
}

type Handler = (file: PdfFile, element: Element, position: Position) => void;

/** What is done with an element of each type, after its children. */
const handlers: Readonly<Record<string, Handler>> = {
  LI(file, element) {
    const body = element.elements.filter(({ dict }) => !['Lbl', 'LBody'].includes(typeOf(dict)));
    if (body.length === 0) return;
    const refs = body.map(({ ref }) => ref);
    const wrapper = file.add(dict({ Type: name('StructElem'), S: name('LBody'), P: element.ref, K: refs }));
    for (const { ref, dict } of body) file.set(ref.id, dict.set('P', wrapper));
    const rest = element.kids.filter((kid) => !refs.includes(kid as PdfRef));
    file.set(element.ref.id, element.dict.set('K', [...rest, wrapper]));
  },
  Figure(file, { ref, dict, elements }) {
    // <figure> around an <img>: the picture inside has the alternative text, the outer one is but its frame.
    if (!dict.has('Alt') && hasKid(elements, ['Figure'])) file.set(ref.id, dict.set('S', name('Div')));
  },
};

/**
 * The same inside of contents: a list, or a box that holds lines, is a TOC; an item, or a paragraph with a link, is a
 * line of it.
 */
const contentsHandlers: Readonly<Record<string, Handler>> = {
  L(file, { ref, dict }) {
    dict.delete('A');
    file.set(ref.id, dict.set('S', name('TOC')));
  },
  LI(file, element) {
    referLinks(file, element);
    file.set(element.ref.id, element.dict.set('S', name('TOCI')));
  },
  P(file, element, { inLine }) {
    const line = !inLine && hasKid(element.elements, ['Link']);
    referLinks(file, element);
    if (line) file.set(element.ref.id, element.dict.set('S', name('TOCI')));
  },
  NonStruct: asContents,
  Div: asContents,
};

/** Puts each link among an element's children into a reference: what a line of contents consists of. */
function referLinks(file: PdfFile, element: Element): void {
  const links = element.elements.filter(({ dict }) => typeOf(dict) === 'Link');
  if (links.length === 0) return;
  const wrapped = new Map<PdfValue, PdfRef>();
  for (const { ref, dict: link } of links) {
    const reference = file.add(
      dict({ Type: name('StructElem'), S: name('Reference'), P: element.ref, K: [ref] }),
    );
    file.set(ref.id, link.set('P', reference));
    wrapped.set(ref, reference);
  }
  file.set(
    element.ref.id,
    element.dict.set(
      'K',
      element.kids.map((kid) => wrapped.get(kid) ?? kid),
    ),
  );
}

/**
 * Puts lines of contents that stand in no TOC, Chromium having dropped the box around them, into one with what
 * follows them.
 */
function gatherLines(file: PdfFile, element: Element): void {
  const types = new Map<PdfValue, string>(element.elements.map(({ ref, dict }) => [ref, typeOf(dict)]));
  if (![...types.values()].includes('TOCI')) return;
  const elements = new Map<PdfValue, Element>(element.elements.map((kid) => [kid.ref, kid]));
  const kept: PdfValue[] = [];
  let gathered: PdfRef[] = [];
  const close = () => {
    if (gathered.length === 0) return;
    const toc = file.add(dict({ Type: name('StructElem'), S: name('TOC'), P: element.ref, K: gathered }));
    for (const ref of gathered) {
      const kid = elements.get(ref);
      if (kid) file.set(ref.id, kid.dict.set('P', toc));
    }
    kept.push(toc);
    gathered = [];
  };
  for (const kid of element.kids) {
    const type = types.get(kid) ?? '';
    if (kid instanceof PdfRef && (type === 'TOCI' || type === 'TOC')) gathered.push(kid);
    else {
      close();
      kept.push(kid);
    }
  }
  close();
  file.set(element.ref.id, element.dict.set('K', kept));
}

/** Takes a tree of identifiers out of the file, with all that is below it. */
function dropTree(file: PdfFile, ref: PdfValue | undefined): void {
  if (!(ref instanceof PdfRef)) return;
  for (const kid of file.array(file.dict(ref).get('Kids'))) dropTree(file, kid);
  file.delete(ref.id);
}

/**
 * Takes the identifier of a header cell, and the references to it, away; its scope says the same of a plain table.
 * Chromium counts identifiers through all that its page ever held, and they would not be unique in a file that is
 * joined.
 */
function dropIdentifiers(file: PdfFile, { ref, dict }: Element): void {
  dict.delete('ID');
  const attributes = file.resolve(dict.get('A'));
  const list = (Array.isArray(attributes) ? attributes : [attributes]).map((value) => file.dict(value));
  for (const owner of list) owner.delete('Headers');
  if (attributes)
    dict.set(
      'A',
      list.filter((owner) => owner.size > 1),
    );
  file.set(ref.id, dict);
}

function asContents(file: PdfFile, { ref, dict, elements }: Element): void {
  if (hasKid(elements, ['TOC', 'TOCI'])) file.set(ref.id, dict.set('S', name('TOC')));
}

function hasKid(elements: readonly Element[], types: readonly string[]): boolean {
  return elements.some(({ dict }) => types.includes(typeOf(dict)));
}

function typeOf(element: PdfDict): string {
  const type = element.get('S');
  return type instanceof PdfName ? type.text : '';
}

/** Takes a carried role, and of notes their ids, off an element's language; null where there is none. */
function takeRole(file: PdfFile, element: PdfDict): { role: string | null; id: string | null } {
  const language = file.resolve(element.get('Lang'));
  const [, plain = '', role = null, id = null] =
    language instanceof PdfString ? (/^(.*?)-x-(doc[a-z]+)(?:-(.+))?$/.exec(decodeText(language)) ?? []) : [];
  if (!role) return { role, id };
  if (plain === 'und') element.delete('Lang');
  else element.set('Lang', text(plain));
  return { role, id };
}

function kids(file: PdfFile, element: PdfDict): PdfValue[] {
  const value = element.get('K');
  if (value === undefined) return [];
  const resolved = value instanceof PdfRef ? file.object(value.id) : value;
  return Array.isArray(resolved) ? resolved : [value];
}

/** One more than the highest key of the parent tree (14.7.4.4). */
function nextKey(file: PdfFile, tree: PdfValue | undefined): number {
  const node = file.dict(tree);
  const numbers = file.array(node.get('Nums')).filter((_, index) => index % 2 === 0);
  const inside = file.array(node.get('Kids')).map((kid) => nextKey(file, kid));
  return Math.max(0, ...inside, ...numbers.map((key) => Number(key) + 1));
}
