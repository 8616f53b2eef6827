import type { Nodes } from 'mdast';

/** Gives blocks that HTML leaves without a place that of what they hold; returns the last line. */
export function place(node: Nodes, line: number): number {
  let last = node.position?.start.line ?? line;
  let first = Number.POSITIVE_INFINITY;
  if ('children' in node)
    for (const child of node.children) {
      last = place(child, last);
      first = Math.min(first, child.position?.start.line ?? first);
    }
  if (!node.position) {
    const start = Number.isFinite(first) ? first : last;
    node.position = { start: { line: start, column: 1 }, end: { line: Math.max(start, last), column: 1 } };
  }
  return Math.max(last, node.position.end.line);
}
