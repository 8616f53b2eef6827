import { type CsvError, parse } from 'csv-parse/sync';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { tell } from '../model/diagnostic.ts';
import { plural } from '../text/plural.ts';
import { conflictLines, conflictReason } from './conflict-marks.ts';
import { type Form, formOf, formRecords } from './form.ts';
import { peopleOf } from './people-of.ts';
import { type ColumnPlan, isMereGuess, planColumns } from './plan-columns.ts';
import {
  type Leftover,
  type RecordedAnswer,
  type RecordedText,
  type Rest,
  recordsToTree,
} from './records.ts';
import { reportForm } from './report-form.ts';
import type { Row } from './row.ts';
import { aboveHead, headRow } from './table-head.ts';
import type { TableOptions } from './table-options.ts';

/** A table of comma- or tab-separated values to mdast: a question a row, its columns declared or found by their names or their place. */
export function readCsv(file: VFile, options: TableOptions = {}): Root {
  const rows = rowsOf(String(file), file.extname, file);
  const [setting] = separator.exec(String(file)) ?? [];
  const records = rows ? tableToRecords(file, rows, setting ? 1 : 0, options) : null;
  if (!rows || !records) return { type: 'root', children: [] };
  const said: Leftover[] = setting
    ? [{ rest: [{ text: setting.trim(), reason: 'says what parts the cells' }], line: 1 }]
    : [];
  return recordsToTree([...said, ...records], rows.at(-1)?.info.lines ?? 1);
}

/** The records of a table, whose first row stands after `before` lines; null, with a message, where a declared column is missing. */
export function tableToRecords(
  file: VFile,
  all: readonly Row[],
  before: number,
  options: TableOptions,
): readonly (RecordedAnswer | Leftover)[] | null {
  const headAt = headRow(all);
  const rows = all.slice(headAt);
  const [head] = rows;
  if (!head) return null;
  const form =
    options.columns?.question === undefined && options.columns?.answer === undefined ? formIn(rows) : null;
  if (form) {
    return reportForm(file, form, rows, options) ? formRecords(rows, form, options) : null;
  }
  const plan = planColumns(head.record, file, { declared: options.columns, others: options.others ?? [] });
  if (!plan) return null;
  report(file, plan, rows);
  tellLongRows(file, plan, rows);
  return [
    ...(headAt > 0 ? aboveHead(all, headAt, before) : []),
    ...recordsOf(rows, plan, before, conflictLines(String(file), file)),
  ];
}

/** The rows of a table; null, with a message, where it is none. */
export function rowsOf(text: string, extension: string | undefined, file?: VFile): readonly Row[] | null {
  try {
    return parse(text, {
      delimiter: delimiterOf(text, extension),
      ...(separator.test(text) && { from_line: 2 }),
      info: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      bom: true,
    }) as unknown as Row[];
  } catch (error) {
    const { message: reason, lines } = error as CsvError & { lines?: number };
    if (file)
      tell(file, {
        severity: 'error',
        rule: 'csv',
        place: lines || undefined,
        reason: `The table cannot be read: ${reason}`,
      });
    return null;
  }
}

function recordsOf(
  rows: readonly Row[],
  plan: ColumnPlan,
  start: number,
  conflicts: ReadonlySet<number>,
): readonly (RecordedAnswer | Leftover)[] {
  const heads = rows[0]?.record ?? [];
  const records: (RecordedAnswer | Leftover)[] = [];
  let open: (RecordedAnswer & { answers: RecordedText[] }) | null = null;
  const kept = new Set([plan.question, ...plan.answers, plan.topic, plan.number, ...plan.others]);
  let before = plan.named ? (rows[0]?.info.lines ?? 0) : start;
  for (const { record, info } of plan.named ? rows.slice(1) : rows) {
    const line = before + 1;
    before = info.lines;
    if (conflicts.has(line)) {
      records.push({ rest: [{ text: record.join(',').trim(), reason: conflictReason }], line });
      continue;
    }
    const value = (column: number | null): string => (column === null ? '' : (record[column] ?? '').trim());
    const rest = record.flatMap((cell, column): Rest[] =>
      kept.has(column) || cell.trim() === ''
        ? []
        : [{ text: cell, column: plan.named ? heads[column] : undefined }],
    );
    const answers = answersOf(value, plan, heads).map((text) => ({ text, line, linewise: false }));
    // A row without a question goes on with the one above.
    if (value(plan.question) !== '') {
      open = {
        question: value(plan.question),
        answers,
        topic: value(plan.topic) || null,
        number: value(plan.number) || null,
        line,
        rest,
      };
      records.push(open);
      continue;
    }
    if (open) open.answers.push(...answers);
    const loose = [value(plan.topic), value(plan.number), ...(open ? [] : answers.map(({ text }) => text))];
    const all = [...loose.filter((one) => one !== '').map((text) => ({ text })), ...rest];
    if (all.length > 0) records.push({ rest: all, line });
  }
  return records;
}

/** The answers of a row; choices with the names of their columns, as a list. */
function answersOf(
  value: (column: number) => string,
  { answers, choices }: ColumnPlan,
  heads: readonly string[],
): string[] {
  const filled = answers.filter((column) => value(column) !== '');
  const listed = filled
    .filter((column) => choices.has(column))
    .map((column) => `- ${heads[column]}: ${value(column).replace(/\s+/g, ' ')}`);
  const others = filled.filter((column) => !choices.has(column)).map(value);
  return listed.length > 0 ? [listed.join('\n'), ...others] : others;
}

