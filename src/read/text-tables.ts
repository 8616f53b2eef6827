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
  const ends = endsIn(lines);
  const failed = new Map<number, number>();
  for (let at = 0; at < lines.length; at++) {
    if (code.has(at) || !rule.test(lines[at] ?? '')) continue;
    const place = placeOf(lines, at, ends);
    const before = place ? (failed.get(place.last) ?? 0) : tries;
    if (!place || before >= tries) continue;
    const table = made(lines, place);
    if (!table) {
      failed.set(place.last, before + 1);
      continue;
    }
    // One by one: a table may have more lines than a call takes arguments.
    for (const [row, line] of table.entries()) lines[place.first + row] = line;
    at = place.last;
  }
  return lines.join('\n');
}

/**
 * How many lines of dashes may head what goes as far as one line. Where none of so many does, it is no table: to hold all of it against each
 * of them would take the square of the text.
 */
const tries = 4;
/** Lines that a table may have whose end is a line of dashes. */
const longest = 400;

/** Where a table would stand, by the numbers of its lines. */
interface Place {
  readonly first: number;
  /** The line of dashes of whose columns it has; what stands before it are names. */
  readonly at: number;
  /** The line behind its rows. */
  readonly end: number;
  readonly last: number;
  readonly hasHead: boolean;
  /** Whether each line is a row. */
  readonly isSimple: boolean;
}

/** The table of whose columns a line of dashes tells; null where it is none. */
function placeOf(lines: readonly string[], at: number, ends: Ends): Place | null {
  const isBlank = (line: number): boolean => (lines[line] ?? '').trim() === '';
  let top = at - 1;
  while (top >= 0 && !isBlank(top) && !border.test(lines[top] ?? '') && at - top < 9) top--;
  const isBordered = top >= 0 && border.test(lines[top] ?? '') && (top === 0 || isBlank(top - 1));
  const names = at - top - 1;
  if (isBordered || names === 0) {
    // Without a head a line of dashes ends the table, too.
    const end = (isBordered ? ends.border : ends.rule)[at + 1] ?? lines.length;
    if (end >= Math.min(lines.length, at + longest) || (ends.stop[at + 1] ?? 0) < end) return null;
    const first = isBordered ? top : at;
    return { first, at, end, last: end, hasHead: names > 0, isSimple: false };
  }
  if (names > 1) return null;
  const behind = ends.blank[at + 1] ?? lines.length;
  const end = rule.test(lines[behind - 1] ?? '') ? behind - 1 : behind;
  return end <= at + 1 ? null : { first: top + 1, at, end, last: behind - 1, hasHead: true, isSimple: true };
}

/** For each line the next, itself included, of some kind: an empty one, what ends a table of two kinds, and what none goes over. */
interface Ends {
  readonly blank: Uint32Array;
  readonly border: Uint32Array;
  readonly rule: Uint32Array;
  readonly stop: Uint32Array;
}

function endsIn(lines: readonly string[]): Ends {
  const all = (): Uint32Array => new Uint32Array(lines.length + 1).fill(lines.length);
  const ends: Ends = { blank: all(), border: all(), rule: all(), stop: all() };
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at] ?? '';
    const put = (kind: keyof Ends, isOne: boolean): void => {
      ends[kind][at] = isOne ? at : (ends[kind][at + 1] ?? lines.length);
    };
    const isBeforeBlank = ends.blank[at + 1] === at + 1;
    put('blank', line.trim() === '');
    put('border', border.test(line) && (isBeforeBlank || at === lines.length - 1));
    put('rule', rule.test(line) && (isBeforeBlank || at === lines.length - 1));
    put('stop', /^#{1,6} |^ {0,3}(?:`{3}|~{3})/.test(line));
  }
  return ends;
}

/** A table in as many lines as it had; null where its words do not stand in its columns. */
function made(lines: readonly string[], place: Place): string[] | null {
  const { first, at, end, last, hasHead, isSimple } = place;
  const columns = columnsOf(lines[at] ?? '');
  const head = hasHead ? lines.slice(first + (isSimple ? 0 : 1), at) : [];
  const body = lines.slice(at + 1, end);
  // Rows of several lines are parted by empty ones; without any, each line is a row.
  const isWrapped = !isSimple && hasHead && body.some((line) => line.trim() === '');
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
  return [...table, ...Array.from({ length: size - table.length }, () => '')];
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
