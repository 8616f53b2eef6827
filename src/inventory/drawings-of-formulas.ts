import { parseDocument } from 'htmlparser2';

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<Node, { attribs: object }>;

const has = (classes: string) => new RegExp(`(?:^|\\s)(?:${classes})(?:\\s|$)`);
const preview = has('MathJax_Preview');
const before = has('MathJax_Preview|MathJax(?:_SVG|_CHTML|_Display)?|mjx-chtml');
const behind = has('katex-html|mwe-math-fallback-image[\\w-]*');
const any = /MathJax|mjx-chtml|katex-html|mwe-math-fallback-image/;

/**
 * Where the elements of a page begin that only draw a formula that stands right beside them once more, as KaTeX, MathJax and Wikipedia
 * write them.
 */
export function drawingsOf(written: string): ReadonlySet<number> {
  const found = new Set<number>();
  if (!/<math\b|math\/tex/i.test(written) || !any.test(written)) return found;
  const open: Node[] = [...parseDocument(written, { withStartIndices: true }).children];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    if (isDrawing(node) && node.startIndex !== null) found.add(node.startIndex);
    else for (const child of node.children) open.push(child);
  }
  return found;
}

function isElement(node: Node | null): node is Element {
  return node !== null && 'attribs' in node;
}

function isDrawing(node: Element): boolean {
  const { class: classes = '' } = node.attribs;
  if (before.test(classes)) {
    const next = neighbour(node, 'next');
    const isApart = preview.test(classes) && next && before.test(next.attribs.class ?? '');
    return holdsFormula(isApart ? neighbour(next, 'next') : next);
  }
  return (
    behind.test(classes) && (holdsFormula(neighbour(node, 'prev')) || holdsFormula(neighbour(node, 'next')))
  );
}

/** The nearest element on one side; null where words stand before it. */
function neighbour(node: Element, side: 'next' | 'prev'): Element | null {
  for (let other = node[side] as Node | null; other; other = other[side] as Node | null) {
    if (isElement(other)) return other;
    if (other.type === 'text' && 'data' in other && other.data.trim() !== '') return null;
  }
  return null;
}

function holdsFormula(node: Element | null): boolean {
  const open: Node[] = node ? [node] : [];
  for (let one = open.pop(); one; one = open.pop()) {
    if (!isElement(one)) continue;
    if (one.name === 'math' || (one.name === 'script' && /^math\/tex/i.test(one.attribs.type ?? '')))
      return true;
    for (const child of one.children) open.push(child);
  }
  return false;
}
