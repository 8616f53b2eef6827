import { Parser } from 'htmlparser2';
import type { RangeKind } from '../model/inventory.ts';
import { drawingsOf } from './drawings-of-formulas.ts';
import { hasLetters } from './letters.ts';
import type { Put } from './piece.ts';
import { putLines } from './piece.ts';
import { scanTag } from './scan-tag.ts';

/** Elements without an end. */
const empty = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

/** The places at which a pattern is found, for who asks for the next one from places that only grow: the text is read once for all of them. */
function placesOf(written: string, pattern: RegExp): { from(place: number): number } {
  const found = written.matchAll(pattern);
  let next = -1;
  return {
    from(place) {
      while (next < place) next = found.next().value?.index ?? Number.POSITIVE_INFINITY;
      return next;
    },
  };
}

/** What a person sees in a page: its text as a tokenizer gives it, whatever tree the tags make. */
export function scanHtml(written: string, given: Put): void {
  let end = 0;
  const put: Put = (kind, from, to, line, text) => {
    end = Math.max(end, to);
    given(kind, from, to, line, text);
  };
  let line = 1;
  let next = written.indexOf('\n');
  const lineAt = (offset: number): number => {
    for (; next >= 0 && next < offset; next = written.indexOf('\n', next + 1)) line++;
    return line;
  };
  let raw: RangeKind | null = null;
  // Formulas that a page draws beside what they are, as KaTeX and MathJax do: how many elements of such a drawing are open.
  const drawn = drawingsOf(written);
  let open = 0;
  // A formula that has its TeX with it is that: its signs are not read.
  let isDrawn = false;
  let notesTex = false;
  const mathEnds = placesOf(written, /<\/math/gi);
  const texNotes = placesOf(written, /<annotation\b[^<>]*\btex\b/gi);
  const parser: Parser = new Parser(
    {
      ontext: (text) => {
        const { startIndex: from, endIndex } = parser;
        const to = endIndex + 1;
        const kind = open > 0 || isDrawn ? 'markup' : (raw ?? 'text');
        const on = lineAt(from);
        if (written.slice(from, to) === text) putLines(written, kind, from, to, on, put);
        else put(kind, from, to, on, text);
      },
      onopentag: (name, { type = '' }) => {
        const { startIndex: from, endIndex } = parser;
        if (name === 'script' || name === 'style') raw = /^math\/tex/i.test(type) ? 'formula' : 'script';
        if (name === 'math') {
          const end = mathEnds.from(from);
          isDrawn = end < Number.POSITIVE_INFINITY && texNotes.from(from) < end;
          notesTex = isDrawn;
        }
        if (name === 'annotation' && isDrawn) isDrawn = false;
        if (!empty.has(name) && (open > 0 || drawn.has(from))) open++;
        // A picture of a formula that stands beside it says the same once more.
        if (empty.has(name) && drawn.has(from)) put('markup', from, endIndex + 1, lineAt(from));
        else if (endIndex >= from) scanTag(written, from, endIndex + 1, lineAt(from), put);
      },
      onclosetag: (name, implied) => {
        if (name === 'script' || name === 'style') raw = null;
        if (open > 0 && !empty.has(name)) open--;
        if (name === 'annotation') isDrawn = notesTex;
        if (name === 'math') isDrawn = notesTex = false;
        const { startIndex: from, endIndex } = parser;
        if (!implied) put('markup', from, endIndex + 1, lineAt(from));
      },
      oncomment: () => {
        const { startIndex: from, endIndex } = parser;
        putLines(written, 'comment', from, endIndex + 1, lineAt(from), put);
      },
      onprocessinginstruction: () => {
        const { startIndex: from, endIndex } = parser;
        put('markup', from, endIndex + 1, lineAt(from));
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(written);
  // A tag that is never closed swallows all behind it, in browsers too.
  const left = written.indexOf('<', end);
  if (left >= 0 && hasLetters(written.slice(left)) && !/^(?:<[^<>]*>\s*)+$/.test(written.slice(left)))
    putLines(written, 'text', left, written.length, lineAt(left), put);
}
