/** A stretch of a text: Markdown, or a paragraph that goes past the parser whole. */
export interface Stretch {
  readonly text: string;
  /** Lines before it. */
  readonly line: number;
  readonly whole: boolean;
}

/** Deeper nesting than any reader can follow; parsers and everything after them recurse. */
const maxDepth = 24;
const maxColumns = 160;
/** Characters of a paragraph beyond which its inline marks are not looked for: some kinds take quadratic time. */
const maxParagraph = 60_000;

/**
 * Bounds what a text can cost a Markdown parser, line for line: block quotes and lists nested beyond reason are flattened, and
 * paragraphs larger than a book's chapter stand by themselves.
 */
export function bound(source: string): readonly Stretch[] {
  const lines = source.split('\n').map(flatten);
  const stretches: Stretch[] = [];
  let first = 0;
  let start = 0;
  let size = 0;
  const close = (from: number, to: number, whole: boolean): void => {
    if (to > from) stretches.push({ text: lines.slice(from, to).join('\n'), line: from, whole });
    first = to;
  };
  for (let at = 0; at <= lines.length; at++) {
    const line = lines[at] ?? '';
    if (at < lines.length && line.trim() !== '') {
      if (size === 0) start = at;
      size += line.length + 1;
      continue;
    }
    if (size > maxParagraph && !/^\s*(?:[-*+>|#]|\d+[.)])\s/m.test(lines.slice(start + 1, at).join('\n'))) {
      close(first, start, false);
      close(start, at, true);
    }
    size = 0;
  }
  close(first, lines.length, false);
  return stretches;
}

/** Takes the marks and the indentation of a line beyond the greatest depth away. */
function flatten(line: string): string {
  const marks = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/.exec(line)?.[0] ?? '';
  if (marks.length <= 2 * maxDepth) {
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    return indent.length > maxColumns ? ' '.repeat(maxColumns) + line.slice(indent.length) : line;
  }
  let depth = 0;
  const kept = marks.replace(/[ \t]*(?:>|[-*+]|\d{1,9}[.)])/g, (mark) =>
    ++depth > maxDepth ? '' : mark.slice(-20),
  );
  return kept + line.slice(marks.length);
}
