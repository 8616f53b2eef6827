import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

const blocks = /^(?:div|p|pre|center|ul|ol|table|h[1-6])$/;
/** How marks of text look that become a plain element. */
const marks: Readonly<Record<string, string>> = {
  ...{
    b: 'font-weight:bolder;',
    strong: 'font-weight:bolder;',
    i: 'font-style:italic;',
    em: 'font-style:italic;',
  },
  ...{ u: 'text-decoration:underline;', ins: 'text-decoration:underline;', span: '', font: '', mark: '' },
  ...{
    s: 'text-decoration:line-through;',
    del: 'text-decoration:line-through;',
    small: 'font-size:smaller;',
  },
  ...{ sub: 'vertical-align:sub;font-size:smaller;', sup: 'vertical-align:super;font-size:smaller;' },
  code: 'font-family:monospace;',
};

/**
 * Labels of a drawing as HTML allows them, which books are checked for: diagrams put paragraphs into spans, and mark
 * colours by `<font>`. Nothing of it looks another way.
 */
export function soundLabels(root: Root): void {
  visit(root, 'element', (node) => {
    const { tagName, properties } = node;
    const own = typeof properties.style === 'string' ? properties.style : '';
    if (tagName === 'center') rename(node, 'div', `text-align:center;${own}`);
    else if (tagName in marks && holdsBlock(node))
      rename(node, 'div', `display:inline;${marks[tagName]}${own}`);
    else if (tagName === 'font') {
      const { color, face } = properties;
      const named = (name: string, value: unknown) =>
        typeof value === 'string' && /^[\w #,.-]+$/.test(value) ? `${name}:${value};` : '';
      rename(node, 'span', `${named('color', color)}${named('font-family', face)}${own}`);
    }
  });
}

function rename(node: Element, tagName: string, style: string): void {
  node.tagName = tagName;
  const { color: _c, face: _f, size: _s, ...rest } = node.properties;
  node.properties = { ...rest, ...(style !== '' && { style }) };
}

function holdsBlock({ children }: Element): boolean {
  return children.some(
    (child) => child.type === 'element' && (blocks.test(child.tagName) || holdsBlock(child)),
  );
}
