import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Moves every position of a tree down by some lines, but not below the last line of the file. */
export function moveDown(tree: Root, lines: number, last = Number.POSITIVE_INFINITY): Root {
  move(tree, lines, last);
  return tree;
}

function move(node: Nodes, lines: number, last: number): void {
  if (node.position) {
    const { start, end } = node.position;
    node.position = {
      start: { line: Math.min(start.line + lines, last), column: start.column },
      end: { line: Math.min(end.line + lines, last), column: end.column },
    };
  }
  if ('children' in node) for (const child of node.children) move(child, lines, last);
}

/** Puts every node of a tree on one line. */
export function onLine(tree: Root, line: number): Root {
  visit(tree, (node: Nodes) => {
    node.position = { start: { line, column: 1 }, end: { line, column: 1 } };
  });
  return tree;
}

/** A line and column, counted from 1. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** Where JSON stopped making sense, as V8's message says it: `at position 20`; at the end where it says nothing. */
export function placeInJson(error: unknown, text: string): Point {
  const [, position] = /at position (\d+)/.exec((error as Error).message) ?? [];
  const before = position === undefined ? text.trimEnd() : text.slice(0, Number(position));
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
