import type { Html, Image, Nodes, PhrasingContent, Root, RootContent, TableCell } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { asTags } from '../../text/as-tags.ts';
import { markdown } from '../markdown.ts';

const writer = unified()
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkStringify, { bullet: '-', rule: '-', fences: true, incrementListMarker: true })
  .freeze();

/** A tree as Markdown. */
export function stringify(tree: Root): string {
  return writer.stringify(withTags(tree));
}

/** The tree with elements of a line as the tags by which Markdown holds them. */
function withTags<Node extends Nodes>(node: Node): Node {
  if (!('children' in node)) return node;
  const children = (node.children as RootContent[]).flatMap((child): RootContent[] => {
    const own = withTags(child);
    return own.type === 'inlineElement' ? asTags(own, own.children as PhrasingContent[]) : [own];
  });
  return { ...node, children } as Node;
}

/**
 * Makes a document that has no text of its own one of Markdown: its text is written, and read again, so that positions are lines
 * of it. `remarks` become comments at its end, which are not printed.
 */
export function writeMarkdown(
  file: VFile,
  tree: Root,
  remarks: readonly { readonly kind: string; readonly author: string; readonly text: string }[] = [],
): Root {
  const comments = remarks.map(({ kind, author, text }): Html => {
    const safe = text.replace(/--+/g, '–').replace(/\s+/g, ' ');
    return { type: 'html', value: `<!-- ${kind}${author ? ` (${author})` : ''}: ${safe} -->` };
  });
  // Markdown has no line break in a cell but HTML's.
  visit(tree, 'tableCell', (cell: TableCell) => {
    cell.children = cell.children.map((child) =>
      child.type === 'break' ? { type: 'html', value: '<br>' } : child,
    );
  });
  const addresses = shortAddresses(tree);
  file.value = stringify({ ...tree, children: [...tree.children, ...comments] });
  const read = markdown(String(file), file);
  visit(read, 'image', (image: Image) => {
    image.url = addresses.get(image.url) ?? image.url;
  });
  return read;
}

/** Gives pictures that stand in their addresses short ones, so that the text is one to read; what each had, by the short one. */
function shortAddresses(tree: Root): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  visit(tree, 'image', (image: Image) => {
    if (!image.url.startsWith('data:')) return;
    const short = `data:,${addresses.size + 1}`;
    addresses.set(short, image.url);
    image.url = short;
  });
  return addresses;
}
