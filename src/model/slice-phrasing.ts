import type { PhrasingContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';

/** Inline content that can be cut between any two characters of it: it stays what it is on both sides. */
const wrapping: ReadonlySet<string> = new Set(['strong', 'emphasis', 'link']);
/** Inline content that has characters, and is whole or not there. */
const whole: ReadonlySet<string> = new Set(['inlineCode', 'inlineMath']);

/** A stretch of characters. */
type Stretch = readonly [from: number, to: number];

/** What inline content is, as far as it can be cut: its plain text, and the stretches of this that are whole or not there. */
export interface Cuttable {
  readonly text: string;
  readonly wholes: readonly Stretch[];
}

/** The plain text of inline content; a break of the line is a blank. */
export function phrasingText(nodes: readonly PhrasingContent[]): string {
  return nodes.map(nodeText).join('');
}

function nodeText(node: PhrasingContent): string {
  if (node.type === 'break') return ' ';
  return 'children' in node ? phrasingText(node.children) : plainText(node);
}

/** How inline content can be cut; null where something in it has no place among the characters of its plain text, as pictures have. */
export function cuttable(nodes: readonly PhrasingContent[]): Cuttable | null {
  const wholes: Stretch[] = [];
  let text = '';
  const read = (node: PhrasingContent): boolean => {
    const value = nodeText(node);
    if (wrapping.has(node.type) && 'children' in node) return node.children.every(read);
    if (whole.has(node.type)) wholes.push([text.length, text.length + value.length]);
    // The mark of a note stays with the letter before it.
    else if (node.type === 'footnoteReference') wholes.push([Math.max(0, text.length - 1), text.length]);
    else if (node.type !== 'text' && node.type !== 'break') return false;
    text += value;
    return true;
  };
  return nodes.every(read) ? { text: spaced(text), wholes } : null;
}

/**
 * A stretch of inline content, by the characters of its plain text; what is whole or not there must lie within it or without. Ends of
 * lines become blanks.
 */
export function slicePhrasing(
  nodes: readonly PhrasingContent[],
  from: number,
  to: number,
): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  let at = 0;
  for (const node of nodes) {
    const length = nodeText(node).length;
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, length)];
    if (node.type === 'footnoteReference') {
      if (from < at && at <= to) made.push(node);
    } else if (start < end) {
      if (node.type === 'text') made.push({ type: 'text', value: spaced(node.value.slice(start, end)) });
      else if (node.type === 'break') made.push({ type: 'text', value: ' ' });
      else if ('children' in node)
        made.push({ ...node, children: slicePhrasing(node.children, start, end) } as typeof node);
      else made.push(node);
    }
    at += length;
  }
  return made;
}

/** With a blank for each line's end: as many characters as before. */
function spaced(text: string): string {
  return text.replace(/\s/gu, ' ');
}

/** The same with neighbouring texts made one. */
export function joinTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = made.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      made[made.length - 1] = { type: 'text', value: last.value + node.value };
    else if (node.type !== 'text' || node.value !== '') made.push(node);
  }
  return made;
}
