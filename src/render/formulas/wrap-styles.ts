import type { Element, ElementContent } from 'hast';

/**
 * What EPUB (MathML 3) lets say how large and how open its content is set; browsers know the same of every
 * element.
 */
const may: Readonly<Record<string, readonly string[]>> = {
  scriptlevel: ['mstyle'],
  displaystyle: ['mstyle', 'math', 'mtable'],
};
const cells = new Set(['mtr', 'mtd']);

/** The same formula with levels and styles said by `mstyle` alone, around an element, or within a cell. */
export function wrapStyles(element: Element): Element {
  const children = element.children.map((child) => (child.type === 'element' ? wrapStyles(child) : child));
  const said = Object.entries(element.properties).filter(
    ([name]) => may[name] && !may[name].includes(element.tagName),
  );
  if (said.length === 0) return { ...element, children };
  const properties = Object.fromEntries(
    Object.entries(element.properties).filter(([name]) => !said.some(([other]) => other === name)),
  );
  const style = (content: ElementContent[]): Element => ({
    type: 'element',
    tagName: 'mstyle',
    properties: Object.fromEntries(said),
    children: content,
  });
  return cells.has(element.tagName)
    ? { ...element, properties, children: [style(children)] }
    : style([{ ...element, properties, children }]);
}
