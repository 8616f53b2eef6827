import type { Element } from 'hast';

/**
 * A formula as a row of shorter ones, between which a line may end: Chromium breaks no formula by itself. As
 * TeX does, a line may end behind a relation or an operator that stands within no brackets of the formula's
 * own. One that has no such place stays whole.
 */
export function breakFormula(math: Element): Element {
  const rows = math.children.filter((child) => child.type === 'element');
  if (rows.length < 2 || rows.some(({ tagName }) => tagName !== 'mrow')) return math;
  const { alttext, ...properties } = math.properties;
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['formula'], role: 'math', ariaLabel: String(alttext) },
    children: rows.map((row) => ({ ...math, properties, children: [row] })),
  };
}
