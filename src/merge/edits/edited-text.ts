import type { Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { editor, type Passage, type Point } from '../../model/handbook.ts';
import type { Lines } from '../../model/place.ts';
import type { Unit } from '../../model/unit.ts';
import { joinSentences } from '../../text/join-sentences.ts';

const markdown = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

/** Where the words stood that the editor's replace. */
export interface EditedPlace {
  readonly file: string;
  readonly lines: Lines;
}

/** What the editor wrote, read as Markdown: one passage; none where it says nothing. `id` names what it stands for. */
export function editedPassages(text: string, id: string, place: EditedPlace): readonly Passage[] {
  return passageOf(markdown.parse(text).children, id, place);
}

/**
 * A whole answer as the editor wrote it: what stands before its first list, the items of its lists as points, and what
 * stands behind the first of them; of prose without a list each paragraph is a point, with what follows it that is none. An item's words
 * before a colon are its label where they are strong, as authors write them.
 */
export function editedAnswer(
  text: string,
  entry: string,
  place: EditedPlace,
): {
  readonly intro: readonly Passage[];
  readonly points: readonly Point[];
  readonly outro: readonly Passage[];
} {
  const nodes = markdown.parse(text).children;
  const at = nodes.findIndex(({ type }) => type === 'list');
  const list = nodes[at];
  const pointsOf = (all: readonly (readonly RootContent[])[]) =>
    all.flatMap((one, index) => editedPoint(one, `${entry}-edited-${index + 1}`, place));
  if (list?.type !== 'list') return { intro: [], points: pointsOf(paragraphsOf(nodes)), outro: [] };
  return {
    intro: passageOf(nodes.slice(0, at), `${entry}.intro`, place),
    points: pointsOf(list.children.map(({ children }) => children)),
    outro: passageOf(nodes.slice(at + 1), `${entry}.outro`, place),
  };
}

/** Each paragraph with what stands behind it and is none. */
function paragraphsOf(nodes: readonly RootContent[]): RootContent[][] {
  const parts: RootContent[][] = [];
  for (const node of nodes) {
    const last = parts.at(-1);
    if (node.type === 'paragraph' || !last) parts.push([node]);
    else last.push(node);
  }
  return parts;
}

function editedPoint(nodes: readonly RootContent[], id: string, place: EditedPlace): Point[] {
  const [first, ...rest] = nodes;
  const { label, phrasing } = labelOf(first?.type === 'paragraph' ? first.children : []);
  const body: RootContent[] =
    label === null ? [...nodes] : [{ type: 'paragraph', children: phrasing }, ...rest];
  const passages = passageOf(body, id, place);
  if (passages.length === 0 && label === null) return [];
  const text = joinSentences(passages.map((passage) => passage.text));
  return [{ id, label, text, standing: 'single', members: [], passages }];
}

/** `**Pay:** 450 euros`, `**Pay**: 450 euros`. */
function labelOf([strong, after, ...rest]: readonly PhrasingContent[]): {
  readonly label: string | null;
  readonly phrasing: PhrasingContent[];
} {
  const none = { label: null, phrasing: [] };
  if (strong?.type !== 'strong') return none;
  const words = plainText(strong).trim();
  const behind = after?.type === 'text' ? after.value : '';
  if (!/[:：]$/.test(words) && !/^\s*[:：]/.test(behind)) return none;
  const label = words.replace(/\s*[:：]$/, '');
  const value = behind.replace(/^\s*(?:[:：]\s*)?/, '');
  const text: PhrasingContent[] = value === '' ? [] : [{ type: 'text', value }];
  return {
    label: label || null,
    phrasing: [...text, ...(after && after.type !== 'text' ? [after] : []), ...rest],
  };
}

/** Paragraphs as sentences, all else as blocks. */
function passageOf(nodes: readonly RootContent[], id: string, place: EditedPlace): readonly Passage[] {
  const units = nodes.flatMap((node, at): Unit[] => {
    const common = { id: `${editor}:${id}${at === 0 ? '' : `-${at + 1}`}`, paragraph: at, ...place };
    const text = fold(textOf(node));
    if (node.type === 'paragraph')
      return text === '' && !hasPicture(node)
        ? []
        : [{ ...common, kind: 'sentence', text, phrasing: node.children }];
    return [{ ...common, kind: 'block', text, phrasing: [], node }];
  });
  if (units.length === 0) return [];
  return [{ answerSet: editor, units, text: joinSentences(units.map(({ text }) => text)), ...place }];
}

/** Plain text; items and cells are words of their own. */
function textOf(node: Nodes): string {
  return 'children' in node && apart.has(node.type) ? node.children.map(textOf).join(' ') : plainText(node);
}

const apart: ReadonlySet<string> = new Set(['list', 'listItem', 'blockquote', 'table', 'tableRow']);

function hasPicture({ children }: Paragraph): boolean {
  return children.some(({ type }) => type === 'image');
}

function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
