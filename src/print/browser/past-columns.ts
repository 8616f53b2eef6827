import type { Overflow } from './overflow.ts';

/**
 * Finds words, formulas, pictures and tables that reach beyond the block they stand in: into the next column, or over a mark.
 * Runs in the browser, so that it uses nothing from outside of itself.
 */
export function pastColumns(): Overflow[] {
  // Pixels: letters that are spaced have room after the last.
  const slack = 2;
  const found = new Map<Element, { text: string; by: number }>();
  const blockOf = (element: Element | null): Element | null => {
    for (let at = element; at; at = at.parentElement)
      if (!/^(inline|contents|math)/.test(getComputedStyle(at).display)) return at;
    return null;
  };
  const past = (boxes: Iterable<DOMRect>, block: Element): number => {
    // A block that goes on in the next column has a box in each.
    const columns = [...block.getClientRects()].filter(({ width }) => width > 4);
    if (columns.length === 0) return 0;
    const reach = [...boxes]
      .filter(({ width, height }) => width > 0 && height > 0)
      .map((box) =>
        Math.min(...columns.map((column) => Math.max(column.left - box.left, box.right - column.right))),
      );
    return Math.max(0, ...reach);
  };
  const tell = (block: Element | null, text: string, boxes: Iterable<DOMRect>): void => {
    const by = block ? past(boxes, block) : 0;
    if (block && by > Math.max(slack, found.get(block)?.by ?? 0)) found.set(block, { text, by });
  };
  for (const element of document.querySelectorAll('body *')) {
    if (element.closest('svg, math *, [hidden]')) continue;
    if (/^(img|table|pre|math)$/.test(element.localName)) {
      const parts = element.localName === 'math' ? element.querySelectorAll('*') : [element];
      tell(
        blockOf(element.parentElement),
        element.localName,
        [...parts].flatMap((part) => [...part.getClientRects()]),
      );
    }
    for (const node of element.childNodes) {
      if (!(node instanceof Text) || !node.data.trim()) continue;
      // Spaces at the end of a line of code hang over.
      for (const { index, 0: word } of node.data.matchAll(element.closest('pre') ? /\S+/g : /\S[\s\S]*/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        tell(blockOf(element), word, range.getClientRects());
      }
    }
  }
  return [...found].map(([block, { text, by }]) => ({
    element: [block.localName, ...block.classList].join('.'),
    text: text.replace(/\s+/g, ' ').trim().slice(0, 40),
    by,
    kind: 'past-column' as const,
  }));
}
