import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { tell } from '../../model/diagnostic.ts';
import { tableToRecords } from '../csv.ts';
import { type Leftover, type RecordedAnswer, recordsToTree } from '../records.ts';
import type { Row } from '../row.ts';
import type { TableOptions } from '../table-options.ts';

/** A sheet of a workbook: its name, and its rows of cells as they are shown. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly string[])[];
}

/** Sheets that hold cells beyond that are no tables of answers. */
export const maxCells = 2_000_000;

/**
 * The sheets of a workbook as one document: each a table, headed by its name where there are several. The file's text becomes a
 * table of tab-separated values, a row a line.
 */
export function readSheets(file: VFile, sheets: readonly Sheet[], options: TableOptions): Root {
  const solid = sheets
    .map((sheet) => ({
      ...sheet,
      rows: sheet.rows
        .map((cells, at) => ({ cells, at }))
        .filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
    }))
    .filter(({ rows }) => rows.length > 0);
  const lines: string[] = [];
  const records: (RecordedAnswer | Leftover)[] = [];
  const placed = solid.map((sheet) => {
    if (solid.length > 1) lines.push(`[sheet ${sheet.name}]`);
    const before = lines.length;
    const rows = sheet.rows.map(({ cells }): Row => {
      lines.push(cells.map((cell) => cell.replace(/[\t\n]+/g, ' ')).join('\t'));
      return { record: cells, info: { lines: lines.length } };
    });
    return { ...sheet, before, rows };
  });
  file.value = `${lines.join('\n')}\n`;
  if (placed.length === 0) {
    tell(file, { severity: 'error', rule: 'empty-file', reason: 'The workbook has no cells' });
    return { type: 'root', children: [] };
  }
  const children: RootContent[] = [];
  for (const { name, hidden, before, rows } of placed) {
    if (hidden)
      tell(file, {
        severity: 'note',
        rule: 'hidden-sheet',
        reason: `The sheet \`${name}\` is hidden, and read all the same`,
      });
    const found = tableToRecords(file, rows, before, options);
    if (!found) continue;
    // Of several sheets each is a topic, unless a column says it.
    const own =
      placed.length > 1
        ? found.map((one) => ('question' in one && one.topic === null ? { ...one, topic: name } : one))
        : found;
    for (const one of own) records.push(one);
  }
  children.push(...recordsToTree(records, lines.length).children);
  if (placed.length > 1)
    for (const { name, before } of placed) {
      const position = { start: { line: before, column: 1 }, end: { line: before, column: 1 } };
      children.push({ type: 'html', value: `[sheet ${name}]`, data: { noise: 'name of a sheet' }, position });
    }
  return { type: 'root', children };
}
