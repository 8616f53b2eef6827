import type { ListItem, Root, RootContent } from 'mdast';
import type { Head } from './heads.ts';

/** The document as one row: its questions and topics, and between them the largest blocks that hold neither. */
export type Flow =
  | { readonly role: 'question' | 'topic'; readonly head: Head }
  | { readonly role: 'content'; readonly node: RootContent };

/** Opens every list and quotation that a question or topic stands in, and leaves all others whole. */
export function flowOf(root: Root, questions: ReadonlySet<Head>, topics: ReadonlySet<Head>): Flow[] {
  const roles = new Map<RootContent, Flow>();
  for (const head of topics) roles.set(head.node, { role: 'topic', head });
  for (const head of questions) roles.set(head.node, { role: 'question', head });
  const holds = new Map<RootContent, boolean>();
  const mark = (node: RootContent): boolean => {
    const inside =
      'children' in node ? node.children.map((child) => mark(child as RootContent)).some(Boolean) : false;
    const held = roles.has(node) || inside;
    holds.set(node, held);
    return held;
  };
  for (const node of root.children) mark(node);
  const open = (nodes: readonly RootContent[]): Flow[] =>
    nodes.flatMap((node): Flow[] => {
      const role = roles.get(node);
      if (role) return [role];
      if (!holds.get(node)) return [{ role: 'content', node }];
      if (node.type === 'list')
        return node.children.flatMap((item: ListItem) =>
          holds.get(item)
            ? open(item.children)
            : [{ role: 'content', node: { ...node, children: [item] } } as Flow],
        );
      return 'children' in node ? open(node.children as RootContent[]) : [{ role: 'content', node }];
    });
  return open(root.children);
}
