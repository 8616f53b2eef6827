import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { LineMark } from '../model/columns.ts';
import { tell } from '../model/diagnostic.ts';

/** Why what the editor calls no part of the book is not printed. */
const leftOut = 'line left out by the editor';

/**
 * Does as the editor says of single lines: this is a question, a topic, a part of an answer, or nothing. A line is known by its words; in
 * a paragraph of several lines it becomes a block of its own. What no line has is told on the file.
 */
export function markLines(tree: Root, file: VFile, marks: readonly LineMark[]): void {
  if (marks.length === 0) return;
  const lines = String(file)
    .split('\n')
    .map((line) => line.trim());
  for (const { text, is } of marks) {
    const at = lines.indexOf(text.trim());
    if (at >= 0 && markIn(tree.children, at + 1, is)) continue;
    tell(file, {
      rule: 'no-such-line',
      reason: `\`lines\` names a line that is not here: ${text.slice(0, 80)}`,
      expected: ['the words of a line as it stands in the file'],
      todo: 'Take it out of handbook.yml, or write the words as they are now.',
    });
  }
}

/** Marks the block on a line, the innermost that has text of its own. */
function markIn(nodes: RootContent[], line: number, is: LineMark['is']): boolean {
  const at = nodes.findIndex(({ position }) => isOn(position, line));
  const node = nodes[at];
  if (!node) return false;
  if (node.type === 'paragraph') {
    nodes.splice(
      at,
      1,
      ...cutOut(node, line).map((one) => (isOn(one.position, line) ? marked(one, is) : one)),
    );
    return true;
  }
  if (node.type === 'list') return node.children.some(({ children }) => markIn(children, line, is));
  if (node.type === 'blockquote') return markIn(node.children, line, is);
  nodes[at] = marked(node, is);
  return true;
}

function marked<Node extends RootContent>(node: Node, is: LineMark['is']): Node {
  const data = is === 'out' ? { noise: leftOut } : is === 'answer' ? { inside: true as const } : { said: is };
  return { ...node, data: { ...node.data, ...data } };
}

type Position = RootContent['position'];

function isOn(position: Position, line: number): boolean {
  return position !== undefined && position.start.line <= line && line <= position.end.line;
}

/** A paragraph as those before a line, the line itself, and those after it. */
function cutOut(paragraph: Paragraph, line: number): Paragraph[] {
  const { position } = paragraph;
  if (!position || position.start.line === position.end.line) return [paragraph];
  const parts = new Map<number, PhrasingContent[]>();
  for (const { node, on } of paragraph.children.flatMap(byLine)) {
    const part = Math.sign(on - line);
    parts.set(part, [...(parts.get(part) ?? []), node]);
  }
  return [-1, 0, 1].flatMap((part) => {
    const children = withoutBreaks(parts.get(part) ?? []);
    const [first, last] = [children[0]?.position, children.at(-1)?.position];
    if (!first || !last) return [];
    return [{ type: 'paragraph' as const, children, position: { start: first.start, end: last.end } }];
  });
}

/** A run of text as one for each of its lines; whatever else is there stands on its first line. */
function byLine(node: PhrasingContent): { readonly node: PhrasingContent; readonly on: number }[] {
  const { position } = node;
  const start = position?.start.line ?? 1;
  if (node.type !== 'text' || !position) return [{ node, on: start }];
  return node.value.split('\n').map((value, at) => {
    const spot = { line: start + at, column: at === 0 ? position.start.column : 1 };
    const end = { ...spot, column: spot.column + value.length };
    return { node: { type: 'text', value, position: { start: spot, end } }, on: start + at };
  });
}

function withoutBreaks(children: readonly PhrasingContent[]): PhrasingContent[] {
  const isEmpty = (node: PhrasingContent) =>
    node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
  const first = children.findIndex((node) => !isEmpty(node));
  const last = children.findLastIndex((node) => !isEmpty(node));
  return first < 0 ? [] : children.slice(first, last + 1);
}
