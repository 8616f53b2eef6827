import { codeLines } from './code-lines.ts';

const border = /^\+(?:[-=:]+\+)+[ \t]*$/;
const item = /^(?:[-*+]|\d{1,3}[.)])[ \t]+/;

/**
 * Tables that are drawn as a grid, as Pandoc and reStructuredText have them, as tables of GitHub's manner. Those have a row on a
 * line: what stood on several is put together, and the lines that are left over are empty.
 */
export function gridTables(text: string): string {
  if (!/^\+[-=:]+\+/m.test(text)) return text;
  const lines = text.split('\n');
  const made: string[] = [];
  const code = codeLines(lines);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const grid = !code.has(at) && border.test(line) ? gridFrom(lines, at) : [line];
    const table = grid.length > 2 ? tableOf(grid) : null;
    for (let row = 0; row < grid.length; row++) made.push((table ? table[row] : grid[row]) ?? '');
    at += grid.length - 1;
  }
  return made.join('\n');
}

/** The lines of a grid, from its first border to its last. */
function gridFrom(lines: readonly string[], from: number): readonly string[] {
  let end = from;
  for (let at = from; /^[|+]/.test(lines[at] ?? ''); at++) if (border.test(lines[at] ?? '')) end = at;
  return lines.slice(from, end + 1).map((line) => line.trimEnd());
}

/** A grid as lines of a table; null where its rows do not stand between its upright lines. */
function tableOf(grid: readonly string[]): readonly string[] | null {
  const edges = [...(grid[0] ?? '').matchAll(/\+/g)].map(({ index }) => index);
  const rows: string[][] = [];
  let head = -1;
  let open: (readonly string[])[] = [];
  for (const line of grid.slice(1)) {
    if (!border.test(line)) {
      const cells = cellsOf(line, edges);
      if (!cells) return null;
      open.push(cells);
      continue;
    }
    if (open.length > 0)
      rows.push(edges.slice(1).map((_, column) => cell(open.map((cells) => cells[column] ?? ''))));
    open = [];
    if (head < 0 && line.includes('=')) head = rows.length;
  }
  if (rows.length === 0) return null;
  const bare = edges.slice(1).map(() => '');
  const [first, rest] = head > 0 ? [rows[0] ?? bare, rows.slice(1)] : [bare, rows];
  const sides = alignments(grid.find((line) => border.test(line) && line.includes(':')) ?? '', bare.length);
  return [first, sides, ...rest].map((cells) => `| ${cells.join(' | ')} |`);
}

function cellsOf(line: string, edges: readonly number[]): readonly string[] | null {
  // A character beyond the basic plane, or one that is drawn two wide, stands aside: then the lines count that part cells.
  const exact = edges.every((edge) => line[edge] === '|');
  if (exact) return edges.slice(1).map((edge, column) => line.slice((edges[column] ?? 0) + 1, edge));
  const parts = line.replace(/^\||\|$/g, '').split('|');
  if (parts.length > edges.length - 1) return null;
  // A cell that reaches over columns: what it holds stands in its first.
  return parts.length === edges.length - 1 ? parts : spread(line, edges);
}

/** The cells of a line in which some reach over several columns. */
function spread(line: string, edges: readonly number[]): readonly string[] {
  const cells = edges.slice(1).map(() => '');
  let from = 0;
  for (let column = 1; column < edges.length; column++) {
    const edge = edges[column] ?? line.length;
    if (line[edge] !== '|' && column < edges.length - 1) continue;
    cells[from] = line.slice((edges[from] ?? 0) + 1, edge);
    from = column;
  }
  return cells;
}

/** The lines of a cell in one: items of a list as such, an empty line as a break. */
function cell(lines: readonly string[]): string {
  const shown = lines.map((line) => line.trim().replace(/(?<!\\)\|/g, '\\|'));
  while (shown.at(-1) === '') shown.pop();
  while (shown[0] === '') shown.shift();
  const parts: string[] = [];
  let list: string[] = [];
  const close = (): void => {
    if (list.length > 0) parts.push(`<ul>${list.map((one) => `<li>${one}</li>`).join('')}</ul>`);
    list = [];
  };
  for (const line of shown) {
    if (item.test(line)) list.push(line.replace(item, ''));
    else if (list.length > 0 && line !== '') list.push(`${list.pop() ?? ''} ${line}`);
    else {
      close();
      parts.push(line === '' ? '<br><br>' : line);
    }
  }
  close();
  return parts.join(' ');
}

function alignments(line: string, columns: number): string[] {
  const marks = line.split('+').slice(1, -1);
  return Array.from({ length: columns }, (_, at) => {
    const mark = marks[at] ?? '';
    return `${mark.startsWith(':') ? ':' : ''}---${mark.endsWith(':') ? ':' : ''}`;
  });
}
