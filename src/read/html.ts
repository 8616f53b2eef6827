import type { Element, Root as HastRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { applyLooks } from './apply-looks.ts';
import { hideConflictsInPage } from './conflict-marks.ts';
import { htmlHandlers } from './html-handlers.ts';
import { withoutDoubles } from './page-doubles.ts';
import { place } from './place-blocks.ts';

/** An HTML page to mdast; menus, feet and scripts are named as noise. */
export function readHtml(file: VFile): Root {
  const tree = htmlToMdast(fromHtml(hideConflictsInPage(String(file), file)), 0);
  return { ...tree, children: tree.children.filter((node) => node.type !== 'paragraph' || !isBlank(node)) };
}

/** A piece of HTML to blocks. `depth`: how many unfoldings are open before it; `line`: its first line. */
export function htmlBlocks(html: string, line: number, depth: number): RootContent[] {
  const tree = htmlToMdast(fromHtml(html, { fragment: true }), depth);
  visit(tree, (node: Nodes) => {
    if (!node.position) return;
    node.position.start.line += line - 1;
    node.position.end.line += line - 1;
  });
  return tree.children.filter((node) => node.type !== 'paragraph' || !isBlank(node));
}

/** Line breaks between blocks make paragraphs of nothing. */
function isBlank(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  return node.type === 'break' || ('children' in node && node.children.every(isBlank));
}

/** A tree of HTML to mdast; every block has a place. `depth`: how many unfoldings are open around it. */
export function htmlToMdast(tree: HastRoot, depth: number): Root {
  withoutDoubles(tree);
  applyLooks(tree);
  narrowSpans(tree);
  const result = toMdast(tree, { document: true, handlers: htmlHandlers(depth) }) as Root;
  // The name told the reader of pages that it is a part of a line; the element says it itself.
  visit(result, 'inlineElement', (element) => {
    delete element.data;
  });
  bringOut(result);
  result.children = atEmptyLines(result.children);
  place(result, 1);
  return result;
}

/**
 * Bounds how far cells span: mdast has an empty cell for each column and row of it, and a cell wider than the widest row, or
 * higher than the rows that there are, only adds empty ones.
 */
function narrowSpans(tree: HastRoot): void {
  const cells: Element[] = [];
  let rows = 0;
  let widest = 1;
  visit(tree, 'element', (element) => {
    if (element.tagName === 'td' || element.tagName === 'th') cells.push(element);
    if (element.tagName !== 'tr') return;
    rows += 1;
    widest = Math.max(widest, element.children.filter(({ type }) => type === 'element').length);
  });
  for (const { properties } of cells) {
    if (Number(properties.colSpan) > widest) properties.colSpan = widest;
    if (Number(properties.rowSpan) > rows) properties.rowSpan = rows;
  }
}

/** Cuts paragraphs where two line breaks follow each other: mail programs and old pages write blocks so. */
export function atEmptyLines<Node extends RootContent>(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (node.type === 'paragraph') return cutAtBreaks(node) as Node[];
    return node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem'
      ? [{ ...node, children: atEmptyLines(node.children as RootContent[]) } as Node]
      : [node];
  });
}

function cutAtBreaks(node: Paragraph): Paragraph[] {
  const { children } = node;
  const parts: PhrasingContent[][] = [[]];
  for (let at = 0; at < children.length; at++) {
    const child = children[at] as PhrasingContent;
    let next = at + 1;
    while (
      next < children.length &&
      isBlank(children[next] as PhrasingContent) &&
      children[next]?.type !== 'break'
    )
      next++;
    if (child.type === 'break' && children[next]?.type === 'break') {
      parts.push([]);
      // More breaks than two are as empty as two.
      while (next < children.length && isBlank(children[next] as PhrasingContent)) next++;
      at = next - 1;
    } else parts.at(-1)?.push(child);
  }
  if (parts.length === 1) return [node];
  return parts
    .filter((own) => own.some((one) => !isBlank(one)))
    .map((own): Paragraph => {
      const [start, end] = [own[0]?.position?.start, own.at(-1)?.position?.end];
      return { ...node, children: own, ...(start && end && { position: { start, end } }) };
    });
}

/** Puts what is left out of a paragraph or heading after it, where it has a line of its own in the ledger. */
function bringOut(node: Nodes): void {
  if (!('children' in node)) return;
  const children = node.children as RootContent[];
  for (let at = children.length - 1; at >= 0; at--) {
    const child = children[at] as RootContent;
    if (child.type !== 'paragraph' && child.type !== 'heading') bringOut(child);
    else {
      const out: RootContent[] = [];
      takeOut(child, out);
      children.splice(at, child.children.every(isBlank) && out.length > 0 ? 1 : 0);
      children.splice(children[at] === child ? at + 1 : at, 0, ...out);
    }
  }
}

function takeOut(node: Nodes, out: RootContent[]): void {
  if (!('children' in node)) return;
  const kept = (node.children as RootContent[]).filter((child) => {
    const left = child.type === 'html' && child.data?.noise !== undefined;
    if (left) out.push(child);
    else takeOut(child, out);
    return !left;
  });
  node.children = kept as never;
}
