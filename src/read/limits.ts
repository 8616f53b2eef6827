/** A stretch of a text: Markdown, or a paragraph that goes past the parser whole. */
export interface Stretch {
  readonly text: string;
  /** Lines before it. */
  readonly line: number;
  readonly whole: boolean;
}

/** Deeper nesting than any reader can follow; parsers and everything after them recurse. */
export const maxDepth = 24;
export const maxColumns = 160;
/** Characters of a paragraph beyond which its inline marks are not looked for: some kinds take quadratic time. */
export const maxParagraph = 60_000;

// What follows a heading is a block of its own.
const title = /^ {0,3}#{1,6}(?:\s|$)/;
const underline = /^ {0,3}(?:=+|-+)\s*$/;
const fence = /^\s*(?:`{3,}|~{3,})/;
const structured = /^\s*(?:[-*+>|#]|\d+[.)])\s/m;

/**
 * Bounds what a text can cost a Markdown parser, line for line: block quotes and lists nested beyond reason are flattened, and
 * paragraphs larger than a book's chapter stand by themselves. `flattened` gets the first line of which a mark was taken away, and of
 * what: of quotations and lists, or of `:::` blocks.
 */
export function withinLimits(
  source: string,
  flattened?: (line: number, what: 'marks' | 'directives') => void,
): readonly Stretch[] {
  const written = source.split('\n');
  const shallow = written.map(flatten);
  const lines = withoutDeepDirectives(shallow);
  const changed = shallow.findIndex((line, at) => line !== written[at]);
  if (changed >= 0) flattened?.(changed + 1, 'marks');
  const escaped = lines.findIndex((line, at) => line !== shallow[at]);
  if (escaped >= 0) flattened?.(escaped + 1, 'directives');
  const stretches: Stretch[] = [];
  let first = 0;
  let start = 0;
  let size = 0;
  let code = false;
  const close = (from: number, to: number, whole: boolean): void => {
    if (to > from) stretches.push({ text: lines.slice(from, to).join('\n'), line: from, whole });
    first = to;
  };
  const endBlock = (at: number): void => {
    if (size > maxParagraph && !structured.test(lines.slice(start + 1, at).join('\n'))) {
      close(first, start, false);
      close(start, at, true);
    }
    size = 0;
  };
  for (let at = 0; at <= lines.length; at++) {
    const line = lines[at] ?? '';
    if (at === lines.length || line.trim() === '') {
      code = false;
      endBlock(at);
      continue;
    }
    if (fence.test(line)) code = !code;
    if (!code && title.test(line)) endBlock(at);
    if (size === 0) start = at;
    size += lengthOf(line) + 1;
    if (!code && size <= maxParagraph && (title.test(line) || underline.test(line))) size = 0;
  }
  close(first, lines.length, false);
  return stretches;
}

/** The bytes of a picture in an address, which hold no mark: a text document's pictures all stand in such. */
const pictureBytes = /(?<=data:[\w.+/-]{1,80};base64,)[A-Za-z0-9+/]+=*/g;

/** Characters of a line among which marks may stand. */
function lengthOf(line: string): number {
  return line.length > maxParagraph ? line.replace(pictureBytes, '').length : line.length;
}

/** Escapes the opening of a `:::` block that stands in more of them than the greatest depth: they take quadratic time. */
function withoutDeepDirectives(lines: readonly string[]): readonly string[] {
  let depth = 0;
  let code = false;
  return lines.map((line) => {
    if (fence.test(line)) code = !code;
    if (code || !line.includes(':::')) return line;
    if (/^[ \t>]*:{3,}[ \t]*$/.test(line)) depth = Math.max(0, depth - 1);
    else if (/^[ \t>]*:{3,}[ \t]*[a-z]/i.test(line) && ++depth > maxDepth) {
      depth = maxDepth;
      return line.replace(':::', '\\:::');
    }
    return line;
  });
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
