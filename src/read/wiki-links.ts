import type { Nodes, Parents, PhrasingContent } from 'mdast';
import { visit } from 'unist-util-visit';

const link = /(!?)\[\[([^[\]|#\n,;]{1,200})?(#[^[\]|\n]{1,200})?(?:\|([^[\]\n]{1,200}))?\]\]/g;
const picture = /\.(?:png|jpe?g|gif|svg|webp|avif)$/i;

/** `[[Page|its words]]` as its words, and `![[picture.png]]` as a picture, as Obsidian and other wikis write them. */
export function resolveWikiLinks(tree: Nodes): void {
  visit(tree, 'text', (node, index, parent: Parents | undefined) => {
    if (!parent || index === undefined || !node.value.includes('[[')) return;
    const place = node.position ? { position: node.position } : {};
    const parts: PhrasingContent[] = [];
    let at = 0;
    const text = (value: string): void => {
      const last = parts.at(-1);
      if (value === '') return;
      if (last?.type === 'text') last.value += value;
      else parts.push({ type: 'text', value, ...place });
    };
    for (const found of node.value.matchAll(link)) {
      const [whole, embeds, page = '', part = '', words] = found;
      if (page.trim() === '' && part === '') continue;
      // `[[1]]` is no page, nor is `[[ -f file ]]`.
      if (page !== page.trim() || /^\d*$/.test(page + part)) continue;
      text(node.value.slice(at, found.index));
      at = found.index + whole.length;
      if (embeds && picture.test(page))
        parts.push({
          type: 'image',
          url: page,
          title: null,
          alt: words && !/^\d+(?:x\d+)?$/.test(words) ? words : '',
          ...(words && /^\d+(?:x\d+)?$/.test(words) && { data: { width: words.replace(/x.*/, '') } }),
          ...place,
        });
      else if (embeds)
        parts.push({ type: 'text', value: words ?? nameOf(page, part), data: { embeds: true }, ...place });
      else text(words ?? nameOf(page, part));
    }
    if (at === 0) return;
    text(node.value.slice(at));
    parent.children.splice(index, 1, ...(parts as never[]));
    return index + parts.length;
  });
}

/** `Page › Heading`; the name of a block says nothing to a reader. */
function nameOf(page: string, part: string): string {
  return [page, part.startsWith('#^') && page !== '' ? '' : part.replace(/^#\^?/, '')]
    .filter((one) => one !== '')
    .join(' › ');
}
