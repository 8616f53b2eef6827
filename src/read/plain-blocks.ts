import type { BlockContent, Heading, List, ListItem, Paragraph, PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import { plainInlines } from './plain-inlines.ts';

// Most of what people write is paragraphs, headings and lists of words. Those are read here, many times faster than a parser of
// all of Markdown can; whatever holds a sign that may mean more is left to it.

const heading = /^(#{1,6}) {1,3}([^\s#].*)$/;
const item = /^([-*+]|\d{1,9}[.)])( {1,4})(?=\S)/;
/** What a paragraph's line may begin with; the rest may be a quotation, a fence, a table, HTML, an underline, a directive. */
const word = /^[^\s>#<|=~`:$+*\-\d[]|^\d+(?![\d.)])|^\*\*(?=[\p{L}\p{N}])|^`(?!`)|^\[(?=[^\]^]*\]\()/u;
/** What opens an item of any list, also of one that is not plain. */
const anyItem = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;
const tooDeep = 20;

/** A stretch of lines that means by itself what it means in the whole. */
export interface Group {
  /** Lines before it. */
  readonly line: number;
  readonly lines: readonly string[];
}

/** Cuts a text where a block begins at the margin after a blank line; lists that may be one stay together. */
export function groupsOf(text: string, line: number): Group[] {
  const lines = text.split('\n');
  const groups: Group[] = [];
  let first = 0;
  let seen = 0;
  let list = false;
  for (let at = 1; at <= lines.length; at++) {
    const here = lines[at];
    const begins =
      here !== undefined && here !== '' && !/^\s/.test(here) && (lines[at - 1] ?? '').trim() === '';
    if (at < lines.length && !begins) continue;
    list ||= lines.slice(seen, at).some((one) => anyItem.test(one));
    seen = at;
    if (here !== undefined && list && anyItem.test(here)) continue;
    groups.push({ line: line + first, lines: lines.slice(first, at) });
    first = at;
    list = false;
  }
  return groups;
}

/** Reads lines of plain paragraphs, headings and lists; null where there may be more in them. */
export function plainBlocks({ line, lines: written }: Group, depth = 0): BlockContent[] | null {
  const blocks: BlockContent[] = [];
  let lines = written;
  let at = 0;
  while (at < lines.length) {
    if ((lines[at] ?? '').trim() === '') {
      at++;
      continue;
    }
    const dedented = dedent(lines, at);
    // Further in than another block is code, or another list.
    if (!dedented || (dedented !== lines && lines !== written)) return null;
    lines = dedented;
    const here = lines[at] ?? '';
    const step = listAt(lines, at, line, depth) ?? headingAt(here, line + at) ?? paragraphAt(lines, at, line);
    if (!step) return null;
    blocks.push(step.node);
    at += step.lines;
  }
  return blocks;
}

/** The lines with the few spaces that all have from one on taken away; null where they are uneven or many. */
function dedent(lines: readonly string[], from: number): readonly string[] | null {
  const indent = indentOf(lines[from] ?? '');
  if (indent === 0) return lines;
  if (indent > 3) return null;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.trim() !== '' && indentOf(line) < indent) return null;
  }
  return lines.map((line, at) => (at < from ? line : line.slice(indent)));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

interface Step {
  readonly node: BlockContent;
  /** How many lines it takes. */
  readonly lines: number;
}

function headingAt(text: string, line: number): Step | null {
  const found = heading.exec(text);
  if (!found || /#\s*$/.test(text)) return null;
  const children = plainInlines((found[2] ?? '').trim(), line + 1);
  if (!children) return null;
  const node: Heading = {
    type: 'heading',
    depth: (found[1] ?? '#').length as Heading['depth'],
    children: children as PhrasingContent[],
    position: place(line + 1, line + 1),
  };
  return { node, lines: 1 };
}

function paragraphAt(lines: readonly string[], from: number, line: number): Step | null {
  if (!word.test(lines[from] ?? '')) return null;
  let end = from + 1;
  for (; end < lines.length && (lines[end] ?? '').trim() !== ''; end++) {
    const text = (lines[end] ?? '').trimStart();
    const mark = item.exec(text)?.[1];
    if (mark && indentOf(lines[end] ?? '') < 4 && (!/\d/.test(mark) || /^1[.)]$/.test(mark))) break;
    if (!word.test(text)) return null;
  }
  const written = lines.slice(from, end);
  // Two spaces at the end of a line break it.
  if (written.some((one, at) => at < written.length - 1 && /\s$/.test(one))) return null;
  const children = plainInlines(written.map((one) => one.trim()).join('\n'), line + from + 1);
  if (!children) return null;
  const position = place(line + from + 1, line + end);
  const node: Paragraph = { type: 'paragraph', children: children as PhrasingContent[], position };
  return { node, lines: end - from };
}

function listAt(lines: readonly string[], from: number, line: number, depth: number): Step | null {
  const first = item.exec(lines[from] ?? '');
  if (!first || depth > tooDeep) return null;
  const kind = kindOf(first[1] ?? '');
  const items: ListItem[] = [];
  let spread = false;
  let at = from;
  let last = from;
  while (at < lines.length) {
    const mark = item.exec(lines[at] ?? '');
    if (!mark || kindOf(mark[1] ?? '') !== kind) break;
    const width = mark[0].length;
    const end = itemEnd(lines, at, width);
    if (end < 0) return null;
    const own = lines.slice(at, end).map((one) => one.slice(width));
    const solid = own.findLastIndex((one) => one.trim() !== '') + 1;
    // A box, a rule, or a list on the line of an item.
    const children =
      /^(?:\[[ xX]\]|([-*_])(?:\s*\1)+\s*$)/.test(own[0] ?? '') || anyItem.test(own[0] ?? '')
        ? null
        : plainBlocks({ line: line + at, lines: own.slice(0, solid) }, depth + 1);
    if (!children) return null;
    items.push(itemOf(children, line + at + 1, line + at + solid));
    const next = lines[end];
    // A blank line between two items makes the list loose.
    spread ||= solid < own.length && next !== undefined && kindOf(item.exec(next)?.[1] ?? '') === kind;
    last = at + solid;
    at = end;
  }
  const ordered = kind !== '-' && kind !== '*' && kind !== '+';
  const node: List = {
    type: 'list',
    ordered,
    start: ordered ? Number.parseInt(first[1] ?? '1', 10) : null,
    spread,
    children: items,
    position: place(line + from + 1, line + last),
  };
  return { node, lines: at - from };
}

/** The line after an item's last; -1 where it is not plain. */
function itemEnd(lines: readonly string[], from: number, width: number): number {
  let at = from + 1;
  for (; at < lines.length; at++) {
    const here = lines[at] ?? '';
    if (here.trim() === '') continue;
    const indent = indentOf(here);
    if (/^ *\t/.test(here)) return -1;
    if (indent >= width) continue;
    // What stands further left goes on with the item's paragraph, or ends the list.
    if (indent > 0 || ((lines[at - 1] ?? '').trim() !== '' && !item.test(here))) return -1;
    break;
  }
  return at;
}

function itemOf(children: BlockContent[], first: number, last: number): ListItem {
  const spread = children.some((child, at) => {
    const before = children[at - 1];
    return before !== undefined && (child.position?.start.line ?? 0) - (before.position?.end.line ?? 0) > 1;
  });
  return { type: 'listItem', spread, checked: null, children, position: place(first, last) };
}

function kindOf(mark: string): string {
  return mark.slice(-1);
}

function place(first: number, last: number): Position {
  return { start: { line: first, column: 1 }, end: { line: last, column: 1 } };
}
