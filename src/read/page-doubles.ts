import type { Element, ElementContent, Nodes, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** What a page has twice, or has for programs: the reader of pages names it as left out, by these names. */
export const doubles: Readonly<Record<string, string>> = {
  'line-numbers': 'numbers of the lines of code',
};

const classesOf = ({ properties }: Element): readonly string[] =>
  Array.isArray(properties.className) ? properties.className.map(String) : [];
const isOf = (node: Element, pattern: RegExp): boolean => classesOf(node).some((one) => pattern.test(one));

/** What MathJax draws stands before its source, what KaTeX and Wikipedia draw behind it. */
const drawnBefore = /^(?:MathJax_Preview|MathJax(?:_SVG|_CHTML|_Display)?|mjx-chtml)$/;
const preview = /^MathJax_Preview$/;
const drawnBehind = /^(?:katex-html|mwe-math-fallback-image.*)$/;
const gutter = /^(?:linenos?|linenums|lineno|line-numbers?|gutter|rouge-gutter|hljs-ln-numbers|blob-num)$/;
const permalink = /^(?:headerlink|header-anchor|anchor|anchorjs-link|heading-link|hash-link|permalink)$/;

/**
 * Formulas that KaTeX, MathJax and Wikipedia put into a page twice, for eyes and for programs, once; code without the numbers of its
 * lines, and out of the table that parts it from them; headings without the link to themselves; notes that stand in their text as notes.
 */
export function withoutDoubles(tree: Root): void {
  const notes: Element[] = [];
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (node.tagName === 'script') texOfScript(node);
    if (node.tagName === 'span' && isOf(node, /^footnote$/i)) notes.push(takeNote(node, notes.length + 1));
    if (isDouble(node, parent.children, index)) {
      parent.children.splice(index, 1);
      return index;
    }
    if (node.tagName === 'mjx-container' || isOf(node, drawnBefore)) keepAssistive(node);
    if (node.tagName === 'table') takeCode(node);
    else if (/^(?:h[1-6]|dt)$/.test(node.tagName)) takePermalinks(node);
    return;
  });
  const page = tree.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'html',
  );
  const body = page?.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'body',
  );
  (body ?? tree).children.push(...notes);
}

/** Makes of a note that stands in its text, as those have it who print pages, its mark; gives what it says. */
function takeNote(node: Element, number: number): Element {
  const name = `page-${number}`;
  const note: Element = { ...node, tagName: 'note-text', properties: { name } };
  node.tagName = 'note-call';
  node.properties = { name };
  node.children = [];
  return note;
}

/** Whether an element only draws the formula right beside it: no word stands between the two. */
function isDouble(node: Element, beside: readonly Nodes[], at: number): boolean {
  if (isOf(node, drawnBefore)) {
    const next = neighbour(beside, at, 1);
    const between = isOf(node, preview) && isDrawing(beside[next]);
    return holds(beside[between ? neighbour(beside, next, 1) : next]);
  }
  if (!isOf(node, drawnBehind)) return false;
  return holds(beside[neighbour(beside, at, -1)]) || holds(beside[neighbour(beside, at, 1)]);
}

/** The place of the nearest element on one side; -1 where words stand before it. */
function neighbour(beside: readonly Nodes[], from: number, step: 1 | -1): number {
  for (let at = from + step; ; at += step) {
    const other = beside[at];
    if (!other || (other.type === 'text' && other.value.trim() !== '')) return -1;
    if (other.type === 'element') return at;
  }
}

const isDrawing = (node: Nodes | undefined): boolean => node?.type === 'element' && isOf(node, drawnBefore);
const holds = (node: Nodes | undefined): boolean => node?.type === 'element' && holdsFormula(node);

function holdsFormula(node: Element): boolean {
  if (node.tagName === 'math') return true;
  if (node.tagName === 'script') return /^math\/tex/i.test(String(node.properties.type ?? ''));
  return node.children.some((child) => child.type === 'element' && holdsFormula(child));
}

/** `<script type="math/tex">` is a formula that MathJax has drawn beside it. */
function texOfScript(node: Element): void {
  const type = String(node.properties.type ?? '');
  const [only] = node.children;
  if (!/^math\/tex/i.test(type) || only?.type !== 'text') return;
  node.tagName = 'math';
  node.properties = /mode\s*=\s*display/i.test(type) ? { display: 'block' } : {};
  const annotation: Element = {
    type: 'element',
    tagName: 'annotation',
    properties: { encoding: 'application/x-tex' },
    children: [{ type: 'text', value: only.value.trim() }],
    ...(node.position && { position: node.position }),
  };
  node.children = [annotation];
}

/** MathJax 3 draws a formula, and has it once more for who cannot see it. */
function keepAssistive(node: Element): void {
  const spoken = node.children.filter((child) => child.type === 'element' && holdsFormula(child));
  if (spoken.length > 0) node.children = spoken;
}

/** A table of one row, the numbers of lines and the lines: what it is for is the code. */
function takeCode(table: Element): void {
  const rows: Element[] = [];
  visit(table, 'element', (node) => {
    if (node.tagName === 'tr') rows.push(node);
  });
  const [row] = rows;
  if (rows.length !== 1 || !row) return;
  const cells = row.children.filter((child) => child.type === 'element');
  const [numbers, code] = cells;
  if (cells.length !== 2 || !numbers || !code || !(isOf(numbers, gutter) || holdsGutter(numbers))) return;
  if (/[^\s\d.:|]/.test(textOf(numbers))) return;
  if (!code.children.some((child) => child.type === 'element' && holdsCode(child))) return;
  numbers.tagName = 'line-numbers';
  const captions = table.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'caption',
  );
  for (const caption of captions) caption.tagName = 'div';
  table.tagName = 'div';
  table.properties = {};
  table.children = [...captions, numbers, ...code.children];
}

function holdsGutter(node: Element): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (isOf(child, gutter) || holdsGutter(child)),
  );
}

function holdsCode(node: Element): boolean {
  return (
    node.tagName === 'pre' || node.children.some((child) => child.type === 'element' && holdsCode(child))
  );
}

/** Takes the link of a heading to itself out of it; where nothing else is in it, a picture in the link stays. */
function takePermalinks(heading: Element): void {
  const left = heading.children.filter((child) => !isPermalink(child));
  const isEmpty = !left.some((child) => textOf(child).trim() !== '' || holdsPicture(child));
  heading.children = isEmpty ? heading.children.filter(holdsPicture) : left;
}

function isPermalink(node: ElementContent): boolean {
  if (node.type !== 'element' || node.tagName !== 'a') return false;
  const words = textOf(node).trim();
  return (
    /^#/.test(String(node.properties.href ?? '')) &&
    /^(?:[¶#§🔗​]*)$/u.test(words) &&
    (words !== '' || isOf(node, permalink))
  );
}

/** All text in a node. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function holdsPicture(node: Nodes): boolean {
  return (
    (node.type === 'element' && /^(?:img|svg|math|object|video)$/.test(node.tagName)) ||
    ('children' in node && node.children.some(holdsPicture))
  );
}
