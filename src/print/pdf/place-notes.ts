import { type PdfDict, type PdfFile, PdfName, PdfRef, type PdfValue } from '../../pdf/pdf.ts';

/** The structure elements of notes and of what calls them, by the ids of the notes. */
export interface TaggedNotes {
  /** Notes at the foot of a page. */
  readonly atFoot: Map<string, PdfRef>;
  /** The link that calls each of them first. */
  readonly calls: Map<string, PdfRef>;
}

/** What a note may follow: a screen reader reads it when the paragraph with its call is at its end. */
const blocks = new Set(['P', 'Caption', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
/** What a note may end. */
const boxes = new Set([
  'LBody',
  'TD',
  'TH',
  'LI',
  'Div',
  'Sect',
  'Art',
  'BlockQuote',
  'DD',
  'Part',
  'Document',
]);

/** Moves notes from the foot of the page, where they may stand within a sentence, to the end of the paragraph that calls them. */
export function placeNotes(file: PdfFile, { atFoot, calls }: TaggedNotes): void {
  /** The last note behind a paragraph: the next one follows it. */
  const lastBehind = new Map<number, PdfRef>();
  for (const [id, note] of atFoot) {
    const call = calls.get(id);
    const place = call && placeOf(file, call);
    if (!place) continue;
    take(file, note);
    const { holder, after } = place;
    const before = after && (lastBehind.get(after.id) ?? after);
    const dict = file.dict(holder);
    const list = kidsOf(file, dict);
    const at = before
      ? list.findIndex((kid) => kid instanceof PdfRef && kid.id === before.id) + 1
      : list.length;
    file.set(holder.id, dict.set('K', list.toSpliced(at, 0, note)));
    file.set(note.id, file.dict(note).set('P', holder));
    if (after) lastBehind.set(after.id, note);
  }
}

function placeOf(file: PdfFile, call: PdfRef): { holder: PdfRef; after: PdfRef | null } | null {
  for (let at: PdfValue | undefined = call; at instanceof PdfRef; ) {
    const element: PdfDict = file.dict(at);
    const parent: PdfValue | undefined = element.get('P');
    const type = typeOf(element);
    if (blocks.has(type)) return parent instanceof PdfRef ? { holder: parent, after: at } : null;
    if (boxes.has(type)) return { holder: at, after: null };
    at = parent;
  }
  return null;
}

/** Takes an element out of the tree, with the boxes around it that hold nothing else. */
function take(file: PdfFile, element: PdfRef): void {
  const parent = file.dict(element).get('P');
  if (!(parent instanceof PdfRef)) return;
  const dict = file.dict(parent);
  const rest = kidsOf(file, dict).filter((kid) => !(kid instanceof PdfRef && kid.id === element.id));
  file.set(parent.id, dict.set('K', rest));
  if (rest.length > 0) return;
  take(file, parent);
  file.delete(parent.id);
}

function kidsOf(file: PdfFile, element: PdfDict): PdfValue[] {
  const value = element.get('K');
  if (value === undefined) return [];
  const resolved = value instanceof PdfRef ? file.object(value.id) : value;
  return Array.isArray(resolved) ? resolved : [value];
}

function typeOf(element: PdfDict): string {
  const type = element.get('S');
  return type instanceof PdfName ? type.text : '';
}
