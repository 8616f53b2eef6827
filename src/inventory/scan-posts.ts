import { decodeXML } from 'entities';
import type { Put } from './piece.ts';
import { putLines } from './piece.ts';
import { scanHtml } from './scan-html.ts';

const attribute = /([\w-]+)="([^"]*)"/g;

/** What a person sees in the posts of a site of Stack Exchange: titles and bodies, which are HTML. */
export function scanPosts(written: string, put: Put): void {
  let line = 1;
  let at = 0;
  for (const found of written.matchAll(attribute)) {
    const [whole, name = '', value = ''] = found;
    line = putLines(written, 'markup', at, found.index, line, put);
    at = found.index + whole.length;
    const text = decodeXML(value);
    if (name === 'Title') put('text', found.index, at, line, text);
    else if (name === 'Body') {
      put('markup', found.index, at, line, '');
      scanHtml(text, (kind, from, to, _, seen) =>
        put(kind, found.index, at, line, seen ?? text.slice(from, to)),
      );
    } else put(name === 'Tags' ? 'name' : 'markup', found.index, at, line, text);
    line += whole.split('\n').length - 1;
  }
  putLines(written, 'markup', at, written.length, line, put);
}
