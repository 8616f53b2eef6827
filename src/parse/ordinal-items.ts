import type { Paragraph, RootContent } from 'mdast';
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