/** Says which rows have more cells than the head names: mostly a comma in an answer without quotes around it. */
function tellLongRows(file: VFile, plan: ColumnPlan, rows: readonly Row[]): void {
  const width = rows[0]?.record.length ?? 0;
  const long = rows.flatMap(({ record, info }, at) =>
    at > 0 && record.slice(width).some((cell) => cell.trim() !== '')
      ? [{ line: (rows[at - 1]?.info.lines ?? 0) + 1, last: info.lines, cells: record.slice(width) }]
      : [],
  );
  const [first] = long;
  if (!first || !plan.named) return;
  const others = long.length > 1 ? `, as ${plural(long.length - 1, 'more row has', 'more rows have')}` : '';
  tell(file, {
    rule: 'long-row',
    place: first.line,
    reason: `A row has ${width + first.cells.length} cells where the head has ${width}${others}: ${first.cells.map((cell) => `\`${cell.trim().slice(0, 40)}\``).join(', ')} left out`,
    expected: [`${width} cells, as in line 1`],
    todo: 'Put quotes around an answer that holds the character that parts the cells: "Two years, when unopened".',
    facts: {
      kind: 'longRow',
      n: width + first.cells.length,
      width,
      quote: first.cells.map((cell) => cell.trim().slice(0, 40)).join(', '),
    },
  });
}

/** Keeps what the columns were taken for, and says where they were guessed without a name to go by. */
function report(file: VFile, plan: ColumnPlan, rows: readonly Row[]): void {
  const heads = rows[0]?.record ?? [];
  const name = (at: number): string => (plan.named ? (heads[at] ?? '') : `column ${at + 1}`);
  const one = (at: number | null): string[] => (at === null ? [] : [name(at)]);
  const kept = new Set([plan.question, ...plan.answers, plan.topic, plan.number, ...plan.others]);
  file.data.columns = {
    question: one(plan.question),
    answer: plan.answers.map(name),
    topic: one(plan.topic),
    number: one(plan.number),
    unused: heads.flatMap((_, at) => (kept.has(at) ? [] : [name(at)])),
    declared: plan.declared,
  };
  if (plan.declared.includes('question') && plan.declared.includes('answer')) return;
  if (!plan.named && !plan.declared.includes('question'))
    tell(file, {
      rule: 'columns',
      reason: 'No column is named as a question; the first is taken for questions',
      facts: { kind: 'firstColumn' },
    });
  if (plan.named) warnOfGuess(file, plan, rows);
  const people = plan.declared.includes('answer') ? [] : peopleInTable(rows);
  if (people.length === 0) return;
  const names = people.map((person) => person.name).join(', ');
  tell(file, {
    rule: 'people-columns',
    reason: `${people.length} columns look like the answers of as many people: ${names}`,
    facts: { kind: 'peopleInColumns', n: people.length, people: names },
    todo: `To compare them, make an answer set of each in handbook.yml, all with this file: \`columns: { answer: ${people[0]?.column} }\` and so on.`,
  });
}

function warnOfGuess(file: VFile, plan: ColumnPlan, rows: readonly Row[]): void {
  const [heads = [], ...body] = rows.slice(0, 50).map(({ record }) => record);
  if (!isMereGuess(plan, heads, body)) return;
  const names = [plan.question, ...plan.answers].map((at) => `\`${heads[at] ?? ''}\``);
  tell(file, {
    rule: 'columns',
    place: 1,
    reason:
      names.length > 1
        ? `The columns ${names.slice(0, -1).join(', ')} and ${names.at(-1)} are guesses, and hold no question`
        : `The column ${names[0]} is a guess, and holds no question`,
    expected: ['a column of questions and one of answers, such as `Question` and `Answer`'],
    todo: 'Name the columns so, or say which is what in handbook.yml: `columns: { question: NAME, answer: NAME }`.',
    facts: { kind: 'columnsGuessed', columns: names.join(', ') },
  });
}

/** What a form collected, where the table is that. */
export function formIn(rows: readonly Row[]): Form | null {
  const [head, ...body] = rows.slice(0, 50).map(({ record }) => record);
  return head ? formOf(head, body) : null;
}

/** The people whose answers a table holds in columns of their own. */
export function peopleInTable(rows: readonly Row[]): ReturnType<typeof peopleOf> {
  const [head, ...body] = rows.slice(0, 50).map(({ record }) => record);
  return head ? peopleOf(head, body) : [];
}

/** A first line that tells a spreadsheet program what parts the cells: `sep=;`. */
const separator = /^\uFEFF?sep=(.)[ \t]*\r?(?:\n|$)/i;

/** What parts the cells of a row. */
export function delimiterOf(text: string, extension: string | undefined): string {
  const [, said] = separator.exec(text) ?? [];
  if (said) return said;
  if (extension?.toLowerCase() === '.tsv') return '\t';
  // A remark above the head has commas of its own.
  const line = text.split('\n', 10).find((one) => !one.startsWith('#')) ?? '';
  return [',', ';', '\t', '|'].reduce((best, delimiter) =>
    line.split(delimiter).length > line.split(best).length ? delimiter : best,
  );
}
