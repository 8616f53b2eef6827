import type { FootnoteDefinition, Root, RootContent } from 'mdast';

/** Takes the notes out of a document; they go where they are called. */
export function takeNotes(root: Root): {
  readonly root: Root;
  readonly notes: Map<string, FootnoteDefinition>;
} {
  const notes = new Map<string, FootnoteDefinition>();
  const children = root.children.filter((node) => {
    if (node.type !== 'footnoteDefinition' || notes.has(node.identifier)) return true;
    notes.set(node.identifier, node);
    return false;
  });
  // A note that nothing calls stays where it is.
  const called = new Set(children.flatMap((node) => callsIn(node)));
  const idle = [...notes].filter(([name]) => !called.has(name));
  for (const [name] of idle) notes.delete(name);
  return { root: { ...root, children: [...children, ...idle.map(([, note]) => note)] }, notes };
}

/** The notes that blocks call, in order. */
export function callsIn(node: RootContent): string[] {
  if (node.type === 'footnoteReference') return [node.identifier];
  return 'children' in node ? node.children.flatMap((child) => callsIn(child as RootContent)) : [];
}
