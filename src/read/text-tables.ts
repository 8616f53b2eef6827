import { codeLines } from './code-lines.ts';

/** The lines under the names of columns, or over and under a table without: dashes with blanks between. */
const rule = /^ {0,3}(?:-{2,}[ \t]+){1,40}-{2,}[ \t]*$/;
/** A line over and under a table whose cells have several lines, or under one without a head. */
const border = /^ {0,3}-{3,}[ \t]*$/;

/**
 * Tables that are drawn with dashes and blanks, as Pandoc has them, as tables of GitHub's manner: simple ones, a line a row, and those
 * between two borders, whose rows are parted by empty lines. Lines stay where they are; in code all stays.
 */
export function textTables(text: string): string {
  if (!/^ {0,3}(?:-{2,}[ \t]+)+-{2,}[ \t]*$/m.test(text)) return text;
  const lines = text.split('\n');
  const code = codeLines(lines);
  for (let at = 0; at < lines.length; at++) {
    if (code.has(at) || !rule.test(lines[at] ?? '')) continue;
    const found = tableAt(lines, at);
    if (!found) continue;
    lines.splice(found.first, found.lines.length, ...found.lines);
    at = found.first + found.lines.length - 1;
  }
  return lines.join('\n');
}

interface Found {
  readonly first: number;
  readonly lines: readonly string[];
}

/** The table of whose columns a line of dashes tells; null where it is none. */
function tableAt(lines: readonly string[], at: number): Found | null {
  const columns = columnsOf(lines[at] ?? '');
  const isBlank = (line: number): boolean => (lines[line] ?? '').trim() === '';
  let top = at - 1;
  while (top >= 0 && !isBlank(top) && !border.test(lines[top] ?? '') && at - top < 9) top--;
  const isBordered = top >= 0 && border.test(lines[top] ?? '') && (top === 0 || isBlank(top - 1));
  const head = lines.slice(top + 1, at);
  if (isBordered) {
    const end = endOf(
      lines,
      at,
      (line) => border.test(lines[line] ?? '') && (line === lines.length - 1 || isBlank(line + 1)),
    );
    return end < 0 ? null : made(top, head, lines.slice(at + 1, end), columns, end);
  }
  if (head.length > 1) return null;
  // Without a head a line of dashes ends the table, too.
  if (head.length === 0) {
    const end = endOf(lines, at, (line) => rule.test(lines[line] ?? '') && isBlank(line + 1));
    return end < 0 || lines.slice(at + 1, end).every((_, row) => isBlank(at + 1 + row))
      ? null
      : made(at, [], lines.slice(at + 1, end), columns, end);
  }
  let end = at + 1;
  while (end < lines.length && !isBlank(end)) end++;
  const rows = lines.slice(at + 1, rule.test(lines[end - 1] ?? '') ? end - 1 : end);
  return rows.length === 0 ? null : made(top + 1, head, rows, columns, end - 1, true);
}

function endOf(lines: readonly string[], from: number, ends: (line: number) => boolean): number {
  for (let at = from + 1; at < Math.min(lines.length, from + 400); at++) {
    if (/^#{1,6} |^ {0,3}(?:`{3}|~{3})/.test(lines[at] ?? '')) return -1;
    if (ends(at)) return at;
  }
  return -1;
}

/** A table in as many lines as it had; null where its words do not stand in its columns. */
function made(
  first: number,
  head: readonly string[],
  body: readonly string[],
  columns: readonly Column[],
  last: number,
  isSimple = false,
): Found | null {
  // Rows of several lines are parted by empty ones; without any, each line is a row.
  const isWrapped = !isSimple && head.length > 0 && body.some((line) => line.trim() === '');
  const rows: string[][] = [];
  let open = false;
  for (const line of body) {
    if (line.trim() === '') {
      open = false;
      continue;
    }
    const cells = cellsOf(line, columns);
    if (!cells) return null;
    if (open && isWrapped) rows.push(joined(rows.pop() ?? [], cells));
    else rows.push(cells);
    open = true;
  }
  const names = head.reduce<string[] | null>(
    (all, line) => {
      const cells = all && cellsOf(line, columns);
      return all && cells ? joined(all, cells) : null;
    },
    columns.map(() => ''),
  );
  if (!names || rows.length === 0) return null;
  const sides = columns.map((column) =>
    sideOf(head.find((line) => line.trim() !== '') ?? body[0] ?? '', column),
  );
  const table = [names, sides, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const size = last - first + 1;
  // A table without a head has one line more: its names are none.
  if (table.length > size) return null;
  return { first, lines: [...table, ...Array.from({ length: size - table.length }, () => '')] };
}

type Column = readonly [from: number, to: number];

function columnsOf(line: string): Column[] {
  return [...line.matchAll(/-+/g)].map(({ 0: dashes, index }) => [index, index + dashes.length]);
}

/** The cells of a line by the columns over which their words stand; null where words stand between two of them, or over both. */
function cellsOf(line: string, columns: readonly Column[]): string[] | null {
  const cells = columns.map(() => '');
  for (const { 0: words, index } of line.matchAll(/\S+(?: \S+)*/g)) {
    const over = columns.flatMap(([from, to], at) => (index < to && index + words.length > from ? [at] : []));
    const [at, ...others] = over;
    if (at === undefined) return null;
    if (others.length === 0) cells[at] = [cells[at], words].filter(Boolean).join(' ');
    // One blank alone may part two columns.
    else
      for (const column of over) {
        const next = columns[column + 1]?.[0] ?? Number.POSITIVE_INFINITY;
        const [begin, end] = [column === at ? index : (columns[column]?.[0] ?? 0), next - 1];
        if (column !== at && line[begin - 1] !== ' ') return null;
        const part = line.slice(begin, Math.min(end, index + words.length)).trim();
        cells[column] = [cells[column], part].filter(Boolean).join(' ');
      }
  }
  return cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|'));
}

function joined(one: readonly string[], other: readonly string[]): string[] {
  return one.map((cell, at) => [cell, other[at]].filter(Boolean).join(' '));
}

/** As Pandoc tells it: by the sides on which the dashes go on beyond the words. */
function sideOf(line: string, [from, to]: Column): string {
  const words = line.slice(from, to);
  if (words.trim() === '') return '---';
  const [left, right] = [/^\s/.test(words), words.length < to - from || /\s$/.test(words)];
  return left && right ? ':---:' : left ? '---:' : right ? ':---' : '---';
}
