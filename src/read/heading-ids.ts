import type { Heading, Html, Link, Nodes, PhrasingContent, RootContent, Text } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/** `{#the-name .class}` at the end of a heading, as Google Docs, Pandoc and kramdown write it. */
const attributes = /^\{:?\s*(?:[#.][\w:.-]+|[\w-]+="[^"]*")(?:\s+(?:[#.][\w:.-]+|[\w-]+="[^"]*"))*\s*\}\s*$/;
const named = /#([\w:.-]+)/;
/** `<a id="the-name"></a>`, on the line of a heading or above it. */
const anchor = /^<a\s+(?:name|id)\s*=\s*["']?([^"'\s<>]{1,200})["']?\s*\/?>/i;

/**
 * Takes the names of headings, which no reader is to see, off their words; links to such a name lead to the heading's words, as
 * those do that name a heading by them.
 */
export function resolveHeadingIds(tree: Nodes): void {
  const names = new Map<string, string>();
  let above: string | null = null;
  visit(tree, (node: Nodes) => {
    if (node.type === 'heading') {
      const own = [above, takeName(node), ...node.children.map(anchorOf)];
      for (const name of own)
        if (name && !names.has(name)) names.set(name, wordsOf(node, { includeHtml: false }));
      above = null;
    } else if (node.type === 'html') above = anchorOf(node) ?? above;
    else if (node.type === 'paragraph') above = onlyAnchor(node.children);
  });
  if (names.size === 0) return;
  visit(tree, 'link', (link: Link) => {
    const words = link.url.startsWith('#') ? names.get(decoded(link.url.slice(1))) : undefined;
    if (words) link.url = `#${(words.match(/[\p{L}\p{N}]+/gu) ?? []).join('-')}`;
  });
}

/** Takes the attributes off a heading; its name among them. */
function takeName(heading: Heading): string | null {
  const last = lastText(heading.children);
  const at = last?.value.lastIndexOf('{') ?? -1;
  if (!last || at < 0 || !attributes.test(last.value.slice(at))) return null;
  const name = named.exec(last.value.slice(at))?.[1] ?? null;
  last.value = last.value.slice(0, at).trimEnd();
  if (last.value === '' && heading.children.at(-1) === last && heading.children.length > 1)
    heading.children.pop();
  return name;
}

function anchorOf(node: RootContent): string | null {
  return node.type === 'html' ? (anchor.exec((node as Html).value.trim())?.[1] ?? null) : null;
}

/** The name of an anchor that stands alone in a paragraph. */
function onlyAnchor([first, ...rest]: readonly PhrasingContent[]): string | null {
  if (!first || rest.some((node) => node.type !== 'html')) return null;
  return anchorOf(first);
}

function lastText(nodes: readonly PhrasingContent[]): Text | null {
  const last = nodes.at(-1);
  if (!last) return null;
  if (last.type === 'text') return last;
  return 'children' in last ? lastText(last.children) : null;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
