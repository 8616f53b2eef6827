import type { ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import { escapeXml } from '../../text/escape-xml.ts';
import { type ToHastOptions, toHast } from './to-hast.ts';

/**
 * An author's Markdown as HTML that cannot carry a script, and that is well-formed XML too: one string serves
 * the press, the EPUB and the web.
 */
export function toHtml(nodes: readonly RootContent[], options: ToHastOptions = {}): string {
  return hastToHtml(toHast(nodes, options));
}

/**
 * Clean hast as HTML and well-formed XML. rehype-stringify leaves `<` in attributes, which XML does not
 * admit; the sanitised vocabulary is small enough to write out.
 */
export function hastToHtml(nodes: readonly ElementContent[]): string {
  return nodes.map(written).join('');
}

function written(node: ElementContent): string {
  if (node.type === 'text') return escapeXml(node.value);
  if (node.type !== 'element') return '';
  const attributes = Object.entries(node.properties)
    .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => {
      const text = Array.isArray(value) ? value.join(' ') : String(value ?? '');
      const own = name === 'className' ? 'class' : name.replace(/^aria(?=[A-Z])/, 'aria-').toLowerCase();
      return ` ${own}="${value === true ? own : escapeXml(text)}"`;
    });
  const tag = node.tagName + attributes.join('');
  return empty.has(node.tagName) ? `<${tag}/>` : `<${tag}>${hastToHtml(node.children)}</${node.tagName}>`;
}

const empty = new Set(['br', 'hr', 'img']);
