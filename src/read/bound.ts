/** A paragraph that was taken out of a text before a parser sees it. */
export interface Held {
  readonly text: string;
  readonly lines: number;
}

/** Deeper nesting than any reader can follow; parsers and everything after them recurse. */
const maxDepth = 24;
const maxColumns = 160;
/** Characters of a paragraph beyond which its inline marks are not looked for: some kinds take quadratic time. */
const maxParagraph = 60_000;

/**
 * Bounds what a text can cost a Markdown parser, line for line: block quotes and lists nested beyond reason are flattened, and
 * paragraphs larger than a book's chapter are held back to be put in whole.
 */
export function bound(source: string): { readonly text: string; readonly held: readonly Held[] } {
  let text = source;
  if (text.length > 2 * maxDepth) text = text.split('\n').map(flatten).join('\n');
  if (text.length <= maxParagraph) return { text, held: [] };
  const held: Held[] = [];
  const out: string[] = [];
  let run: string[] = [];
  let size = 0;
  const close = (): void => {
    if (size > maxParagraph) {
      out.push(`<!--held ${held.length}-->`, ...run.slice(1).map(() => ''));
      held.push({ text: run.map((line) => line.trim()).join('\n'), lines: run.length });
    } else out.push(...run);
    run = [];
    size = 0;
  };
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      close();
      out.push(line);
    } else {
      run.push(line);
      size += line.length + 1;
    }
  }
  close();
  return { text: out.join('\n'), held };
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
