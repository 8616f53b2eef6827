import type { RootContent } from 'mdast';
import { closeLines } from '../../text/join-sentences.ts';
import { smartApostrophes } from '../../text/smart-apostrophes.ts';

/** The text with a typesetter's apostrophes; code keeps its own. */
export function smartQuotes<Node extends RootContent>(nodes: readonly Node[]): Node[] {
  return nodes.map((node): Node => {
    if (node.type === 'text') return { ...node, value: smartApostrophes(closeLines(node.value)) };
    if ('children' in node) return { ...node, children: smartQuotes<RootContent>(node.children) } as Node;
    return node;
  });
}
