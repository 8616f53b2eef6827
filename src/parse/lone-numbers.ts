import type { List, Paragraph, RootContent } from 'mdast';
import { beginsWithOrdinal } from '../text/ordinals.ts';
import { textOf } from './phrasing.ts';

/** `1. März war es kalt.` is no list of one item. */
export function withoutOrdinal<Node extends RootContent>(node: Node): Node | Paragraph {
  if (node.type !== 'list' || !node.ordered || node.children.length > 1) return node;
  const [only, ...rest] = node.children[0]?.children ?? [];
  if (only?.type !== 'paragraph' || rest.length > 0) return node;
  const number = `${node.start ?? 1}. `;
  if (!beginsWithOrdinal(number + textOf(only.children))) return node;
  const place = only.position ? { position: only.position } : {};
  return { ...only, children: [{ type: 'text', value: number, ...place }, ...only.children] };
}

/** Numbers that stand alone on their lines and count on, `1)` over an answer: Markdown takes each for a list of nothing. */
export function withLoneNumbers<Node extends RootContent>(
  nodes: readonly Node[],
  source: readonly string[],
): readonly RootContent[] {
  const isLone = (node: RootContent): node is List =>
    node.type === 'list' &&
    node.ordered === true &&
    node.children.length === 1 &&
    node.children[0]?.children.length === 0;
  const lone = nodes.filter((node) => isLone(node)).map((node) => (node as List).start ?? 1);
  if (!lone.some((number, at) => at > 0 && number === (lone[at - 1] ?? 0) + 1)) return nodes;
  return nodes.map((node): RootContent => {
    if (!isLone(node)) return node;
    const { position } = node;
    const written = /\d+[.)]/.exec(source[(position?.start.line ?? 0) - 1] ?? '')?.[0] ?? `${node.start}.`;
    const place = position ? { position } : {};
    return { type: 'paragraph', children: [{ type: 'text', value: written, ...place }], ...place };
  });
}
