import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { markdown } from './markdown.ts';

const cellMark = /^\s*(?:In|Out) ?\[(?:None|\d+|\*| )?\]:\s*$/;
// Boxes to tick are what programs for notes write before the items of a list.
const bullet = /^(?:[-*+•‣◦▪●○–☐☑☒]|\(?[a-z][.)]|\d{1,3}[.)])(?:\s+|$)/;
const fence = /^\s*(`{3,}|~{3,})/;

/** Whether a text was saved from a notebook: cell marks stand on lines of their own. */
export function isNotebookText(text: string): boolean {
  return text.split('\n').some((line) => cellMark.test(line));
}

/**
 * Plain text, and text saved from a notebook, to mdast. The text becomes Markdown line for line: only white space and cell
 * marks change, so that every position is the author's line.
 */
export function plainText(text: string, file?: VFile): Root {
  const tree = markdown(toMarkdown(text), file);
  tree.children = tree.children.map(unmask);
  return tree;
}

/** A file of such text to mdast. */
export function readPlainText(file: VFile): Root {
  return plainText(String(file), file);
}

/** A cell mark travels through the Markdown as a comment, the one block that ends a paragraph and is ended by its own line. */
function unmask(node: RootContent): RootContent {
  const mark = node.type === 'html' ? /^<!--cell (.*)-->$/.exec(node.value) : null;
  return mark && node.type === 'html' ? { ...node, value: mark[1] ?? '', data: { cell: 'unknown' } } : node;
}

/** Names such as `__init__` and products such as a*b are no emphasis; in backticks they are none already, and a stroke before them would be printed. */
function literal(line: string): string {
  return line
    .split(codeSpan)
    .map((piece, at) => (at % 2 === 1 ? piece : unmarked(piece)))
    .join('');
}

/** Code within a line: as many backticks behind it as before. */
const codeSpan = /((?<!`)`(?!`)[^`]+`(?!`)|(?<!`)``(?!`).+?``(?!`))/;

function unmarked(words: string): string {
  return words.replace(
    /(?<=[\p{L}\p{N}])[*_]+(?=[\p{L}\p{N}])|(?<![\p{L}\p{N}_])__(?=[a-z]+__)|(?<=__[a-z]+)__(?![\p{L}\p{N}_])/gu,
    (marks) => marks.replace(/[*_]/g, '\\$&'),
  );
}

const codeSign =
  /^\s*(?:(?:import|from)\s+[\w.]+(?:\s+(?:import|as)\s.+)?$|(?:def|class|for|while|if|elif|else|try|except|with|return|function|const|let|var)\b.*[:{;(]|#|%|!|[\w.[\]'"]+\s*[-+*/]?=\s*\S|[\w.]+\(.*\)?$|[)\]}])/;
const question = /[?？]\s*$|^\s*(?:\d{1,3}[.)]|Q(?:uestion)?\s*(?:\.\s*)?(?:\d+\s*)?[.:)])\s/i;

/** The lines of cells that hold code: most of their lines are code, none is a question. */
function codeLines(text: string): Set<number> {
  const lines = text.split('\n');
  const code = new Set<number>();
  let first = -1;
  const close = (end: number): void => {
    const solid = first < 0 ? [] : lines.slice(first, end).filter((line) => line.trim() !== '');
    const signs = solid.filter((line) => codeSign.test(line) || /^\s{4}/.test(line)).length;
    const some = solid.some((line) => codeSign.test(line) && !/^\s*#/.test(line));
    if (some && signs >= solid.length * 0.5 && !solid.some((line) => question.test(line)))
      for (let at = first; at < end; at++) code.add(at);
  };
  lines.forEach((line, at) => {
    if (!cellMark.test(line)) return;
    close(at);
    first = at + 1;
  });
  close(lines.length);
  return code;
}

/** Bullets that stand deeper stand beside the deepest. */
const maxLevels = 12;

interface Level {
  /** Column of the bullet, and how many columns of the Markdown its text is indented by. */
  readonly indent: number;
  readonly text: number;
}

function toMarkdown(text: string): string {
  let levels: Level[] = [];
  let fenced: string | null = null;
  let afterBlank = true;
  const code = codeLines(text);
  return text
    .split('\n')
    .map((line, at) => {
      if (code.has(at)) return line.trim() === '' ? '' : `    ${line}`;
      const rest = literal(line.trim());
      if (fenced) {
        if (rest.startsWith(fenced)) fenced = null;
        return line;
      }
      if (cellMark.test(line)) {
        levels = [];
        afterBlank = true;
        return `<!--cell ${rest}-->`;
      }
      if (rest === '') {
        afterBlank = true;
        return '';
      }
      const opening = fence.exec(line);
      if (opening) {
        fenced = opening[1] ?? null;
        levels = [];
        return line.trimStart();
      }
      const column = columns(line);
      const blank = afterBlank;
      afterBlank = false;
      const mark = bullet.exec(rest);
      if (mark && (column > 0 || /^[-*+•‣◦▪●○–☐☑☒]/.test(rest))) {
        // A bullet left of the first one stands beside it.
        const indent = Math.max(column, levels[0]?.indent ?? 0);
        levels = levels.filter((level) => indent > level.indent + 1).slice(0, maxLevels);
        const margin = levels.at(-1)?.text ?? 0;
        const sign = mark[0].trimEnd().replace(/^[•‣◦▪●○–☐☑☒]/, '-');
        levels.push({ indent, text: margin + sign.length + 1 });
        // That a box is ticked says something.
        const kept = /^[☑☒]/.exec(mark[0]) ? 0 : mark[0].length;
        return `${' '.repeat(margin)}${sign} ${rest.slice(kept)}`;
      }
      if (mark) levels = [];
      if (blank) levels = levels.filter((level) => level.indent < column);
      return ' '.repeat(levels.at(-1)?.text ?? 0) + rest;
    })
    .join('\n');
}

function columns(line: string): number {
  let column = 0;
  for (const character of line) {
    if (character === '\t') column += 4 - (column % 4);
    else if (/\s/.test(character)) column++;
    else break;
  }
  return column;
}
