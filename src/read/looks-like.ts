import { parse as parseTable } from 'csv-parse/sync';
import { columnsOf } from './column-names.ts';
import { delimiterOf } from './csv.ts';

// What a text is whose name does not say it: standard input, a file without an ending.

/** Headings, fences or foldings at the start of lines: signs that a text of another name is Markdown. */
export function looksLikeMarkdown(text: string): boolean {
  return (text.match(/^(?:#{1,6} \S|```|<details)/gm)?.length ?? 0) >= 2;
}

/** Whether a text begins as a page of HTML does. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(
    text.slice(0, 4000),
  );
}

/** Whether a text is JSON with the cells of a Jupyter notebook. */
export function looksLikeNotebook(text: string): boolean {
  return /^\s*\{[\s\S]*"(?:cells|worksheets)"\s*:\s*\[/.test(text) && /"cell_type"\s*:/.test(text);
}

/** JSON, one value or one a line, or YAML whose keys are those of a question and its answer. */
export function looksLikeData(text: string): boolean {
  if (/^\s*(?:\{\s*(?:"|\})|\[\s*[[{"])/.test(text)) return true;
  const keys = text.match(/^(?:- | {2})?["']?\w[\w -]{0,30}(?=["']?:(?:\s|$))/gm) ?? [];
  const names = new Set(keys.map((key) => key.replace(/^[-\s]*["']?/, '')));
  const { question, answer } = columnsOf([...names]);
  const first = /^(?:---\s{0,99}\n)?(?:\s*#.*\n)*(?:- )?["']?\w[\w -]{0,30}["']?:(?:\s|$)/.test(text);
  // Two lines of hyphens are the front matter of a Markdown document.
  return first && question !== undefined && answer !== undefined && !/^---[^\S\n]*\n[\s\S]*?\n---/.test(text);
}

/** A first row with the name of a column of questions, and rows of as many cells under it. */
export function looksLikeTable(text: string): boolean {
  const start = text.split('\n', 40).join('\n');
  const delimiter = delimiterOf(text, undefined);
  const [line = ''] = start.split('\n', 1);
  if (!line.includes(delimiter)) return false;
  try {
    const options = { delimiter, relax_quotes: true, relax_column_count: true, to: 2 };
    const [head = [], row = []] = parseTable(text, options) as string[][];
    return columnsOf(head).question !== undefined && row.length === head.length;
  } catch {
    return false;
  }
}
