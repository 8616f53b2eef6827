import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Moves every position of a tree down by some lines, but not below the last line of the file. */
export function moveDown(tree: Root, lines: number, last = Number.POSITIVE_INFINITY): Root {
  visit(tree, (node: Nodes) => {
    if (!node.position) return;
    const { start, end } = node.position;
    node.position = {
      start: { line: Math.min(start.line + lines, last), column: start.column },
      end: { line: Math.min(end.line + lines, last), column: end.column },
    };
  });
  return tree;
}

/** Puts every node of a tree on one line. */
export function onLine(tree: Root, line: number): Root {
  visit(tree, (node: Nodes) => {
    node.position = { start: { line, column: 1 }, end: { line, column: 1 } };
  });
  return tree;
}
