import { columnsOf, isWeakQuestion } from './column-names.ts';
import type { Leftover } from './records.ts';
import type { Row } from './row.ts';

/** Rows above a head: a title, a remark, an empty line. */
const mostAbove = 10;

/**
 * Where the row stands that names the columns: the first, or one below a title and remarks, where it alone names questions and
 * answers.
 */
export function headRow(rows: readonly Row[]): number {
  if (namesBoth(rows[0])) return 0;
  const at = rows.slice(0, mostAbove).findIndex(namesBoth);
  const width = filled(rows[at]);
  return at > 0 && rows.slice(0, at).every((row) => filled(row) < width) ? at : 0;
}

/** What stands above the row that names the columns, and that row. */
export function aboveHead(rows: readonly Row[], at: number, before: number): Leftover[] {
  return rows.slice(0, at + 1).map(({ record }, place) => ({
    line: (rows[place - 1]?.info.lines ?? before) + 1,
    rest: record
      .map((cell) => cell.replace(/^#\s*/, '').trim())
      .filter((cell) => cell !== '')
      .map((text) => (place === at ? { text, reason: 'names of the columns' } : { text, opening: true })),
  }));
}

function namesBoth(row: Row | undefined): boolean {
  const { question, answer } = columnsOf(row?.record ?? []);
  return question !== undefined && answer !== undefined && !isWeakQuestion(question);
}

function filled(row: Row | undefined): number {
  return row?.record.filter((cell) => cell.trim() !== '').length ?? 0;
}
