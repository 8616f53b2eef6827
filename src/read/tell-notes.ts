import type { VFile } from 'vfile';
import { tell } from '../model/diagnostic.ts';
import { codeLines } from './code-lines.ts';

const call = /\[\^([^\]\s[]{1,60})\]/g;

/** Says of the marks of notes that no text stands for: they are printed as they are written, `[^3]`. */
export function tellNotes(file: VFile, format: string): void {
  const text = String(file);
  if (format !== 'markdown' || !text.includes('[^')) return;
  const rows = text.split('\n');
  const named = new Set(
    rows.flatMap((row) => /^[\s>]*\[\^([^\]\s]{1,60})\]:/.exec(row)?.[1]?.toLowerCase() ?? []),
  );
  const missing: { readonly mark: string; readonly line: number }[] = [];
  const code = codeLines(rows);
  for (const [at, row] of rows.entries())
    if (!code.has(at) && row.includes('[^'))
      for (const [mark, name = ''] of row.replace(/`[^`]*`|\$[^$]*\$/g, '').matchAll(call))
        if (!named.has(name.toLowerCase())) missing.push({ mark, line: at + 1 });
  const [first, ...others] = missing;
  if (!first) return;
  tell(file, {
    rule: 'note-without-text',
    place: first.line,
    reason: `The note ${first.mark} has no text${others.length > 0 ? `, nor ${others.length === 1 ? 'has one more' : `have ${others.length} more`}` : ''}`,
    expected: [`a line \`${first.mark}: ...\` in the same file`],
    todo: 'The mark is printed as it is written. Write the note, or take the mark away.',
    facts: { kind: 'noteWithoutText', mark: first.mark, n: missing.length },
  });
}
