import type { FootnoteDefinition, Root, RootContent } from 'mdast';

/** The notes by which Variorum's own Markdown says whose a text is: marks, not text. */
const ownMark = /^source-/;

/** Takes the notes out of a document; they go where they are called. Marks of our own stay, and nothing calls them. */
export function takeNotes(root: Root): {
  readonly root: Root;
  readonly notes: Map<string, FootnoteDefinition>;
} {
  const notes = new Map<string, FootnoteDefinition>();
  const children = root.children.filter((node) => {
    if (node.type !== 'footnoteDefinition' || notes.has(node.identifier) || ownMark.test(node.identifier))
      return true;
    notes.set(node.identifier, node);
    return false;
  });
  if (notes.size === 0) return { root, notes };
  // A note that nothing calls stays where it is.
  const called = new Set(children.flatMap((node) => callsIn(node)));
  const idle = [...notes].filter(([name]) => !called.has(name));
  for (const [name] of idle) notes.delete(name);
  return { root: { ...root, children: [...children, ...idle.map(([, note]) => note)] }, notes };
}

/** The document without the calls of our own marks. */
export function withoutMarks(root: Root): Root {
  return strip(root);
}

function strip<Node extends Root | RootContent>(node: Node): Node {
  if (!('children' in node)) return node;
  const children = (node.children as RootContent[])
    .filter((child) => child.type !== 'footnoteReference' || !ownMark.test(child.identifier))
    .map((child) => strip(child));
  return { ...node, children } as Node;
}

/** The notes that blocks call, in order. */
export function callsIn(node: RootContent): string[] {
  if (node.type === 'footnoteReference') return [node.identifier];
  return 'children' in node ? node.children.flatMap((child) => callsIn(child as RootContent)) : [];
}
