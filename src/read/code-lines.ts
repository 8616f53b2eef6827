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
