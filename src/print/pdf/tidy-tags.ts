import {
  decodeText,
  dict,
  name,
  type PdfDict,
  type PdfFile,
  PdfRef,
  PdfString,
  type PdfValue,
  text,
} from '../../model/pdf/pdf.ts';

/** Structure types of PDF 1.7 (14.8.4); any other needs a line in the role map. */
const standard = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH ' +
    'TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

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
};

interface Walk {
  readonly file: PdfFile;
  /** Types met that PDF 1.7 does not know. */
  readonly foreign: Set<string>;
}

/** Where an element stands. */
interface Position {
  readonly inContents: boolean;
  /** Inside a line of the contents. */
  readonly inLine: boolean;
}

/**
 * Makes the structure tree what PDF/UA-1 asks for: bodies in list items, contents as TOC, roles that Chromium forgot, a role map.
 * One walk over all elements, each read once and kept only when changed.
 */
export function tidyTags(file: PdfFile): void {
  const ref = file.catalog.get('StructTreeRoot');
  if (!(ref instanceof PdfRef)) return;
  const root = file.dict(ref);
  const walk: Walk = { file, foreign: new Set() };
  for (const kid of kids(file, root)) visit(walk, kid, { inContents: false, inLine: false });
  if (walk.foreign.size > 0)
    root.set(
      'RoleMap',
      dict(Object.fromEntries([...walk.foreign].sort().map((type) => [type, name(roleMap[type] ?? 'Span')]))),
    );
  root.set('ParentTreeNextKey', nextKey(file, root.get('ParentTree')));
  file.set(ref.id, root);
}

function visit(walk: Walk, ref: PdfValue, position: Position): void {
  if (!(ref instanceof PdfRef)) return;
  const { file } = walk;
  const element = file.object(ref.id);
  if (!(element instanceof Map) || !element.has('S')) return;
  const role = takeRole(file, element);
  if (role) file.set(ref.id, element.set('S', name(carried[role] ?? 'Div')));
  const type = file.name(element.get('S'));
  const inContents = position.inContents || role === 'doctoc';
  const inLine = inContents && (position.inLine || type === 'LI' || type === 'P');
  for (const kid of kids(file, element)) visit(walk, kid, { inContents, inLine });
  // Read again: a child's handler may have changed it.
  (position.inContents ? contentsHandlers : handlers)[type]?.(file, ref, file.dict(ref), position);
  if (!standard.has(type)) walk.foreign.add(type);
}

type Handler = (file: PdfFile, ref: PdfRef, element: PdfDict, position: Position) => void;

/** What is done with an element of each type, after its children. */
const handlers: Readonly<Record<string, Handler>> = {
  LI(file, ref, element) {
    wrapKids(file, ref, element, 'LBody', (kid) => !['Lbl', 'LBody'].includes(file.name(kid.get('S'))));
  },
  Figure(file, ref, element) {
    // <figure> around an <img>: the picture inside has the alternative text, the outer one is but its frame.
    if (!element.has('Alt') && hasKid(file, element, ['Figure']))
      file.set(ref.id, element.set('S', name('Div')));
  },
};

/** The same inside of contents: a list, or a box that holds lines, is a TOC; an item, or a paragraph with a link, is a line of it. */
const contentsHandlers: Readonly<Record<string, Handler>> = {
  L(file, ref, element) {
    element.delete('A');
    file.set(ref.id, element.set('S', name('TOC')));
  },
  LI(file, ref, element) {
    file.set(ref.id, element.set('S', name('TOCI')));
  },
  P(file, ref, element, { inLine }) {
    if (!inLine && hasKid(file, element, ['Reference'])) file.set(ref.id, element.set('S', name('TOCI')));
  },
  NonStruct: asContents,
  Div: asContents,
  Link(file, ref, element) {
    const parent = element.get('P');
    if (!(parent instanceof PdfRef)) return;
    const above = file.dict(parent);
    const reference = file.add(dict({ Type: name('StructElem'), S: name('Reference'), P: parent, K: [ref] }));
    const all = kids(file, above);
    above.set(
      'K',
      all.map((kid) => (kid instanceof PdfRef && kid.id === ref.id ? reference : kid)),
    );
    file.set(parent.id, above);
    file.set(ref.id, element.set('P', reference));
  },
};

function asContents(file: PdfFile, ref: PdfRef, element: PdfDict): void {
  if (hasKid(file, element, ['TOC', 'TOCI'])) file.set(ref.id, element.set('S', name('TOC')));
}

function hasKid(file: PdfFile, element: PdfDict, types: readonly string[]): boolean {
  return kids(file, element).some((kid) => types.includes(file.name(file.dict(kid).get('S'))));
}

/** Puts an element's children of some kind, where they stand together, into a new element of a type. */
function wrapKids(
  file: PdfFile,
  ref: PdfRef,
  element: PdfDict,
  type: string,
  belongs: (kid: PdfDict) => boolean,
): void {
  const all = kids(file, element);
  const wrapped = all.filter((kid) => kid instanceof PdfRef && belongs(file.dict(kid)));
  if (wrapped.length === 0) return;
  const wrapper = file.add(dict({ Type: name('StructElem'), S: name(type), P: ref, K: wrapped }));
  for (const kid of wrapped)
    if (kid instanceof PdfRef) file.set(kid.id, new Map(file.dict(kid)).set('P', wrapper));
  element.set('K', [...all.filter((kid) => !wrapped.includes(kid)), wrapper]);
  file.set(ref.id, element);
}

/** Takes a carried role off an element's language; null where there is none. */
function takeRole(file: PdfFile, element: PdfDict): string | null {
  const language = file.resolve(element.get('Lang'));
  if (!(language instanceof PdfString)) return null;
  const [, plain = '', role = null] = /^(.*?)-x-(doc[a-z]+)$/.exec(decodeText(language)) ?? [];
  if (!role) return null;
  if (plain === 'und') element.delete('Lang');
  else element.set('Lang', text(plain));
  return role;
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
