import type { ElementContent, Root } from 'hast';
import type { Paragraph, RootContent } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { htmlSchema } from './html-schema.ts';
import { handlers } from './node-handlers.ts';
import { smartQuotes } from './smart-quotes.ts';
import { type TidyOptions, tidyHtml } from './tidy-html.ts';

/** How an author's text is to stand in a document. */
export type ToHastOptions = TidyOptions;

/**
 * An author's Markdown as hast that cannot carry a script, with a typesetter's apostrophes. Ids are taken away (ours are added outside), raw
 * HTML is dropped, links lead to http, https and mailto only.
 */
export function toHast(
  nodes: readonly RootContent[],
  options: ToHastOptions = {},
): readonly ElementContent[] {
  const own = smartQuotes(nodes);
  if (own.every((node) => node.type === 'text'))
    return [{ type: 'text', value: own.map((node) => ('value' in node ? node.value : '')).join('') }];
  // Between the children of a root line ends are put, which in a sentence would be spaces.
  const inline = own.every(({ type }) => phrasing.has(type));
  const children = inline ? [{ type: 'paragraph', children: [...own] } as Paragraph] : [...own];
  const tree = toTree.runSync({ type: 'root', children });
  tidyHtml(tree, options);
  const clean = cleaner.runSync(tree) as Root;
  const found = clean.children.filter((child) => child.type === 'element' || child.type === 'text');
  return inline ? found.flatMap((child) => (child.type === 'element' ? child.children : [child])) : found;
}

const phrasing: ReadonlySet<string> = new Set([
  ...['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'inlineMath', 'break', 'html'],
  ...['link', 'linkReference', 'image', 'imageReference', 'footnoteReference', 'inlineElement'],
]);

const toTree = unified().use(remarkRehype, { handlers }).freeze();

const cleaner = unified().use(rehypeSanitize, htmlSchema).freeze();
