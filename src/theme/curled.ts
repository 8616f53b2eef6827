import type { PhrasingContent } from 'mdast';
import { closeLines } from '../model/join-sentences.ts';

/** An apostrophe within or after a word as a typesetter has it; code keeps its own. No other sign is touched: it may be meant. */
export function curl(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N}])'(?=[\p{L}\s.,;:!?)]|$)/gu, '\u2019');
}

/** The same for running text as syntax trees. */
export function curled(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node): PhrasingContent => {
    if (node.type === 'text') return { ...node, value: curl(closeLines(node.value)) };
    if ('children' in node) return { ...node, children: curled(node.children) } as PhrasingContent;
    return node;
  });
}
