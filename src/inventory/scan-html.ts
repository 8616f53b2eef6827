import { Parser } from 'htmlparser2';
import type { RangeKind } from '../model/inventory.ts';
import { hasLetters } from './letters.ts';
import type { Put } from './piece.ts';
import { putLines } from './piece.ts';
import { scanTag } from './scan-tag.ts';

/** What a person sees in a page: its text as a tokenizer gives it, whatever tree the tags make. */
export function scanHtml(written: string, given: Put): void {
  let end = 0;
  const put: Put = (kind, from, to, line, text) => {
    end = Math.max(end, to);
    given(kind, from, to, line, text);
  };
  let line = 1;
  let counted = 0;
  const lineAt = (offset: number): number => {
    for (
      let at = written.indexOf('\n', counted);
      at >= 0 && at < offset;
      at = written.indexOf('\n', at + 1)
    ) {
      line++;
      counted = at + 1;
    }
    return line;
  };
  let raw: RangeKind | null = null;
  const parser: Parser = new Parser(
    {
      ontext: (text) => {
        const { startIndex: from, endIndex } = parser;
        const to = endIndex + 1;
        const kind = raw ?? 'text';
        const on = lineAt(from);
        if (written.slice(from, to) === text) putLines(written, kind, from, to, on, put);
        else put(kind, from, to, on, text);
      },
      onopentag: (name) => {
        const { startIndex: from, endIndex } = parser;
        if (name === 'script' || name === 'style') raw = 'script';
        if (endIndex >= from) scanTag(written, from, endIndex + 1, lineAt(from), put);
      },
      onclosetag: (name, implied) => {
        if (name === 'script' || name === 'style') raw = null;
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
  const open = written.indexOf('<', end);
  if (open >= 0 && hasLetters(written.slice(open)) && !/^(?:<[^<>]*>\s*)+$/.test(written.slice(open)))
    putLines(written, 'text', open, written.length, lineAt(open), put);
}
