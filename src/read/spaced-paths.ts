import type { Nodes, Parents, PhrasingContent } from 'mdast';
import { visit } from 'unist-util-visit';

/** A picture or link whose path has spaces that nobody escaped: CommonMark takes it for text, and most editors do not. */
const spaced =
  /(!?)\[([^[\]\n]*)\]\(\s{0,99}(?!<)([^()<>\n"]*[^()<>\n"\s][ \t][^()<>\n"]*?\.(?:png|jpe?g|gif|webp|svg|avif|tiff?|bmp|md|markdown|html?|pdf|txt)(?:#[^()\s]*)?)(?:\s+"([^"\n]*)")?\s*\)/gi;

/** `![words](a picture.png)` as a picture; what the source escapes is left alone. */
export function resolveSpacedPaths(tree: Nodes, source: string): void {
  visit(tree, 'text', (node, index, parent: Parents | undefined) => {
    if (!parent || index === undefined || parent.type === 'link' || !node.value.includes('](')) return;
    const place = node.position ? { position: node.position } : {};
    const parts: PhrasingContent[] = [];
    let at = 0;
    for (const found of node.value.matchAll(spaced)) {
      const [whole, embeds, words = '', path = '', title = null] = found;
      if (!source.includes(whole)) continue;
      if (found.index > at) parts.push({ type: 'text', value: node.value.slice(at, found.index), ...place });
      at = found.index + whole.length;
      const url = path.trim().replaceAll(' ', '%20');
      parts.push(
        embeds
          ? { type: 'image', url, title, alt: words, ...place }
          : { type: 'link', url, title, children: [{ type: 'text', value: words }], ...place },
      );
    }
    if (at === 0) return;
    if (at < node.value.length) parts.push({ type: 'text', value: node.value.slice(at), ...place });
    parent.children.splice(index, 1, ...(parts as never[]));
    return index + parts.length;
  });
}

/** Whether a text may have such a path. */
export function mayHaveSpacedPaths(source: string): boolean {
  return /\]\([^)\n]*[^)\s] [^)\n]*\.\w{2,8}/.test(source);
}
