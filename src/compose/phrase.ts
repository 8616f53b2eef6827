import type { Nodes } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import { asFormula } from '../text/drawn-in-text.ts';
import { scriptText } from '../text/script-text.ts';

/** What stands in a line for what is no prose. */
export interface Stand {
  /** For a formula in TeX. Default: as `asFormula` has it. */
  readonly formula?: (tex: string) => string;
  /** For code. Default: the code. */
  readonly code?: (text: string) => string;
}

/** The words of some inline content, however deep. */
export function phrase(nodes: readonly Nodes[], stand: Stand = {}): string {
  return nodes.map((node) => wordsOf(node, stand)).join('');
}

function wordsOf(node: Nodes, stand: Stand): string {
  const { formula = asFormula, code = (text) => text } = stand;
  if (node.type === 'inlineMath' || node.type === 'math') return formula(node.value);
  if (node.type === 'inlineCode') return code(node.value);
  // Plain text cannot strike words out, and printed as they are they would count.
  if (node.type === 'html' || node.type === 'delete') return '';
  if (node.type === 'break') return ' ';
  // The words of a picture stand for it where it cannot be shown.
  if (node.type === 'image' && node.data?.picture) return '';
  if (!('children' in node)) return plain(node);
  if (node.type === 'inlineElement' && (node.name === 'sup' || node.name === 'sub'))
    return scriptText(phrase(node.children, stand), node.name);
  if (node.type === 'inlineElement' && (node.name === 'ul' || node.name === 'ol'))
    return node.children
      .map((child) => wordsOf(child, stand).trim())
      .filter((words) => words !== '')
      .join(', ');
  // Paragraphs and cells are parted by a space, what is inline by nothing.
  return node.children.map((child) => wordsOf(child, stand)).join(apart.has(node.type) ? ' ' : '');
}

const apart = new Set(['root', 'blockquote', 'list', 'listItem', 'table', 'tableRow']);
