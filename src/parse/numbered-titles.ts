import type { Paragraph, RootContent } from 'mdast';
import { part } from './part.ts';
import { fold, textOf } from './phrasing.ts';
import { questionness } from './questionness.ts';

/** `12 Lists and tuples`: no sentence, and no amount, for a name begins with a capital or has none. */
const title = /^(\d{1,3})\s+[¿¡"“«(]?[\p{Lu}\p{Lo}][^\n]{0,116}[^\n.;:,。；：，]$/u;
/** The title that all others count on from. */
const first = /^\s*1\s+[^\d\s]/m;
const ended = /[.!?…。！？:)"”»]\s*$/;
/** How many have to count on from one. */
const enough = 3;

/** The number that a line of a number and a title begins with; 0 for any other. */
export function titleNumber(line: string): number {
  return Number(title.exec(line.trim())?.[1] ?? 0);
}

/** Of lines in their order those that count on from one, each a number and a title; none where they are too few. */
export function countingTitles<Line>(
  lines: readonly Line[],
  numberOf: (line: Line) => number,
): ReadonlySet<Line> {
  const found: Line[] = [];
  for (const line of lines) if (numberOf(line) === found.length + 1) found.push(line);
  return new Set(found.length < enough ? [] : found);
}

interface Line {
  readonly paragraph: Paragraph;
  readonly text: string;
  /** Where it stands in the text of its paragraph. */
  readonly start: number;
  /** Whether what stands before it in the paragraph is at an end. */
  readonly opens: boolean;
}

/**
 * Cuts lines of a number and a title, without a sign between them, from the text under them, where they count on through the
 * document, most have something under them, and no heading asks.
 */
export function withNumberedTitles(nodes: readonly RootContent[]): readonly RootContent[] {
  if (nodes.some((node) => node.type === 'heading' && questionness(fold(textOf(node.children))) > 0))
    return nodes;
  const paragraphs = nodes.flatMap((node) => (node.type === 'paragraph' && !node.data ? [node] : []));
  // Nearly all documents have none, and are not looked through line by line.
  if (!paragraphs.some(({ children }) => first.test(textOf(children)))) return nodes;
  const lines = paragraphs.flatMap(linesOf);
  const titles = countingTitles(lines, ({ text, opens }) => (opens ? titleNumber(text) : 0));
  const answered = lines.filter((line, at) => {
    const next = lines[at + 1];
    return titles.has(line) && !(next && titles.has(next));
  });
  if (answered.length < titles.size * 0.8) return nodes;
  return nodes.flatMap((node): RootContent[] => {
    if (node.type !== 'paragraph') return [node];
    const own = [...titles].filter(({ paragraph }) => paragraph === node);
    const length = textOf(node.children).length;
    const edges = own.flatMap(({ start, text }) => [start, start + text.length]);
    const cuts = [0, ...edges.filter((edge) => edge > 0 && edge < length), length];
    return own.length === 0
      ? [node]
      : cuts.slice(1).flatMap((end, at) => {
          const piece = part(node, cuts[at] ?? 0, end);
          return textOf(piece.children).trim() === '' ? [] : [piece];
        });
  });
}

function linesOf(paragraph: Paragraph): Line[] {
  let start = 0;
  let before: string | null = null;
  return textOf(paragraph.children)
    .split('\n')
    .map((text) => {
      const opens = before === null || ended.test(before) || titleNumber(before) > 0;
      const line = { paragraph, text, start, opens };
      before = text;
      start += text.length + 1;
      return line;
    });
}
