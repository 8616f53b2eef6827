import { eachJsonToken } from './json-tokens.ts';
import type { Put } from './piece.ts';
import { scanCell } from './scan-table.ts';

/** Steps of a path that name a column: readers look no further in, and the path of what is nested without end is as long as the file. */
const deepest = 40;

/** What stands in JSON, or in lines of it: the names of its fields, and its leaves, which may be Markdown. */
export function scanJson(written: string, put: Put): void {
  eachJsonToken(written, ({ kind, path, from, to, line, text }) => {
    const column = path
      .slice(0, deepest)
      .filter((step) => typeof step === 'string')
      .join('.');
    if (kind === 'key') put('name', from, to, line, text, column);
    else if (kind === 'string')
      scanOnLine(text, from, to, line, (sort, start, end, on, seen) =>
        put(sort, start, end, on, seen, column),
      );
    else put(kind === 'word' ? 'name' : 'text', from, to, line, text, column);
  });
}

/** What stands in a leaf that is written on one line, whatever breaks its text has. */
export function scanOnLine(text: string, from: number, to: number, line: number, put: Put): void {
  // Its escapes have letters that are no text.
  put('markup', from, to, line, '');
  scanCell(text, from, to, 1, (kind, start, end, _, seen) => put(kind, start, end, line, seen));
}
