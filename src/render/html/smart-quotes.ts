import type { RootContent } from 'mdast';
import { closeLines } from '../../text/join-sentences.ts';

/**
 * The text with its apostrophes, within or after a word, as a typesetter has them; code keeps its own. No
 * other sign is touched: it may be meant.
 */
export function smartQuotes<Node extends RootContent>(nodes: readonly Node[]): Node[] {
  return nodes.map((node): Node => {
    if (node.type === 'text') return { ...node, value: smartApostrophes(closeLines(node.value)) };
    if ('children' in node) return { ...node, children: smartQuotes<RootContent>(node.children) } as Node;
    return node;
  });
}

function smartApostrophes(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N}])'(?=[\p{L}\s.,;:!?)]|$)/gu, '\u2019');
}
