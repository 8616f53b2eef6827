import type { List, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import type { Lines } from '../model/place.ts';
import { type Marker, markerOf } from './marker.ts';
import { fold, textOf } from './phrasing.ts';
import { questionness } from './questionness.ts';

/** A block that may open a question: a heading, a paragraph, or the first paragraph of a list item. */
export interface Head {
  readonly node: Extract<RootContent, { type: 'heading' | 'paragraph' }>;
  /** `heading`, `item` (of a list with bullets) or `text` (a paragraph, or an item with a number). */
  readonly kind: 'heading' | 'item' | 'text';
  /** Of a heading 1 to 6; of an item how many lists it stands in; 0 for text. */
  readonly level: number;
  /** The whole text, folded, with its marker. */
  readonly text: string;
  readonly marker: Marker | null;
  /** The text after the marker. */
  readonly words: string;
  /** Whether all of the text is bold. */
  readonly bold: boolean;
  /** Whether content of its own stands indented under it. */
  readonly nests: boolean;
  readonly lines: Lines;
  /** 0 to 1: how much it sounds like a question. */
  readonly asks: number;
}

/** Every block of the document that may open a question, in order. */
export function headsOf(root: Root, source: readonly string[]): Head[] {
  const heads: Head[] = [];
  const visit = (nodes: readonly RootContent[], depth: number): void => {
    for (const node of nodes) {
      if (node.type === 'heading') heads.push(head(node, 'heading', node.depth));
      else if (node.type === 'paragraph') heads.push(head(node, 'text', 0));
      else if (node.type === 'list') items(node, depth + 1);
      else if (node.type === 'blockquote') visit(node.children, depth);
    }
  };
  const items = (list: List, depth: number): void => {
    const numbers = list.ordered ? itemNumbers(list, source) : null;
    list.children.forEach((item, at) => {
      const [first, ...rest] = item.children;
      if (first?.type === 'paragraph' || first?.type === 'heading') {
        const marker = numbers ? numbers[at] : null;
        const kind = first.type === 'heading' ? 'heading' : marker && depth === 1 ? 'text' : 'item';
        const level = first.type === 'heading' ? first.depth : kind === 'item' ? depth : 0;
        heads.push(head(first, kind, level, marker, rest.length > 0));
        visit(rest, depth);
      } else visit(item.children, depth);
    });
  };
  visit(root.children, 0);
  return heads;
}

function head(
  node: Head['node'],
  kind: Head['kind'],
  level: number,
  number: Marker | null = null,
  nests = false,
): Head {
  const text = fold(textOf(node.children));
  const inner = markerOf(text);
  const marker: Marker | null =
    inner && number ? { ...inner, number: inner.number ?? number.number } : (inner ?? number);
  const words = text.slice(inner?.length ?? 0);
  return {
    node,
    kind,
    level,
    text,
    marker,
    words,
    bold: isBold(node.children),
    nests,
    lines: linesOfNode(node),
    asks: questionness(words),
  };
}

function isBold(nodes: readonly PhrasingContent[]): boolean {
  const solid = nodes.filter((node) => !(node.type === 'text' && /^[\s:.]*$/.test(node.value)));
  return solid.length > 0 && solid.every((node) => node.type === 'strong');
}

/** The numbers of a list's items as the author wrote them; counted where each is written as the first is. */
function itemNumbers(list: List, source: readonly string[]): (Marker | null)[] {
  const written = list.children.map((item) => writtenNumber(item, source));
  const lazy = written.length > 1 && written.every((mark) => mark?.number === written[0]?.number);
  return written.map((mark, at) => {
    const counted = String((list.start ?? 1) + at);
    return {
      length: 0,
      number: lazy ? counted : (mark?.number ?? counted),
      delimiter: mark?.delimiter ?? '.',
      names: null,
    };
  });
}

function writtenNumber(
  item: ListItem,
  source: readonly string[],
): { number: string; delimiter: string } | null {
  const { line, column } = item.position?.start ?? { line: 0, column: 1 };
  const text = source[line - 1] ?? '';
  const found =
    /^\s*(\d+)([.)])/.exec(text.slice(Math.max(column - 1, 0))) ?? /^[\s>]*(\d+)([.)])/.exec(text);
  return found ? { number: found[1] ?? '', delimiter: found[2] ?? '.' } : null;
}

export function linesOfNode(node: Pick<RootContent, 'position'>): Lines {
  return [node.position?.start.line ?? 1, node.position?.end.line ?? 1];
}
