import { decodeHTML } from 'entities';
import type { RangeKind } from '../model/inventory.ts';
import type { Put } from './piece.ts';

const attribute = /([\w:-]+)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/g;

/** What a person sees of a tag: the words for a picture, an address; all else is markup. Gives the line that it ends on. */
export function scanTag(written: string, from: number, to: number, line: number, put: Put): number {
  const tag = written.slice(from, to);
  let at = from;
  let on = line;
  const markup = (end: number): void => {
    if (end > at) put('markup', at, end, on);
    on += written.slice(at, end).split('\n').length - 1;
    at = end;
  };
  if (tag.includes('='))
    for (const found of tag.matchAll(attribute)) {
      const [whole, name = '', equals = '', value = ''] = found;
      const kind = kindOf(name.toLowerCase());
      if (kind === 'markup') continue;
      markup(from + found.index + name.length + equals.length);
      const end = from + found.index + whole.length;
      put(kind, at, end, on, decodeHTML(value.replace(/^["']|["']$/g, '')));
      on += written.slice(at, end).split('\n').length - 1;
      at = end;
    }
  markup(to);
  return on;
}

function kindOf(name: string): RangeKind {
  if (name === 'alt') return 'alt';
  return name === 'href' || name === 'src' || name === 'srcset' ? 'target' : 'markup';
}
