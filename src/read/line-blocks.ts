import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import { visit } from 'unist-util-visit';

/** Spaces with which a line is set in; they stay together with it. */
const indent = /^ +/;

/** Pandoc's blocks of lines, `| Roses are red,`, as lines that are parted on purpose: addresses, verses. */
export function resolveLineBlocks(tree: Nodes): void {
  visit(tree, 'paragraph', (node: Paragraph) => {
    const [first] = node.children;
    if (first?.type !== 'text' || !first.value.startsWith('| ') || !isBlock(node.children)) return;
    node.children = node.children.flatMap((child, at): PhrasingContent[] => {
      if (child.type !== 'text') return [child];
      const lines = child.value.split('\n');
      return lines.flatMap((line, row): PhrasingContent[] => {
        const begins = row > 0 || at === 0;
        const words = begins
          ? line.replace(/^\|[ ]?/, '').replace(indent, (all) => '\u00a0'.repeat(all.length))
          : line;
        const text: PhrasingContent[] = words === '' ? [] : [{ ...child, value: words }];
        return row > 0 ? [{ type: 'break' }, ...text] : text;
      });
    });
  });
}

/** Whether there are lines to part, and each begins with a bar and has none besides: else it is a table that lacks its second row. */
function isBlock(nodes: readonly PhrasingContent[]): boolean {
  const text = nodes.map((node) => (node.type === 'text' ? node.value : 'x')).join('');
  const lines = text.split('\n');
  return lines.length > 1 && lines.every((line) => line.startsWith('|') && !line.includes('|', 1));
}
