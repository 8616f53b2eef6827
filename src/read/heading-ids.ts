import type { Heading, Nodes, PhrasingContent, Text } from 'mdast';
import { visit } from 'unist-util-visit';

/** `{#the-name .class}` at the end of a heading, as Google Docs, Pandoc and kramdown write it. */
const attributes = /^\{:?\s*(?:[#.][\w:.-]+|[\w-]+="[^"]*")(?:\s+(?:[#.][\w:.-]+|[\w-]+="[^"]*"))*\s*\}\s*$/;

/** Takes the names of headings, which no reader is to see, off their words. */
export function withoutHeadingIds(tree: Nodes): void {
  visit(tree, 'heading', (heading: Heading) => {
    const last = lastText(heading.children);
    const at = last?.value.lastIndexOf('{') ?? -1;
    if (!last || at < 0 || !attributes.test(last.value.slice(at))) return;
    last.value = last.value.slice(0, at).trimEnd();
    if (last.value === '' && heading.children.at(-1) === last && heading.children.length > 1)
      heading.children.pop();
  });
}

function lastText(nodes: readonly PhrasingContent[]): Text | null {
  const last = nodes.at(-1);
  if (!last) return null;
  if (last.type === 'text') return last;
  return 'children' in last ? lastText(last.children) : null;
}
