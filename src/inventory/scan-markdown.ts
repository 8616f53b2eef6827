import { decodeHTML } from 'entities';
import { isReading } from '../text/character-readings.ts';
import { blockNameIn } from '../text/vault-marks.ts';
import { type NamedElsewhere, namedElsewhere } from './named-elsewhere.ts';
import { type Put, putLines } from './piece.ts';
import { scanTag } from './scan-tag.ts';

const special = /[`<&{]|\]\(|\]\[|\[[[^!/l$]|\(@|%%|(?:^|[ \t])\^/m;
const fence = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})/;
/** A fence that names a language. */
const languageFence = /^[ \t>]*(?:`{3,}|~{3,})[a-z][\w+#-]*[ \t]*$/i;
const definition =
  /^[ >]*\[(?!\^)(?:[^\]\\]|\\.)+\]:(?=[ \t]*(?:<[^<>]*>|[^\s<]\S*)(?:[ \t]+["'(][^\n]*|[ \t]*)$)/;
const directive = /^[ \t>]*(?::{3,}[ \t]*[\w-]*|(?:!{3}|\?{3}\+?)[ \t]+[\w-]+)/;
/** The row under the names of a table's columns. */
const rule =
  /^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+(?:\|[ \t]*)?$|^[ \t>]*\|[ \t]*:?-+:?[ \t]*\|[ \t]*$/;
/** An option of code that a program runs. */
const option = /^(?:#|\/\/|--|%)\|/;
/** Where a remark begins that goes on over lines. */
const remark = /^[ \t>]*(?:[-*+][ \t]+)?%%(?:[ \t](?:(?!%%).)*)?$/;
const formulaMark = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*\$\$[ \t]*$/;

/**
 * What stands inside of a line of text. In this order: code, comments, addresses in angles, tags, the target of a link with its
 * title, the name of a reference, the mark of a note or callout, attributes in braces, entities, links and pictures of a wiki with what
 * they lead to and their words, remarks between `%%`, and the name of a block at the end of its line.
 */
const inline =
  /(?<!`)(`+)(?!`)[\s\S]{0,4000}?[^`]\1(?!`)|<!--[\s\S]*?(?:-->|(?![\s\S]))|<[a-z][a-z0-9+.-]*:[^<>\s]*>|<[^<>\s@]+@[^<>\s@]+>|(<[/!?]?[A-Za-z](?:[^<>"']|"[^"]{0,4000}"|'[^']{0,4000}')*>)|(?<!\\)\]\(\s{0,99}(<[^<>\n]*>|[^()<>\n"\s][^()<>\n"]{0,400}?[ \t][^()<>\n"]{0,400}?\.(?:png|jpe?g|gif|webp|svg|avif|tiff?|bmp|md|markdown|html?|pdf|txt)(?=[\s)"#])|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*)(?:\s{1,99}("[^"]*"|'[^']*'|\([^()]*\)))?\s{0,99}\)|\]\[[^\]\n]*\]|\[\^[^\][\s]+\]|\[![a-z]+\][-+]?|\{(?:[#.:][^{}\n]*|[\w-]+="?[^{}\n]*)\}[ \t]*$|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});|\{[^{}|\n]{1,40}(?:\|[^{}|\n]{1,40}){2,20}\}|\[\/?(?:latex|\$\$?)\]|(?<![\w[])\(@[\w-]*\)|!?\[\[([^[\]|\n\\]{1,300})(?:\\?\|([^[\]\n]{1,200}))?\]\]|%%(?:(?!%%).)+%%|(?<=[ \t])\^[a-z0-9-]+[ \t]*$|^\^[a-z0-9-]+[ \t]*$/gim;

/**
 * What a person sees in a text of Markdown, line for line, and what not. It knows less than a parser and loses nothing: what it
 * takes for text or for a mark is only named so, and is found where the book has it all the same.
 */
export function scanMarkdown(written: string, put: Put): void {
  let inside: {
    readonly kind: 'code' | 'formula' | 'front-matter' | 'comment' | 'page';
    readonly mark: string;
  } | null = null;
  const elsewhere = namedElsewhere(written);
  let block = -1;
  let blockLine = 1;
  let line = 1;
  const flush = (end: number): void => {
    if (block >= 0) scanInline(written, block, end, blockLine, put, elsewhere);
    block = -1;
  };
  for (let at = 0; at <= written.length; line++) {
    const found = written.indexOf('\n', at);
    const end = found < 0 ? written.length : found;
    const row = written.slice(at, end);
    if (inside) {
      const closes = closing(row, inside.mark, inside.kind);
      // None opens within code: it is the fence of another block, where the end of this one was forgotten.
      const another = inside.kind === 'code' && languageFence.test(row);
      if (inside.kind === 'page') {
        if (closes < 0) scanInline(written, at, end, line, put, elsewhere);
        else put('markup', at, end, line);
      } else if (closes < 0)
        put(
          another ? 'markup' : inside.kind === 'code' && option.test(row) ? 'comment' : inside.kind,
          at,
          end,
          line,
        );
      else {
        if (closes > 0) put(inside.kind, at, at + closes, line);
        if (at + closes < end) scanInline(written, at + closes, end, line, put, elsewhere);
      }
      if (closes >= 0) inside = null;
    } else if (line === 1 && /^(?:---|\+\+\+)\s*$/.test(row) && endOfMatter(written, end, row.trim()))
      inside = { kind: 'front-matter', mark: row.trim() };
    else if (row.trim() === '') flush(at);
    else {
      const mark = fence.exec(row);
      const opens = row.lastIndexOf('<!--');
      if (mark) {
        flush(at);
        put('markup', at, end, line);
        const isPage = /\{=html5?\}\s*$/i.test(row);
        inside = { kind: isPage ? 'page' : 'code', mark: mark[1] ?? '```' };
      } else if (formulaMark.test(row)) {
        flush(at);
        put('markup', at, end, line);
        inside = { kind: 'formula', mark: '$$' };
      } else if (opens >= 0 && !row.includes('-->', opens)) {
        flush(at);
        if (opens > 0) scanInline(written, at, at + opens, line, put, elsewhere);
        put('comment', at + opens, end, line);
        inside = { kind: 'comment', mark: '-->' };
      } else if (remark.test(row) && endOfRemark(written, end)) {
        flush(at);
        put('comment', at, end, line);
        inside = { kind: 'comment', mark: '%%' };
      } else {
        const defined = definition.exec(row)?.[0].length ?? 0;
        const named = defined > 0 ? 0 : (directive.exec(row)?.[0].length ?? 0);
        const heads = row.includes('|') && rule.test(rowAfter(written, end));
        if (defined + named > 0 || heads) flush(at);
        if (defined > 0) {
          put('markup', at, at + defined, line);
          put('target', at + defined, end, line);
        } else if (named > 0) {
          put('markup', at, at + named, line);
          scanInline(written, at + named, end, line, put, elsewhere);
        } else if (heads)
          scanInline(
            written,
            at,
            end,
            line,
            (kind, ...piece) => put(kind === 'text' ? 'name' : kind, ...piece),
            elsewhere,
          );
        else if (block < 0) {
          block = at;
          blockLine = line;
        }
      }
    }
    at = end + 1;
  }
  flush(written.length);
}

function rowAfter(written: string, end: number): string {
  const next = written.indexOf('\n', end + 1);
  return written.slice(end + 1, next < 0 ? written.length : next);
}

/** How many characters of a row belong to what it closes; -1 where it does not. */
function closing(row: string, mark: string, kind: string): number {
  if (kind === 'comment') {
    const at = row.indexOf(mark);
    return at < 0 ? -1 : at + mark.length;
  }
  const bare = row.replace(/^[ \t>]+/, '').trimEnd();
  if (kind === 'formula') return bare.replace(/[ \t]*\{#[^{}]*\}$/, '') === mark ? row.length : -1;
  const closes =
    kind === 'code' || kind === 'page' ? bare.startsWith(mark) && /^(?:`+|~+)$/.test(bare) : bare === mark;
  return closes ? row.length : -1;
}

/** Whether a line behind a place ends a remark that begins there. */
function endOfRemark(written: string, from: number): boolean {
  const end = /%%/g;
  end.lastIndex = from;
  const found = end.exec(written);
  return found !== null && /^%%[ \t]*(?:\n|$)/.test(written.slice(found.index, found.index + 200));
}

function endOfMatter(written: string, from: number, mark: string): boolean {
  return new RegExp(`\\n${mark === '---' ? '---' : '\\+{3}'}[ \\t]*(?:\\n|$)`).test(written.slice(from));
}

/** Characters beyond which a stretch is looked through line by line, and a line is text as it stands. */
const long = 60_000;

function scanRows(
  written: string,
  from: number,
  to: number,
  line: number,
  put: Put,
  elsewhere: NamedElsewhere,
): void {
  let on = line;
  for (let at = from; at < to; on++) {
    const found = written.indexOf('\n', at);
    const end = found < 0 || found > to ? to : found;
    if (end - at > long) put('text', at, end, on);
    else scanInline(written, at, end, on, put, elsewhere);
    at = end + 1;
  }
}

/** Whether a word behind `^` at the end of a line names its block; else it is a power. */
function isBlockName(written: string, start: number, elsewhere: NamedElsewhere): boolean {
  const begins = written.lastIndexOf('\n', start - 1) + 1;
  const ends = written.indexOf('\n', start);
  const line = written.slice(begins, ends < 0 ? written.length : ends);
  const before = written.slice(written.lastIndexOf('\n', begins - 2) + 1, Math.max(0, begins - 1));
  const after = ends < 0 ? '' : rowAfter(written, ends);
  return blockNameIn(line, { before, after, linked: elsewhere.linked() }) >= 0;
}

/** Characters with a reading each, `{漢字|かん|じ}`, as they are printed: each before its own. */
function inReadingOrder(written: string): string {
  const [base = '', ...readings] = written.slice(1, -1).split('|');
  const signs = [...base];
  return signs.length === readings.length && isReading(base, readings.join(''))
    ? signs.map((sign, at) => `${sign}${readings[at]}`).join('')
    : written;
}

/** Whether a sign that opens a formula of Anki is closed on its line. */
function isClosed(sign: string, after: string): boolean {
  const end = after.indexOf('\n');
  return after
    .toLowerCase()
    .slice(0, end < 0 ? undefined : end)
    .includes(sign.toLowerCase().replace('[', '[/'));
}

/** A link of a wiki, or a picture: what it leads to is read only where it has no words of its own. */
function putWikiLink(
  {
    whole,
    page,
    words,
  }: { readonly whole: string; readonly page: string; readonly words?: string | undefined },
  start: number,
  line: number,
  put: Put,
): void {
  const from = start + whole.indexOf(page);
  const isPicture = whole.startsWith('!') && picture.test(page);
  const isSize = isPicture && words !== undefined && /^\d+(?:x\d+)?$/.test(words);
  if (isPicture && (words === undefined || isSize)) putNamed(page, from, line, put);
  else {
    // The name of a block says nothing to a reader.
    const block = words === undefined && !page.startsWith('#') ? page.indexOf('#^') : -1;
    const end = block < 0 ? page.length : block;
    put(words === undefined ? 'text' : 'target', from, from + end, line);
    put('target', from + end, from + page.length, line);
  }
  if (words === undefined) return;
  const at = start + whole.lastIndexOf(words);
  put(isSize ? 'markup' : 'text', at, at + words.length, line);
}

const picture = /\.(?:png|jpe?g|gif|svg|webp|avif|tiff?|bmp)$/i;

/** The path of a picture without words: it is called what its file is. */
function putNamed(path: string, from: number, line: number, put: Put): void {
  const begins = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
  const ends = Math.max(begins, path.lastIndexOf('.'));
  const at = from + begins;
  put('target', from, at, line);
  put('alt', at, from + ends, line);
  put('target', from + ends, from + path.length, line);
}

/** What stands in a stretch without blank lines. */
export function scanInline(
  written: string,
  from: number,
  to: number,
  line: number,
  put: Put,
  elsewhere: NamedElsewhere,
): void {
  const text = written.slice(from, to);
  if (!special.test(text)) {
    putLines(written, 'text', from, to, line, put);
    return;
  }
  if (text.length > long) {
    scanRows(written, from, to, line, put, elsewhere);
    return;
  }
  let at = from;
  let on = line;
  const upTo = (end: number): void => {
    on = putLines(written, 'text', at, end, on, put);
    at = end;
  };
  for (const found of text.matchAll(inline)) {
    const [whole, code, tag, target, title, page, words] = found;
    const start = from + found.index;
    const end = start + whole.length;
    upTo(start);
    if (code) on = putLines(written, 'code', start, end, on, put);
    else if (whole.startsWith('<!--')) on = putLines(written, 'comment', start, end, on, put);
    else if (whole.startsWith('(@')) put('text', start, end, on, elsewhere.exampleNumber(whole));
    else if (whole.startsWith('{') && whole.includes('|')) put('text', start, end, on, inReadingOrder(whole));
    else if (whole.startsWith('%%')) put('comment', start, end, on);
    else if (tag) on = scanTag(written, start, end, on, put);
    else if (page !== undefined) putWikiLink({ whole, page, words }, start, on, put);
    else if (target !== undefined) {
      const url = start + whole.indexOf(target);
      if (picture.test(target) && written.slice(start - 2, start) === '![') putNamed(target, url, on, put);
      else if (target !== '') put('target', url, url + target.length, on);
      if (title) {
        const from = start + whole.lastIndexOf(title);
        putLines(written, 'target', from, from + title.length, on, put);
      }
      on += whole.split('\n').length - 1;
    } else if (whole.startsWith('&')) put('text', start, end, on, decodeHTML(whole));
    else if (whole.startsWith('^'))
      put(isBlockName(written, start, elsewhere) ? 'comment' : 'text', start, end, on);
    else if (whole.startsWith('[^') && !elsewhere.isNote(whole)) put('text', start, end, on);
    else if (whole.startsWith('<')) on = putLines(written, 'text', start, end, on, put);
    else if (/^\[[l$]/i.test(whole) && !isClosed(whole, written.slice(end, end + 4000)))
      put('text', start, end, on);
    else put('markup', start, end, on);
    at = end;
  }
  upTo(to);
}
