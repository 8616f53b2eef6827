import { codeLines } from './code-lines.ts';

const definition = /^:(?: {3}|\t)(?=\S)/;
const continued = /^(?: {4}|\t)/;

/**
 * Definition lists of Pandoc and MkDocs, a term with `:   ` and four spaces under it, as paragraphs below each other, line for line:
 * Markdown alone would take what goes on with four spaces for code. In a fence all stays as it is.
 */
export function definitionsAsParagraphs(text: string): string {
  if (!/^:(?: {3}|\t)\S/m.test(text)) return text;
  const lines = text.split('\n');
  const code = codeLines(lines);
  let inside = false;
  return lines
    .map((line, at) => {
      if (!code.has(at) && definition.test(line) && hasTerm(lines, at)) {
        inside = true;
        // What is one paragraph is read as a labelled item (defined-terms.ts).
        return line.replace(definition, goesOn(lines, at) || asks(lines, at) ? '' : ': ');
      }
      const shown = inside && continued.test(line) ? line.replace(continued, '') : line;
      if (inside && line.trim() !== '' && shown === line && !code.has(at)) inside = false;
      return shown;
    })
    .join('\n');
}

/** Whether what a definition belongs to is a question. */
function asks(lines: readonly string[], at: number): boolean {
  const before = lines[at - 1]?.trim() === '' ? lines[at - 2] : lines[at - 1];
  return /[?\uff1f]\s*$/.test(before ?? '');
}

/** Whether more than one paragraph belongs to a definition. */
function goesOn(lines: readonly string[], at: number): boolean {
  let next = at + 1;
  while (lines[next]?.trim()) next++;
  while (lines[next]?.trim() === '') next++;
  return (
    continued.test(lines[next] ?? '') ||
    lines.slice(at + 1, next).some((line) => /^\s*(?:`{3}|~{3}|[-*+] |\d+[.)] )/.test(line))
  );
}

/** Whether a line that is no definition and no list stands above, at most a blank line away. */
function hasTerm(lines: readonly string[], at: number): boolean {
  const before = lines[at - 1]?.trim() === '' ? lines[at - 2] : lines[at - 1];
  return before !== undefined && before.trim() !== '' && (/^\S/.test(before) || continued.test(before));
}
