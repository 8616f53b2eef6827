import type { FootnoteDefinition, Parents, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Words in it, so that `x^[2]` stays what it is. */
const note = /\^\[(?=[^\]]*\p{L}{2})([^[\]\n]{3,2000})\]/gu;

/** `word^[what is said of it]`, Pandoc's and Markdown Extra's notes, as notes at the end of the document. */
export function resolveInlineNotes(tree: Root): void {
  const notes: FootnoteDefinition[] = [];
  visit(tree, 'text', (node, index, parent: Parents | undefined) => {
    if (!parent || index === undefined || !node.value.includes('^[')) return;
    const place = node.position ? { position: node.position } : {};
    const parts: PhrasingContent[] = [];
    let at = 0;
    for (const found of node.value.matchAll(note)) {
      // By its words, for cells of a notebook are read one by one.
      const own = (found[1] ?? '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .slice(0, 40);
      const identifier = `inline-${notes.length + 1}-${own}`;
      if (found.index > at) parts.push({ type: 'text', value: node.value.slice(at, found.index), ...place });
      parts.push({ type: 'footnoteReference', identifier, label: identifier, ...place });
      const words: PhrasingContent = { type: 'text', value: found[1] ?? '', ...place };
      notes.push({
        type: 'footnoteDefinition',
        identifier,
        label: identifier,
        children: [{ type: 'paragraph', children: [words], ...place }],
        ...place,
      });
      at = found.index + found[0].length;
    }
    if (at === 0) return;
    if (at < node.value.length) parts.push({ type: 'text', value: node.value.slice(at), ...place });
    parent.children.splice(index, 1, ...(parts as never[]));
    return index + parts.length;
  });
  tree.children.push(...notes);
}
