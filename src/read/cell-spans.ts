import type { Element } from 'hast';
import type { Table, TableCell } from 'mdast';

/** More rows or columns than this nobody means one cell to reach over. */
const most = 200;

/** Notes on a cell what mdast has no place for: how far it reaches, and that it heads its row. */
export function noteSpan(cell: TableCell, { tagName, properties }: Element): void {
  const count = (value: unknown): number =>
    Math.min(Math.max(Number.parseInt(String(value), 10) || 1, 1), most);
  const [rows, columns] = [count(properties.rowSpan), count(properties.colSpan)];
  if (rows > 1 || columns > 1) cell.data = { ...cell.data, span: { rows, columns } };
  if (tagName === 'th') cell.data = { ...cell.data, head: true };
}

/** Marks the empty cells that fill a table up where another reaches over their place; what reaches over its edge ends there. */
export function markCovered({ children: rows }: Table): void {
  rows.forEach((row, at) => {
    row.children.forEach((cell, column) => {
      const span = cell.data?.span;
      if (!span || cell.data?.covered) return;
      const below = rows.slice(at, at + span.rows);
      const width = Math.min(span.columns, row.children.length - column);
      cell.data = { ...cell.data, span: { rows: below.length, columns: width } };
      for (const { children } of below)
        for (const other of children.slice(column, column + width))
          if (other !== cell && other.children.length === 0) other.data = { ...other.data, covered: true };
    });
  });
}
