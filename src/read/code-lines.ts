/** The beginning of a fence, with what stands before it. */
export const fenceBegins = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})/;
const closing = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/;

/** The numbers of the lines, from 0 on, that are code between fences, and of the fences; one may open behind the mark of an item. */
export function codeLines(lines: readonly string[]): ReadonlySet<number> {
  const code = new Set<number>();
  let fence: string | null = null;
  for (const [at, line] of lines.entries()) {
    if (fence !== null) {
      code.add(at);
      if (closing.exec(line)?.[1]?.startsWith(fence)) fence = null;
      continue;
    }
    fence = fenceBegins.exec(line)?.[1] ?? null;
    if (fence !== null) code.add(at);
  }
  return code;
}

/** The number of columns by which a line is set in. */
function indentOf(line: string): number {
  let columns = 0;
  for (const sign of line)
    if (sign === ' ') columns++;
    else if (sign === '\t') columns += 4 - (columns % 4);
    else break;
  return columns;
}

const item = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/;
const preformatted = /<pre\b/i;

/**
 * The numbers of all lines in which signs mean themselves: those between fences, those set in by four columns behind an empty line, and
 * those of `<pre>`.
 */
export function literalLines(lines: readonly string[]): ReadonlySet<number> {
  const code = new Set(codeLines(lines));
  /** The column in which the words of the last item begin; 0 under none. */
  let column = 0;
  let isOpen = true;
  let isPre = false;
  for (const [at, line] of lines.entries()) {
    if (code.has(at)) {
      isOpen = true;
      continue;
    }
    if (isPre || preformatted.test(line)) {
      code.add(at);
      const from: number = isPre ? 0 : line.search(preformatted);
      isPre = !/<\/pre/i.test(line.slice(from));
      continue;
    }
    const own = line.replace(/^ {0,3}(?:> ?)+/, '');
    if (own.trim() === '') {
      isOpen = true;
      continue;
    }
    const indent = indentOf(own);
    if (isOpen && indent >= column + 4) {
      code.add(at);
      continue;
    }
    const mark = item.exec(own)?.[0];
    if (mark !== undefined) column = indentOf(mark.replace(/\S/g, ' '));
    else if (isOpen && indent < column) column = indent === 0 ? 0 : column;
    isOpen = false;
  }
  return code;
}
