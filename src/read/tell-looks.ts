import type { VFile } from 'vfile';
import { tell } from '../model/diagnostic.ts';
import { codeLines } from './code-lines.ts';

const looks =
  /<font\b[^<>]{0,400}\b(?:color|size|face)\s*=|<(?:span|[bipua]|em|strong|mark)\b[^<>]{0,400}\bstyle\s*=\s*["'][^"'<>]{0,400}\b(?:color|background|font)[\w-]*\s*:/i;

/** Says once for a document that colours, sizes and faces that its author gave to words are not kept: the words are, and a theme sets them. */
export function tellLooks(file: VFile, format: string): void {
  if (format !== 'html' && format !== 'markdown') return;
  const lines: number[] = [];
  const rows = String(file).split('\n');
  const code = format === 'markdown' ? codeLines(rows) : new Set<number>();
  for (const [at, line] of rows.entries())
    if (!code.has(at) && line.includes('<') && looks.test(line.replace(/`[^`]*`/g, ''))) lines.push(at + 1);
  const [first] = lines;
  if (first === undefined) return;
  tell(file, {
    severity: 'note',
    rule: 'looks-not-kept',
    place: first,
    reason:
      lines.length === 1
        ? 'The colour, size or face that `<font>` or a style gives to words is not kept'
        : `The colours, sizes or faces that \`<font>\` or styles give to words on ${lines.length} lines are not kept`,
    todo: 'The words are printed as the theme has it. Where the colour says something, say it in words.',
    facts: { kind: 'looksNotKept', n: lines.length },
  });
}
