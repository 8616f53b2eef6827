import { eachJsonToken } from './json-tokens.ts';
import type { Put } from './piece.ts';
import { scanHtml } from './scan-html.ts';
import { scanMarkdown } from './scan-markdown.ts';

/** A stretch of a notebook: where in which cell it stands. */
export type PutInCell = (cell: number, ...piece: Parameters<Put>) => void;

/** What kinds of outputs are words for a person. */
const words = /^(?:text\/|stdout$|stderr$|application\/(?:json|x-latex)$)/;

/**
 * What stands in a notebook: the sources of its cells, line by line, and what their outputs say. Counters, settings and pictures
 * are markup. Lines are those of the cell's source, counted from 1.
 */
export function scanNotebook(written: string, put: PutInCell): void {
  let cell = '';
  let number = 0;
  let source: { text: string; from: number; to: number } | null = null;
  const close = (): void => {
    const { text = '', from = 0, to = 0 } = source ?? {};
    source = null;
    if (to > 0) put(number, 'markup', from, to, 1, '');
    if (text !== '')
      scanMarkdown(text.replace(/\r\n?/g, '\n'), (kind, start, end, line, seen) =>
        put(number, kind, from, to, line, seen ?? text.replace(/\r\n?/g, '\n').slice(start, end)),
      );
  };
  eachJsonToken(written, ({ kind, path, from, to, line, text }) => {
    const at = path.lastIndexOf('cells');
    const inCell = at === 0 || (at === 2 && path[0] === 'worksheets');
    const [place, field, ...rest] = inCell ? path.slice(at + 1) : [];
    const here = `${path.slice(0, at + 2).join('/')} ${field}`;
    if (here !== cell) {
      close();
      cell = here;
      if (inCell && typeof place === 'number') number = place + 1;
    }
    if (kind === 'string' && (field === 'source' || field === 'input')) {
      source ??= { text: '', from, to };
      source.text += text;
      source.to = to;
    } else if (kind === 'string' && field === 'outputs' && isShown(rest)) {
      if (rest.includes('text/html'))
        scanHtml(text, (_, start, end, __, seen) =>
          put(number, 'output', from, to, 1, seen ?? text.slice(start, end)),
        );
      else put(number, 'output', from, to, 1, text);
    } else put(number, 'markup', from, to, line, text);
  });
  close();
}

/** Whether a leaf of an output is words: its text, its error, or one of its forms that is text. */
function isShown([, name, form]: readonly (string | number)[]): boolean {
  if (name === 'data') return typeof form === 'string' && words.test(form);
  return ['text', 'ename', 'evalue', 'traceback', 'html', 'latex'].includes(String(name));
}
