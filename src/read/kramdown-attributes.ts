import type { Nodes, Parents } from 'mdast';
import { visit } from 'unist-util-visit';

/** What kramdown and Jekyll write about the block, or the words, before it: `{: .note #name title="x"}`. */
const attribute = /[#.][\w:.-]+|[\w-]+=(?:"[^"]*"|[^\s"]+)/g;

/** Takes the attributes of kramdown out: a line of a paragraph of its own, or right behind words in signs. */
export function resolveKramdownAttributes(tree: Nodes): void {
  const emptied = new Set<unknown>();
  visit(tree, 'text', (node, index, parent: Parents | undefined) => {
    if (!parent || index === undefined || !node.value.includes('{:')) return;
    const before = parent.children[index - 1];
    const lines = node.value.split('\n');
    const end = lines[0]?.indexOf('}') ?? -1;
    // Those of a picture say how wide it is.
    const isPicture = before?.type === 'image' || before?.type === 'imageReference';
    if (before && before.type !== 'text' && !isPicture && isAttributes(lines[0]?.slice(0, end + 1) ?? ''))
      lines[0] = lines[0]?.slice(end + 1) ?? '';
    const value = lines.filter((line) => !isAttributes(line.trim())).join('\n');
    if (value === node.value) return;
    node.value = value;
    if (value.trim() !== '') return;
    parent.children.splice(index, 1);
    if (parent.children.length === 0) emptied.add(parent);
    return index;
  });
  if (emptied.size === 0) return;
  visit(tree, 'paragraph', (node, index, parent: Parents | undefined) => {
    if (!parent || index === undefined || !emptied.has(node)) return;
    parent.children.splice(index, 1);
    return index;
  });
}

function isAttributes(text: string): boolean {
  if (!text.startsWith('{:') || !text.endsWith('}')) return false;
  const inside = text.slice(2, -1);
  const left = inside.replace(attribute, '');
  return left !== inside && left.trim() === '';
}
