import type { ElementContent } from 'hast';
import type { Unit } from '../../model/unit.ts';
import { passageHtml, withoutIds } from './passage-html.ts';
import { renderPassage } from './render-passage.ts';

/**
 * Some of an author's text as it is shown outside of any book: clean HTML that leads nowhere and brings no style of its own, with
 * pictures, tables and formulas as a book has them. Null where it is nothing but words.
 * @param pictureName the address of a picture, by its path in a book.
 */
export function excerptHtml(units: readonly Unit[], pictureName: (path: string) => string): string | null {
  const text = units.map((unit) => unit.text).join(' ');
  const { blocks } = renderPassage({ answerSet: '', units, text, file: '', lines: [0, 0] }, { pictureName });
  const plain = blocks.map(({ kind, units: shown }) => ({
    kind,
    units: shown.map(({ unit, content }) => ({ unit, content: content.map(inert) })),
  }));
  const { leadHtml, restHtml } = passageHtml({ blocks: plain }, withoutIds);
  if (restHtml === '' && !leadHtml.includes('<')) return null;
  return `${leadHtml && `<p dir="auto">${leadHtml}</p>`}${restHtml}`;
}

/** An address is told and not followed; a style would be of another page. */
function inert(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const { href, style: _, ...properties } = node.properties;
  return {
    ...node,
    properties:
      typeof href === 'string' && !href.startsWith('#') ? { ...properties, title: href } : properties,
    children: node.children.map(inert),
  };
}
