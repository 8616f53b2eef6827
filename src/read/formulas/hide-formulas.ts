import { isBracketed, isFormula } from './is-formula.ts';
import { codeSpanEnd, rawEnd } from './skip-code.ts';
import { tableLines } from './table-lines.ts';

/** A formula that was found in a text. */
export interface HiddenFormula {
  readonly tex: string;
  readonly display: boolean;
  /** As it was written, its marks included, line by line, without what its lines begin with as part of a list or quotation. */
  readonly lines: readonly string[];
}

/** Characters up to which the end of a formula is looked for. */
const longest = 8000;
const environment =
  /\\begin\{((?:align|equation|gather|multline|eqnarray|flalign|alignat)\*?|split|cases|array|aligned|gathered|[pbvBV]?matrix|smallmatrix)\}/y;
const blankLine = /\n[ \t>]*(?=\n|$)/g;

/**
 * Takes the formulas out of Markdown, so that no mark of them means anything else: `$...$` where a pair is one, `$$...$$`, `\(...\)`,
 * `\[...\]` and bare `\begin{align}...\end{align}`. In place of each stands a sign, one on each of its lines, which
 * `showFormulas` turns into the formula, or where it stands in code into what was written.
 */
export function hideFormulas(text: string): {
  readonly text: string;
  readonly formulas: readonly HiddenFormula[];
} {
  if (!/\$|\\[([]|\\begin\{/.test(text)) return { text, formulas: [] };
  const formulas: HiddenFormula[] = [];
  const inTable = tableLines(text);
  let [hidden, copied, at, line, paragraphEnd] = ['', 0, 0, 0, -1];
  // Looked for once a line: a line may be a picture of megabytes.
  let lineEnd = endOfLine(text, 0);
  const counted = (to: number): void => {
    for (; lineEnd < to; lineEnd = endOfLine(text, lineEnd + 1)) line++;
  };
  while (at < text.length) {
    if (at === 0 || text[at - 1] === '\n') {
      const end = rawEnd(text, at);
      if (end > at) {
        counted(end);
        at = end;
        continue;
      }
    }
    if (at > paragraphEnd) {
      blankLine.lastIndex = at;
      paragraphEnd = blankLine.exec(text)?.index ?? text.length;
    }
    const found = formulaAt(text, at, Math.min(paragraphEnd, at + longest), inTable.has(line));
    if (typeof found === 'number') {
      counted(found);
      at = found;
      continue;
    }
    const lines = text
      .slice(at, found.end)
      .split('\n')
      .map((one, index) => (index === 0 ? one : one.replace(/^[ \t>]*/, '')));
    const starts = text
      .slice(at, found.end)
      .split('\n')
      .map((one, index) => (index === 0 ? '' : (/^[ \t>]*/.exec(one)?.[0] ?? '')));
    const tex = inTable.has(line) ? found.tex.replaceAll('\\|', '|') : found.tex;
    hidden +=
      text.slice(copied, at) +
      starts.map((start, index) => `${start}\uFDD0${formulas.length},${index}\uFDD1`).join('\n');
    formulas.push({ tex: tex.replace(/\n[ \t>]*/g, '\n').trim(), display: found.display, lines });
    counted(found.end);
    copied = found.end;
    at = found.end;
  }
  return { text: hidden + text.slice(copied), formulas };
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/** What a formula, or a place where none is looked for, begins with; and the ends of lines, behind which either may. */
const sign = /[`<\\$\n]/g;

/** The next place from which on one may stand. */
function nextSign(text: string, from: number): number {
  sign.lastIndex = from;
  const found = sign.exec(text);
  return found ? (found[0] === '\n' && found.index >= from ? found.index + 1 : found.index) : text.length;
}

interface Found {
  readonly tex: string;
  readonly display: boolean;
  readonly end: number;
}

/** The formula that begins at a place; else where to look next. */
function formulaAt(text: string, at: number, limit: number, inTable: boolean): Found | number {
  switch (text[at]) {
    case '`':
      return codeSpanEnd(text, at, limit);
    case '<':
      return /^<[a-z/!]/i.test(text.slice(at, at + 2)) ? tagEnd(text, at, limit) : at + 1;
    case '\\':
      return bracketed(text, at, limit) ?? at + 2;
    case '$':
      return dollars(text, at, limit, inTable);
    case '\n':
      return at + 1;
    default:
      return nextSign(text, at + 1);
  }
}

function tagEnd(text: string, at: number, limit: number): number {
  const end = text.indexOf('>', at);
  return end < 0 || end >= limit ? at + 1 : end + 1;
}

function bracketed(text: string, at: number, limit: number): Found | null {
  const mark = text[at + 1];
  if (mark === 'b') {
    environment.lastIndex = at;
    const name = environment.exec(text)?.[1];
    const close = name === undefined ? -1 : text.indexOf(`\\end{${name}}`, at);
    if (
      name === undefined ||
      close < 0 ||
      close >= at + longest ||
      /\n[ \t>]*\n[ \t>]*\n/.test(text.slice(at, close))
    )
      return null;
    const end = close + `\\end{${name}}`.length;
    return { tex: text.slice(at, end), display: true, end };
  }
  if (mark !== '(' && mark !== '[') return null;
  const close = text.indexOf(mark === '(' ? '\\)' : '\\]', at + 2);
  if (close < 0 || close >= limit) return null;
  const tex = text.slice(at + 2, close);
  const end = close + 2;
  const alone = standsAlone(text, at, end);
  if (tex.includes('$') || !isBracketed(tex, mark === '[' && alone)) return null;
  return { tex, display: mark === '[', end };
}

function dollars(text: string, at: number, limit: number, inTable: boolean): Found | number {
  const run = /^\$+/.exec(text.slice(at, at + 4))?.[0].length ?? 1;
  if (run > 2) return at + run;
  if (run === 2) return displayed(text, at, limit) ?? at + 2;
  // GitHub's other manner, $`a`$.
  if (text[at + 1] === '`') {
    const close = text.indexOf('`$', at + 2);
    if (close > at + 2 && close < limit && !text.slice(at + 2, close).includes('`'))
      return { tex: text.slice(at + 2, close), display: false, end: close + 2 };
  }
  const close = closing(text, at + 1, limit);
  if (close < 0 || text[close + 1] === '$') return at + 1;
  const tex = text.slice(at + 1, close);
  if (inTable && /(?<!\\)\|\s|\s\|/.test(tex)) return at + 1;
  const beside = { before: text[at - 1] ?? '', after: text[close + 1] ?? '' };
  return isFormula(tex, beside) ? { tex, display: false, end: close + 1 } : at + 1;
}

/** `$$` on lines of their own may hold blank lines; others may not. */
function displayed(text: string, at: number, limit: number): Found | null {
  const opensBlock = /^\$\$[ \t]*\n/.test(text.slice(at, at + 40));
  const close = text.indexOf('$$', at + 2);
  if (close < 0 || close >= (opensBlock ? at + longest : limit)) return null;
  const [tex, end] = [text.slice(at + 2, close), close + 2];
  if (opensBlock ? !/\n[ \t>]*$/.test(tex) && /\n[ \t>]*\n/.test(tex) : !isBracketed(tex, true)) return null;
  return { tex, display: standsAlone(text, at, end), end };
}

/** Whether nothing else stands on the lines, but what a list or quotation begins with, and a name, `{#eq-energy}`. */
function standsAlone(text: string, at: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const after = text.slice(end, text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end));
  return (
    /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*$/.test(before) &&
    /^[ \t.,;]*(?:\{#[^{}\n]{1,200}\}[ \t]*)?$/.test(after)
  );
}

const wordsOfFormula = /\\(?:text(?:rm|bf|it|sf|tt)?|mbox|hbox)\s*\{/y;

/** The bracket that closes words within a formula, where a pair of dollars stands in them: `\text{c $d$ e}`; -1 for none. */
function wordsEnd(text: string, at: number, limit: number): number {
  wordsOfFormula.lastIndex = at;
  const opened = wordsOfFormula.exec(text)?.[0].length ?? 0;
  if (opened === 0) return -1;
  const close = text.indexOf('}', at + opened);
  const inside = close < 0 || close >= limit ? '' : text.slice(at + opened, close);
  return /^[^${}]*\$[^${}]+\$[^${}]*$/.test(inside) ? close : -1;
}

/** The next dollar that no backslash stands before; -1 where none is near. */
function closing(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    if (text[at] === '\\') at = Math.max(at + 1, wordsEnd(text, at, limit));
    else if (text[at] === '$') return at;
  }
  return -1;
}
