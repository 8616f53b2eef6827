import type { Nodes, Parents, PhrasingContent } from 'mdast';
import { visit } from 'unist-util-visit';

const mark = /(?<![=\p{L}\p{N}])==(?=[^\s=])([^=\n]{1,400}?)(?<=[^\s=])==(?![=\p{L}\p{N}])/gu;

/** `==marked==` as marked words, as Obsidian, Typora and others write them. */
export function resolveHighlights(tree: Nodes): void {
  visit(tree, 'text', (node, index, parent: Parents | undefined) => {
    if (!parent || index === undefined || !node.value.includes('==')) return;
    const place = node.position ? { position: node.position } : {};
    const parts: PhrasingContent[] = [];
    let at = 0;
    for (const found of node.value.matchAll(mark)) {
      if (found.index > at) parts.push({ type: 'text', value: node.value.slice(at, found.index), ...place });
      const children: PhrasingContent[] = [{ type: 'text', value: found[1] ?? '', ...place }];
      parts.push({ type: 'inlineElement', name: 'mark', attributes: {}, children, ...place });
      at = found.index + found[0].length;
    }
    if (at === 0) return;
    if (at < node.value.length) parts.push({ type: 'text', value: node.value.slice(at), ...place });
    parent.children.splice(index, 1, ...(parts as never[]));
    return index + parts.length;
  });
}
