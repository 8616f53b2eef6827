import type { Paragraph } from 'mdast';
import { slice, textOf } from './phrasing.ts';

/** The part of a paragraph between two offsets of its text, with the lines that it stands on. */
export function part(node: Paragraph, start: number, end: number): Paragraph {
  const text = textOf(node.children);
  const from = start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0);
  const to = start + text.slice(start, end).trimEnd().length;
  const children = slice(node.children, from, Math.max(from, to));
  const inside = node.data?.inside ? { data: { inside: true as const } } : {};
  if (!node.position) return { type: 'paragraph', children, ...inside };
  const line = (offset: number): number =>
    Math.min(
      (node.position?.start.line ?? 1) + text.slice(0, offset).split('\n').length - 1,
      node.position?.end.line ?? 1,
    );
  const { start: first, end: last } = node.position;
  return {
    type: 'paragraph',
    children,
    ...inside,
    position: {
      start: start === 0 ? first : { line: line(from), column: 1 },
      end: { line: line(Math.max(from, to)), column: last.column },
    },
  };
}
