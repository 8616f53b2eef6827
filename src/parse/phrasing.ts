import type { PhrasingContent, Text } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import type { InlineElement } from '../model/inline-element.ts';
import { scriptText } from '../text/script-text.ts';

// Inline content seen as text: a node that cannot be cut counts as the characters of its text.

/** The text of inline content, character for character what `slice` counts. */
export function textOf(nodes: readonly PhrasingContent[]): string {
  let text = '';
  for (const node of nodes) text += nodeText(node);
  return text;
}

function nodeText(node: PhrasingContent): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return '';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (isScript(node)) return scriptText(textOf(node.children), node.name);
  if ('children' in node) return textOf(node.children);
  return 'value' in node ? node.value : plain(node);
}

/** Where lines are broken on purpose, by the characters of `textOf`. */
export function breaksIn(nodes: readonly PhrasingContent[]): number[] {
  const found: number[] = [];
  let at = 0;
  for (const node of nodes) {
    if (node.type === 'break') found.push(at);
    else if ('children' in node && !isScript(node))
      for (const inner of breaksIn(node.children)) found.push(at + inner);
    at += nodeText(node).length;
  }
  return found;
}

/** What is raised or lowered is one piece: its text is not that of its children. */
function isScript(node: PhrasingContent): node is InlineElement & { name: 'sup' | 'sub' } {
  return node.type === 'inlineElement' && (node.name === 'sup' || node.name === 'sub');
}

/** The part of inline content between two offsets of its text. What cannot be cut goes where it begins. */
export function slice(nodes: readonly PhrasingContent[], start: number, end: number): PhrasingContent[] {
  const kept: PhrasingContent[] = [];
  let at = 0;
  for (const node of nodes) {
    const length = nodeText(node).length;
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, length);
    const here = at;
    at += length;
    if (length === 0) {
      if (here >= start && (here < end || (here === end && start < end))) kept.push(node);
      continue;
    }
    if (from >= to) continue;
    if (from === 0 && to === length) kept.push(node);
    else if (node.type === 'text')
      kept.push({
        ...node,
        value: node.value.slice(from, to),
        ...lineOf(node, from),
      });
    else if ('children' in node && !isScript(node))
      kept.push({
        ...node,
        children: slice(node.children, from, to),
      } as PhrasingContent);
    else if (from === 0) kept.push(node);
  }
  return kept;
}

/** A text node's position after its first characters are cut off: only the line is true, and only lines are used. */
function lineOf(node: Text, from: number): Pick<PhrasingContent, 'position'> {
  if (!node.position) return {};
  const { start, end } = node.position;
  return { position: { start: { ...start, line: start.line + breaksBefore(node, from) }, end } };
}

/** Where the lines of long texts end, so that cutting one into many sentences takes no time for each line before. */
const lineEnds = new WeakMap<Text, readonly number[]>();

function breaksBefore(node: Text, offset: number): number {
  let ends = lineEnds.get(node);
  if (!ends) {
    const found: number[] = [];
    for (let at = node.value.indexOf('\n'); at >= 0; at = node.value.indexOf('\n', at + 1)) found.push(at);
    lineEnds.set(node, found);
    ends = found;
  }
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Ranges of the text that must not be cut: code, images, links, formulas. */
export function uncuttable(nodes: readonly PhrasingContent[], offset = 0): [number, number][] {
  const ranges: [number, number][] = [];
  let at = offset;
  for (const node of nodes) {
    const length = nodeText(node).length;
    if (node.type === 'link' || node.type === 'linkReference' || isScript(node))
      ranges.push([at, at + length]);
    else if ('children' in node) for (const range of uncuttable(node.children, at)) ranges.push(range);
    else if (node.type !== 'text' && length > 0) ranges.push([at, at + length]);
    at += length;
  }
  return ranges;
}

/** The line of the author's file on which each character of the text stands. */
export function linesOf(nodes: readonly PhrasingContent[], fallback: number): Uint32Array {
  const whole = textOf(nodes);
  const lines = new Uint32Array(whole.length + 1);
  // Most paragraphs stand on one line.
  const [first, last] = [nodes[0]?.position?.start.line, nodes.at(-1)?.position?.end.line];
  if (first !== undefined && first === last && !whole.includes('\n')) return lines.fill(first);
  let at = 0;
  let line = fallback;
  const visit = (node: PhrasingContent): void => {
    line = node.position?.start.line ?? line;
    if ('children' in node && !isScript(node)) for (const child of node.children) visit(child);
    else {
      const text = nodeText(node);
      for (let index = 0; index < text.length; index++) {
        lines[at++] = line;
        if (text.charCodeAt(index) === 10 && node.type === 'text') line++;
      }
    }
    line = Math.max(line, node.position?.end.line ?? line);
  };
  for (const node of nodes) visit(node);
  lines[at] = line;
  return lines;
}

/** Whether an offset of the text stands within what cannot be cut, such as code: no mark of a question or an answer ends there. */
export function isInCode(nodes: readonly PhrasingContent[], offset: number): boolean {
  let at = 0;
  for (const node of nodes) {
    const length = nodeText(node).length;
    if (at < offset && offset < at + length)
      return 'children' in node && !isScript(node)
        ? isInCode(node.children, offset - at)
        : node.type !== 'text';
    at += length;
  }
  return false;
}

/**
 * The text of inline content in which what cannot be cut, such as code, has letters alone but for its last character: no colon and no full
 * stop in it ends anything.
 */
export function withCodeMasked(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if ('children' in node && !isScript(node)) return withCodeMasked(node.children);
      const text = nodeText(node);
      return node.type === 'text' || text.length < 2
        ? text
        : `${'x'.repeat(text.length - 1)}${text.slice(-1)}`;
    })
    .join('');
}

/** Plain text with white space folded. */
export function fold(text: string): string {
  // Most texts have nothing to fold, and a look is cheaper than a copy.
  return (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
