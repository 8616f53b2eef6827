import { codeLines } from './code-lines.ts';

const head = /^([ \t]*)(?:\?{3}\+?|!{3})[ \t]+([\w-]+)(?:[ \t]+(?:inline|end))*(?:[ \t]+"(.*)")?[ \t]*$/;

/**
 * The blocks of MkDocs, `??? question "Title"` with what is indented under it, as the callouts of Obsidian, `> [!question] Title`,
 * line for line.
 */
export function admonitionsAsCallouts(text: string): string {
  if (!/^[ \t]*(?:\?{3}\+?|!{3})[ \t]+\w/m.test(text)) return text;
  const lines = text.split('\n');
  const code = codeLines(lines);
  let indent = -1;
  return lines
    .map((line, at) => {
      if (indent >= 0) {
        const body = bodyOf(line, indent, lines.slice(at));
        if (body !== null) return `${' '.repeat(indent)}>${body === '' ? '' : ` ${body}`}`;
        indent = -1;
      }
      const found = code.has(at) ? null : head.exec(line);
      if (!found) return line;
      indent = (found[1] ?? '').length;
      return `${' '.repeat(indent)}> [!${found[2]}] ${found[3] ?? ''}`.trimEnd();
    })
    .join('\n');
}

/** A line of a block without its four spaces; null where the block has ended before it. */
function bodyOf(line: string, indent: number, rest: readonly string[]): string | null {
  const margin = ' '.repeat(indent + 4);
  if (line.startsWith(margin)) return line.slice(margin.length);
  if (line.startsWith(`${' '.repeat(indent)}\t`)) return line.slice(indent + 1);
  if (line.trim() !== '') return null;
  const next = rest.find((one) => one.trim() !== '') ?? '';
  return next.startsWith(margin) || next.startsWith(`${' '.repeat(indent)}\t`) ? '' : null;
}
