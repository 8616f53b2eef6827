import type { ListItem, Root, RootContent } from 'mdast';
import { itemNumber } from '../text/list-marks.ts';
import type { Head } from './head.ts';

/** What a head is in the reading that was taken. */
export type HeadRole = 'question' | 'topic' | 'break' | 'answer';

/** The document as one row: its questions, topics and breaks, and between them the largest blocks that hold none. */
export type Flow =
  | { readonly role: HeadRole; readonly head: Head }
  | { readonly role: 'content'; readonly node: RootContent };

/** Opens every list and quotation that a head with a role stands in, and leaves all others whole. */
export function flowOf(
  root: Root,
  roles: ReadonlyMap<RootContent, { readonly role: HeadRole; readonly head: Head }>,
): Flow[] {
  const holding = new Set<RootContent>();
  const mark = (node: RootContent): boolean => {
    let held = roles.has(node);
    if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote')
      for (const child of node.children) held = mark(child) || held;
    if (held) holding.add(node);
    return held;
  };
  for (const node of root.children) mark(node);
  const flow: Flow[] = [];
  const open = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      const role = roles.get(node);
      if (role) flow.push(role);
      else if (!holding.has(node)) flow.push({ role: 'content', node });
      else if (node.type === 'list')
        for (const [at, item] of node.children.entries()) openItem(node, item, at);
      else if ('children' in node) open(node.children as RootContent[]);
    }
  };
  const openItem = (list: RootContent & { type: 'list' }, item: ListItem, at: number): void => {
    if (holding.has(item)) open(item.children);
    else
      flow.push({
        role: 'content',
        node: {
          ...list,
          ...(list.ordered && { start: itemNumber(list, at) }),
          ...(item.position ? { position: item.position } : {}),
          children: [item],
        },
      });
  };
  open(root.children);
  return flow;
}
