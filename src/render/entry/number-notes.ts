import type { FootnoteDefinition, PhrasingContent, RootContent } from 'mdast';
import type { EditionEntry } from '../../model/edition.ts';
import type { Passage } from '../../model/handbook.ts';
import type { Unit } from '../../model/unit.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import type { ToHastOptions } from '../html/to-hast.ts';
import { toHtml } from '../html/to-html.ts';

/** A note at the end of a question: an author's footnote, or on paper the address behind a link. */
export interface NumberedNote {
  /** Id of its element. */
  readonly id: string;
  readonly number: string;
  readonly textHtml: string;
  /** Id of its first call, where a reader goes back to; null where nothing calls it. */
  readonly callId: string | null;
}

export interface NoteOptions extends ToHastOptions {
  /** Whether addresses of links become notes: where nobody can press them. */
  readonly notesOfLinks: boolean;
  /** Notes before the first one of the entry that are counted with its own. Default: none. */
  readonly notesBefore?: number;
}

/** A question with its notes taken out of the text and numbered in the order in which they are called. */
export function numberNotes(
  entry: EditionEntry,
  options: NoteOptions,
): { readonly entry: EditionEntry; readonly notes: readonly NumberedNote[] } {
  const passages = [...entry.intro, ...entry.points.flatMap((point) => point.passages), ...entry.outro];
  const definitions = new Map<string, FootnoteDefinition>();
  for (const { file, node } of passages.flatMap(({ units }) => units))
    if (node?.type === 'footnoteDefinition') definitions.set(`${file}#${node.identifier}`, node);
  const notes = new Map<string, NumberedNote>();
  const numbered = (key: string, html: () => string): NumberedNote => {
    const number = String((options.notesBefore ?? 0) + notes.size + 1);
    const note = notes.get(key) ?? {
      id: `${entry.id}-note-${notes.size + 1}`,
      number,
      textHtml: html(),
      callId: null,
    };
    notes.set(key, note);
    return note;
  };
  const called = (key: string, html: () => string): PhrasingContent => {
    const note = numbered(key, html);
    const callId = `${note.id}-ref`;
    notes.set(key, { ...note, callId });
    return call(note, note.callId === null ? callId : null);
  };
  const body = ({ children }: FootnoteDefinition) =>
    toHtml(options.notesOfLinks ? withAddresses(children) : children, options);
  const mark = (node: RootContent, file: string): RootContent[] => {
    if (node.type === 'footnoteReference') {
      const key = `${file}#${node.identifier}`;
      const definition = definitions.get(key);
      return definition ? [called(key, () => body(definition))] : [node];
    }
    const inner =
      'children' in node
        ? ({ ...node, children: node.children.flatMap((child) => mark(child, file)) } as RootContent)
        : node;
    if (!options.notesOfLinks || node.type !== 'link' || !isWorthANote(node)) return [inner];
    return [inner, called(node.url, () => `<span class="address">${escapeXml(node.url)}</span>`)];
  };
  const markUnit = (unit: Unit): Unit => ({
    ...unit,
    phrasing: unit.phrasing.flatMap((node) => mark(node, unit.file)) as PhrasingContent[],
    ...(unit.node && { node: mark(unit.node, unit.file)[0] ?? unit.node }),
  });
  const markAll = (list: readonly Passage[]): Passage[] =>
    list.map((passage) => ({
      ...passage,
      units: passage.units.filter(({ node }) => node?.type !== 'footnoteDefinition').map(markUnit),
    }));
  const intro = markAll(entry.intro);
  const points = entry.points.map((point) => ({ ...point, passages: markAll(point.passages) }));
  const outro = markAll(entry.outro);
  // A note whose call was folded into other words is printed all the same.
  for (const [key, definition] of definitions) numbered(key, () => body(definition));
  return { entry: { ...entry, intro, points, outro }, notes: [...notes.values()] };
}

/** A note calls none: on paper the address of a link in it stands behind the link. */
function withAddresses<Node extends RootContent>(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (!('children' in node)) return [node];
    const inner = { ...node, children: withAddresses(node.children as RootContent[]) } as Node;
    return node.type === 'link' && isWorthANote(node)
      ? [inner, { type: 'text', value: ` (${node.url})` } as Node]
      : [inner];
  });
}

function isWorthANote({ url, children }: { url: string; children: readonly RootContent[] }): boolean {
  const [only] = children;
  const bare = children.length === 1 && only?.type === 'text' && url.endsWith(only.value);
  return /^https?:/i.test(url) && !bare;
}

/** The raised number, which leads to the note; the first one has an id. */
function call({ id, number }: NumberedNote, callId: string | null): PhrasingContent {
  return {
    type: 'emphasis',
    children: [{ type: 'text', value: number }],
    data: {
      hName: 'a',
      hProperties: { dataNote: id, ...(callId !== null && { dataCall: callId }) },
    } as never,
  };
}
