import type { Put } from './piece.ts';
import { scanMarkdown } from './scan-markdown.ts';

/** What a person sees in a table of separated values, cell by cell; the names of its columns where its first row has them. */
export function scanTable(written: string, delimiter: string, put: Put): void {
  let at = 0;
  let line = 1;
  const sep = /^sep=(.)[ \t]*(?:\n|$)/i.exec(written);
  if (sep) {
    put('markup', 0, 5, 1);
    at = sep[0].length;
    line = 2;
  }
  const sign = sep?.[1] ?? delimiter;
  let head = true;
  let column = 1;
  while (at < written.length) {
    const quoted = written[at] === '"' ? endOfQuote(written, at, sign) : -1;
    const end = quoted > 0 ? quoted : endOfCell(written, at, sign);
    const [from, to] = quoted > 0 ? [at + 1, end - 1] : [at, end];
    const cell = written.slice(from, to);
    const name = `column ${column++}`;
    scanCell(quoted > 0 ? cell.replaceAll('""', '"') : cell, from, to, line, (kind, start, stop, on, text) =>
      put(head && kind === 'text' ? 'name' : kind, start, stop, on, text, name),
    );
    line += cell.split('\n').length - 1;
    if (written[end] === '\n') {
      line++;
      head = false;
      column = 1;
    }
    at = end + 1;
  }
}

/** What stands in a cell, which may be Markdown. */
export function scanCell(text: string, from: number, to: number, line: number, put: Put): void {
  const exact = text.length === to - from;
  scanMarkdown(text, (kind, start, end, on, seen) =>
    exact
      ? put(kind, from + start, from + end, line + on - 1, seen ?? text.slice(start, end))
      : put(kind, from, to, line + on - 1, seen ?? text.slice(start, end)),
  );
}

/** The character after the closing quote of a cell; -1 where the quote is no frame. */
function endOfQuote(written: string, from: number, sign: string): number {
  for (let at = written.indexOf('"', from + 1); at >= 0; at = written.indexOf('"', at + 2)) {
    if (written[at + 1] === '"') continue;
    const next = written[at + 1];
    if (next === undefined || next === sign || next === '\n') return at + 1;
    at--;
  }
  return -1;
}

function endOfCell(written: string, from: number, sign: string): number {
  const [next, end] = [written.indexOf(sign, from), written.indexOf('\n', from)].map((at) =>
    at < 0 ? written.length : at,
  );
  return Math.min(next ?? written.length, end ?? written.length);
}
