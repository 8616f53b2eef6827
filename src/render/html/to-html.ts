import type { Nodes } from 'hast';
import type { Paragraph, RootContent } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { escapeXml } from '../../text/escape-xml.ts';
import { htmlSchema } from './html-schema.ts';
import { type ToHtmlOptions, tidyHtml } from './tidy-html.ts';

export type { ToHtmlOptions } from './tidy-html.ts';

/**
 * An author's Markdown as HTML that cannot carry a script, and that is well-formed XML too: one string serves the press, the
 * EPUB and the web. Ids are taken away (ours are added outside), raw HTML is dropped, links lead to http, https and mailto only.
 */
export function toHtml(nodes: readonly RootContent[], options: ToHtmlOptions = {}): string {
  if (nodes.every((node) => node.type === 'text'))
    return escapeXml(nodes.map((node) => ('value' in node ? node.value : '')).join(''));
  // Between the children of a root line ends are put, which in a sentence would be spaces.
  const inline = nodes.every(({ type }) => phrasing.has(type));
  const children = inline ? [{ type: 'paragraph', children: [...nodes] } as Paragraph] : [...nodes];
  const tree = toTree.runSync({ type: 'root', children });
  tidyHtml(tree, options);
  const html = serialize(cleaner.runSync(tree));
  return inline ? html.replace(/^<p>|<\/p>$/g, '') : html;
}

const phrasing: ReadonlySet<string> = new Set([
  ...['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'inlineMath', 'break', 'html'],
  ...['link', 'linkReference', 'image', 'imageReference', 'footnoteReference'],
]);

const toTree = unified().use(remarkRehype).freeze();

const cleaner = unified().use(rehypeSanitize, htmlSchema).freeze();

/** rehype-stringify leaves `<` in attributes, which XML does not admit; the sanitised vocabulary is small enough to write out. */
function serialize(node: Nodes): string {
  if (node.type === 'text') return escapeXml(node.value);
  if (node.type === 'root') return node.children.map(serialize).join('');
  if (node.type !== 'element') return '';
  const attributes = Object.entries(node.properties)
    .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => {
      const text = Array.isArray(value) ? value.join(' ') : String(value ?? '');
      const written = name === 'className' ? 'class' : name.replace(/^aria(?=[A-Z])/, 'aria-').toLowerCase();
      return ` ${written}="${escapeXml(text)}"`;
    });
  const tag = node.tagName + attributes.join('');
  return empty.has(node.tagName)
    ? `<${tag}/>`
    : `<${tag}>${node.children.map(serialize).join('')}</${node.tagName}>`;
}

const empty = new Set(['br', 'hr', 'img']);
